import type { Change } from './change.ts';
import { changeLine, verdictLine } from './lines.ts';
import type { Verdict } from './verdicts.ts';

/** A section for CHANGELOG.md. Words are counted per language: which they are is seen in the text packs. */
export function draftChangelog(version: string, changes: readonly Change[], verdicts: readonly Verdict[]): string {
  const structure = changes.filter(({ part }) => part !== 'words');
  const languages = [...new Set(changes.flatMap(({ part, name }) => (part === 'words' ? [name] : [])))];
  const words = languages.map((language) => {
    const count = changes.filter(({ part, name }) => part === 'words' && name === language).length;
    return `- Words (${language}): ${String(count)} changed.`;
  });
  const told = verdicts.filter(({ kind, verdict }) => kind === 'score' || verdict !== 'same');
  const parts = [
    [...structure.map((change) => `- ${changeLine(change)}`), ...words],
    told.map((verdict) => `- ${verdictLine(verdict)}`),
  ].filter((lines) => lines.length > 0);
  return [`## ${version}`, ...parts.map((lines) => lines.join('\n'))].join('\n\n') + '\n';
}

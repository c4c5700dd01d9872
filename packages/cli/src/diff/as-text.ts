import { printable } from '../output/printable.ts';
import type { InstrumentDiff } from './diff.ts';
import { changeLine, exampleLines, verdictLine } from './lines.ts';

/** The difference for a terminal. */
export function diffAsText(diff: InstrumentDiff): string {
  const { id, from, to, changes, verdicts, advice, migrationIssues } = diff;
  const structure = changes.filter(({ part }) => part !== 'words').map(changeLine);
  const words = changes.flatMap(({ part, name, field, from: was, to: is }) =>
    part === 'words' ? [`${name} ${field ?? ''}: ${was ?? '(none)'} → ${is ?? '(none)'}`] : [],
  );
  const told = verdicts.flatMap((verdict) => [
    verdictLine(verdict),
    ...(verdict.example ? exampleLines(verdict.example).map((line) => `  ${line}`) : []),
  ]);
  const issues = migrationIssues?.map(({ code, path, message }) => `${code} ${path} ${message}`);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Changed', structure],
    ['Words', words],
    ['Scores and flags', told],
    ['In "from"', issues ?? []],
    ['Version', [versionLine(diff), ...because(advice.because)]],
  ];
  const lines = parts.filter(([, list]) => list.length > 0);
  const body = lines.map(([title, list]) => [title, ...list.map((line) => printable(`  ${line}`))].join('\n'));
  return `${[`${id} ${from.version} → ${to.version}`, ...body].join('\n\n')}\n`;
}

function versionLine({ from, to, advice }: InstrumentDiff): string {
  if (advice.level === 'none')
    return from.version === to.version ? 'nothing changed' : 'nothing changed but the version';
  const met = advice.isMet ? '' : `; ${to.version} is too low`;
  return `${advice.level}: calls for ${advice.needed}${met}`;
}

const mostReasons = 5;

function because(reasons: readonly string[]): readonly string[] {
  const more = reasons.length - mostReasons;
  return [...reasons.slice(0, mostReasons), ...(more > 0 ? [`and ${String(more)} more`] : [])].map(
    (line) => `  ${line}`,
  );
}

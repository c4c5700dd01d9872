/** A page of all that can be wrong with a definition, each with a mistake of the corpus that it is found in. */
import { definitionIssues, type DefinitionIssue } from 'skala/issues';
import type { CorpusCase } from './corpus-case.ts';

const lead = `# What can be wrong with a definition

Made by \`pnpm build:issues\` from the tables of the engine and of the command line, and from the [corpus of faulty definitions](../test/corpus).

\`skala check\` says of each issue where it stands, what it is, how grave it is and how it is put right. An **error** is refused, or could score a person wrongly. A **warning** is very likely not what was meant. **Information** is worth knowing and often right as it stands. Errors and warnings fail the check.`;

export function issuesPage(corpus: readonly CorpusCase[]): string {
  const areas = new Set(definitionIssues.map(areaOf));
  const chapters = [...areas].map((area) => {
    const issues = definitionIssues.filter((issue) => areaOf(issue) === area);
    return [`## ${area}`, ...issues.map((issue) => entry(issue, corpus))].join('\n\n');
  });
  return `${[lead, ...chapters].join('\n\n')}\n`;
}

const areaOf = ({ code }: DefinitionIssue): string => code.slice(0, code.indexOf('/'));

function entry({ code, severity, message, mend }: DefinitionIssue, corpus: readonly CorpusCase[]): string {
  const example = exampleOf(code, corpus);
  return [
    `### \`${code}\` (${severity})`,
    `> ${plain(message.replaceAll(/\{\w+\}/g, '…'))}`,
    plain(mend),
    ...(example
      ? [`For example: ${plain(example.mistake)} ([${example.name}](../test/corpus/${example.name}.json))`]
      : []),
  ].join('\n\n');
}

/** The mistake that gives this issue and the fewest others. */
function exampleOf(code: string, corpus: readonly CorpusCase[]): CorpusCase | undefined {
  const shown = corpus.filter(({ expect }) => expect.some((one) => one.code === code));
  return shown.sort((a, b) => a.expect.length - b.expect.length || (a.name < b.name ? -1 : 1))[0];
}

/** Text in Markdown. */
function plain(text: string): string {
  return text.replaceAll(/([*_`<|\\[\]])/g, '\\$1');
}

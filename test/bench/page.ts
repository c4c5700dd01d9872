/** The page docs/performance.md around the tables. */
import { asMarkdown, type Table } from './report.ts';

/** What a run was made of. */
export interface RunSize {
  readonly agree: number;
  readonly agreeSurvey: number;
  readonly changes: number;
  readonly rounds: number;
  readonly surveyEvery: number;
}

export function page(where: string, size: RunSize, tables: readonly Table[]): string {
  return `<!-- Written by \`pnpm bench\`. Do not edit: the next run overwrites it. -->

# Performance

${where}

Measured on the ASI (\`asi-5\` 1.0.0, form full: 270 items, 24 of them gated, 51 checks, 7 composites, 3 flags). Run it
again with \`pnpm bench\` (several minutes; \`pnpm bench --quick\` for a glance that judges nothing and writes nothing).
It ends with 1 if a budget is not kept.

${tables.map(asMarkdown).join('\n\n')}

## What is compared

- **skala**: \`openInterview(…).send({ type: 'answer', … })\`. Each event is checked, logged with the old and the new
  value, and visibility, checks, scores and flags are brought up to date. The second row also reads all of them through
  the public functions after each answer, reasons and evidence included.
- **survey-core**: the definition is generated from the compiled instrument
  (\`test/bench/survey-definition.ts\`): all items as questions, \`visibleIf\` for every condition, checks, composites
  and flags as calculated values. Missing codes are numbers below zero, which the expressions guard against; a score
  with a missing input is empty. \`setValue\` and \`clearValue\` on a \`Model\`, nothing rendered.
- **hand-written**: \`test/bench/hand-written-asi.ts\`, straight-line code for this one instrument. It sets the answer
  in a plain object and works out visibility, checks, composites and flags again. It neither validates nor logs, and
  cannot explain a score.

## How

- Before anything is timed, all three have to agree after every step on scores (within 1e-9, null where null), flags,
  checks fired and gated items asked: ${size.agree} seeded random interviews, ${size.agreeSurvey} of them with
  survey-core. The batch results are compared too. If they differ, the run ends there.
- An interview is every item answered in order, then ${size.changes} random changes. About 6 % of the answers are
  missing codes, 15 % of the changes clear an answer, and 30 % of the changes hit items that decide whether others are
  asked.
- One answer: ${size.rounds} rounds in turn, the order turning with each; everyone gets the same answers in the form
  it stores them, and starts each round with a fresh instance. survey-core plays every ${size.surveyEvery}th round; after it and after the
  row that reads everything, garbage is collected, so that nobody pays for theirs. Each answer is timed by itself with \`performance.now\`; nothing is subtracted. Median
  and 99th percentile are over all answers of all rounds; ratios are taken within a round, and of those the median.
- Load: each way in fresh processes, so that "first" is what a person waits for.
- Size: esbuild (minify, ESM, browser, splitting), gzip level 9, each file by itself. The first download is the entry
  with everything it imports statically; what comes after it is loaded by \`import()\`: \`later\` (review and completion,
  tables, checks, typed and rarer inputs, the keys) as soon as there is an element, \`asking.en\` (the words in
  English) where English is spoken. kB is 1,000 bytes.
- Preview: a real headless Chrome shows \`skala preview\` of the ASI with every question answered; a bound in the file is
  changed and changed back. From before the file is written to the task after the frame that shows the new definition,
  with all answers replayed on it. The first save is not counted.
`;
}

/**
 * `pnpm bench`: Skala on the ASI (form full), beside SurveyJS and beside the same ASI written by hand.
 *
 *     agree ─ (a) load ─ (b) one answer ─ (c) batch ─ (d) size ─ (e) screen ─ (f) preview ─ (g) check ─ (h) autosave
 *     ─▶ tables, budgets, docs/performance.md
 *
 * The three have to agree on scores, visibility, checks and flags after every step of random interviews
 * before anything is timed; if they differ, the run ends there. Ends with 1 if a budget is not kept.
 * `--quick` does a little of everything, judges nothing but agreement, and writes no page.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstrument } from '@skala/instruments';
import { format, resolveConfig } from 'prettier';
import { compareStepwise } from './agreement.ts';
import { answerTimes, entry } from './answer-time.ts';
import { autosaveTable } from './autosave-table.ts';
import { usualLoad } from './autosave-time.ts';
import { autosaveAlone } from './autosave.ts';
import { batchRates } from './batch-rate.ts';
import {
  bothSize,
  instrumentSizes,
  interviewSize,
  notInBrowser,
  runtimeSize,
  surveyCoreSize,
  type BundleSize,
} from './bundle-size.ts';
import { checkTime } from './check-time.ts';
import { handWritten, skala, skalaRead, surveyCore } from './contenders.ts';
import { loadTimes, type LoadTimes } from './load-time.ts';
import { page } from './page.ts';
import { previewTime } from './preview-time.ts';
import { randomSteps, seeded } from './random-interview.ts';
import { asText, budgetTable, figure, isKept, machine, type Budget, type Table } from './report.ts';
import { screenTable } from './screen-table.ts';
import { screenTimes } from './screen-time.ts';
import { ratio, type Summary } from './timing.ts';

const quick = process.argv.includes('--quick');
const size = quick
  ? {
      agree: 3,
      agreeSurvey: 1,
      changes: 40,
      processes: 1,
      rounds: 6,
      warmUp: 3,
      surveyEvery: 6,
      interviews: 200,
      surveyInterviews: 3,
      passes: 3,
      saves: 1,
      checks: 1,
      autosaveSeconds: 2,
      screenRounds: 1,
      screenSections: ['medical'],
    }
  : {
      agree: 25,
      agreeSurvey: 2,
      changes: 400,
      processes: 5,
      rounds: 80,
      warmUp: 25,
      surveyEvery: 20,
      interviews: 2500,
      surveyInterviews: 30,
      passes: 25,
      saves: 15,
      checks: 5,
      autosaveSeconds: 20,
      screenRounds: 3,
      screenSections: ['medical', 'employment'],
    };

const where = machine();
console.log(where);

const instrument = readInstrument('asi-5', '1.0.0');
if (!instrument) throw new Error('There is no asi-5 1.0.0.');
const [ours, peer, byHand] = [skala(instrument), surveyCore(instrument), handWritten(instrument)];

for (let seed = 1; seed <= size.agree; seed++) {
  const steps = randomSteps(instrument, seeded(seed), size.changes);
  compareStepwise(ours, byHand, steps);
  if (seed <= size.agreeSurvey) compareStepwise(ours, peer, steps);
}
console.log(
  `skala, hand-written and survey-core agree (${size.agree} interviews, survey-core in ${size.agreeSurvey}).`,
);

console.log('(a) load');
const load = {
  definition: loadTimes('skala definition', size.processes),
  compiled: loadTimes('skala compiled', size.processes),
  survey: loadTimes('survey-core definition', size.processes),
};
console.log('(b) one answer');
const times = answerTimes(
  instrument,
  [
    entry(ours, size.warmUp, 1),
    entry(byHand, size.warmUp, 1),
    entry(skalaRead(instrument), 3, size.surveyEvery / 2),
    entry(peer, quick ? 0 : 1, size.surveyEvery),
  ],
  size.rounds,
  size.changes,
);
console.log('(c) batch');
const batch = batchRates(instrument, size.interviews, size.surveyInterviews, size.passes);
console.log('(d) size');
const bytes = {
  interview: await interviewSize(),
  both: await bothSize(),
  runtime: await runtimeSize(),
  survey: await surveyCoreSize(),
  instrument: instrumentSizes('asi-5', 'da'),
};
console.log('(e) screen');
const screen = await screenTimes(size.screenRounds, size.screenSections);
console.log('(f) preview');
const preview = await previewTime(size.saves);

console.log('(g) check');
const check = checkTime(size.checks);

console.log('(h) autosave');
const saving = { ...usualLoad, seconds: size.autosaveSeconds };
const autosave = autosaveAlone(saving);

const [a, b, c, read] = [ours, peer, byHand, { name: 'skala, all read' }].map(({ name }) => times.get(name)!) as [
  Summary,
  Summary,
  Summary,
  Summary,
];
const unwanted = [...bytes.both.packages, ...bytes.runtime.packages].filter((name) => notInBrowser.includes(name));

const budgets: readonly Budget[] = [
  { name: 'one answer, median: skala ÷ hand-written', value: ratio(a, c), limit: 3, atMost: true, unit: ' ×' },
  {
    name: 'one answer, median: survey-core ÷ skala',
    value: ratio(b, a),
    limit: 100,
    atMost: false,
    unit: ' ×',
  },
  { name: 'one answer, 99th percentile', value: a.p99 / 1000, limit: 0.25, atMost: true, unit: ' ms' },
  {
    name: 'complete interviews scored a second',
    value: Math.max(batch.skala, batch.skalaNeeded),
    limit: 50_000,
    atMost: false,
    unit: '',
  },
  {
    name: '<skala-interview> with runtime, first download, gzip',
    value: bytes.interview.gzip / 1000,
    limit: 50,
    atMost: true,
    unit: ' kB',
  },
  {
    name: `packages of load time (${notInBrowser.join(', ')}) in the browser bundle`,
    value: unwanted.length,
    limit: 0,
    atMost: true,
    unit: '',
  },
  { name: 'skala preview: save → shown, ASI answered, median', value: preview, limit: 300, atMost: true, unit: ' ms' },
  { name: 'skala check: 2,000 items, two languages, whole process', value: check, limit: 2, atMost: true, unit: ' s' },
  {
    name: 'autosave in the example journal on SQLite, 50 interviewers, 99th percentile',
    value: autosave.sqlite.p99,
    limit: 50,
    atMost: true,
    unit: ' ms',
  },
];

const milliseconds = (value: number): string => `${figure(value)} ms`;
const microseconds = (value: number): string => `${figure(value)} µs`;
const kilobytes = (value: number): string => `${figure(value / 1000)} kB`;
const loadRow = (name: string, { first, later, imported }: LoadTimes): readonly string[] => [
  name,
  ...[first, later, imported].map(milliseconds),
];
const answerRow = (name: string, one: Summary): readonly string[] => {
  const medians = [...one.rounds.values()];
  return [
    name,
    microseconds(one.median),
    `${microseconds(Math.min(...medians))} to ${microseconds(Math.max(...medians))}`,
    microseconds(one.p99),
    figure(ratio(one, c)),
  ];
};
const bundleRow = (name: string, bundle: BundleSize | string): readonly string[] =>
  typeof bundle === 'string' ? [name, bundle, '–'] : [name, kilobytes(bundle.minified), kilobytes(bundle.gzip)];

const tables: readonly Table[] = [
  budgetTable(budgets, !quick),
  {
    title: 'Load and compile',
    head: ['', 'first', 'later, median', 'importing the code'],
    rows: [
      loadRow('skala: JSON text → checked, compiled instrument', load.definition),
      loadRow('skala: compiled JSON text → open interview', load.compiled),
      loadRow('survey-core: JSON text → `new Model`', load.survey),
    ],
    notes: [
      `"First" is the first call in a process of its own, the median of ${size.processes} processes. Written by hand there is nothing to load.`,
    ],
  },
  {
    title: 'One answer',
    head: ['', 'median', 'median of a round', '99th percentile', '÷ hand-written'],
    rows: [
      answerRow('skala, through the interview machine', a),
      answerRow('skala, and everything read after each answer', read),
      answerRow('survey-core', b),
      answerRow('hand-written', c),
    ],
    notes: [
      `survey-core ÷ skala: ${figure(ratio(b, a))}. Ratios are of the medians of a round, and of those the median over the rounds.`,
    ],
  },
  {
    title: 'Complete interviews scored',
    head: ['', 'a second', '÷ skala'],
    rows: [
      ['skala: `createScorer`, every answer checked', figure(batch.skala), '1'],
      [
        "skala: `check: 'needed'`, for data checked before",
        figure(batch.skalaNeeded),
        figure(batch.skalaNeeded / batch.skala),
      ],
      [`survey-core: ${batch.surveyWay}`, figure(batch.surveyCore), figure(batch.surveyCore / batch.skala)],
      ['hand-written', figure(batch.handWritten), figure(batch.handWritten / batch.skala)],
    ],
    notes: [
      `${batch.interviews.toLocaleString('en')} different random interviews (survey-core: the first ${batch.surveyInterviews}), one thread, answers as parsed from JSON. skala checks every answer; the others do not.`,
    ],
  },
  {
    title: 'Size in the browser',
    head: ['', 'minified', 'gzip'],
    rows: [
      bundleRow('skala: `<skala-interview>` with runtime, first download', bytes.interview),
      ...bytes.interview.later.map(({ name, gzip }) => [`– after it, \`${name}\``, '', kilobytes(gzip)]),
      ['– everything, by a bundler that does not split', '', kilobytes(bytes.interview.whole)],
      bundleRow('skala: the first download with `<skala-results>` beside it', bytes.both),
      bundleRow('skala: runtime alone', bytes.runtime),
      bundleRow('survey-core alone, no renderer', bytes.survey),
      ['the ASI, compiled JSON', '', kilobytes(bytes.instrument.compiled)],
      ['the ASI, texts in one language', '', kilobytes(bytes.instrument.text)],
    ],
    notes: [`npm packages in the skala bundle: ${bytes.both.packages.join(', ')}.`],
  },
  screenTable(screen, size.screenRounds, size.screenSections),
  autosaveTable(autosave, saving),
];

for (const table of tables) console.log(asText(table));

if (!quick) {
  const file = join(import.meta.dirname, '../../docs/performance.md');
  const text = page(where, size, tables);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
  const broken = budgets.filter((budget) => !isKept(budget));
  console.log(
    broken.length === 0 ? '\nAll budgets are kept.' : `\nNot kept: ${broken.map(({ name }) => name).join('; ')}.`,
  );
  if (broken.length > 0) process.exitCode = 1;
}

/** What may be answered to each item, as published, and which answers close which items. */
import type { PlainAnswer, PlainAnswers } from './plain-answers.ts';
import { numbered } from './plain-answers.ts';
import { assistQuestions, assistSubstances } from './plain-substance.ts';

export interface Gate {
  /** With these answers … */
  readonly given: PlainAnswers;
  /** … these items are not asked. */
  readonly skipped: readonly string[];
}

export interface Questions {
  /** Item → its permitted answers, from the least to the most. */
  readonly items: Readonly<Record<string, readonly NonNullable<PlainAnswer>[]>>;
  readonly gates: readonly Gate[];
  /** Items that nobody can decline: they are left empty. */
  readonly withoutX?: readonly string[];
}

const yesNo = [false, true];
const sex = ['woman', 'man'];
const codes = (first: number, last: number): string[] => numbered('', first, last);

function each(
  names: readonly string[],
  permitted: readonly NonNullable<PlainAnswer>[],
): Record<string, readonly NonNullable<PlainAnswer>[]> {
  return Object.fromEntries(names.map((name) => [name, permitted]));
}

const open = (items: Questions['items']): Questions => ({ items, gates: [] });

const tenths: number[] = [];
for (let step = 0; step <= 100; step++) tenths.push(step / 10);

const auditItems = { ...each(numbered('audit', 1, 8), codes(0, 4)), ...each(['audit9', 'audit10'], ['0', '2', '4']) };
const auditQuestions: Questions = {
  items: auditItems,
  gates: [
    { given: { audit2: '0', audit3: '0' }, skipped: numbered('audit', 4, 8) },
    { given: { audit1: '0' }, skipped: numbered('audit', 2, 8) },
  ],
};

function assist(): Questions {
  const items: Record<string, readonly NonNullable<PlainAnswer>[]> = { injection: ['never', 'earlier', 'past3months'] };
  const gates: Gate[] = [];
  const weights: Readonly<Record<string, readonly string[]>> = {
    Q2: ['0', '2', '3', '4', '6'],
    Q3: ['0', '3', '4', '5', '6'],
    Q4: ['0', '4', '5', '6', '7'],
    Q5: ['0', '5', '6', '7', '8'],
    // Never, earlier, in the past three months.
    Q6: ['0', '3', '6'],
    Q7: ['0', '3', '6'],
  };
  for (const substance of assistSubstances) {
    const questions = assistQuestions(substance);
    items[`${substance}Q1`] = yesNo;
    for (const name of questions) items[name] = weights[name.slice(substance.length)] ?? [];
    const frequency = questions.filter((name) => /Q[345]$/.test(name));
    gates.push({ given: { [`${substance}Q2`]: '0' }, skipped: frequency });
    gates.push({ given: { [`${substance}Q1`]: false }, skipped: questions });
  }
  return { items, gates };
}

export const questionsOf: Readonly<Record<string, Questions>> = {
  'phq-2': open(each(['phq1', 'phq2'], codes(0, 3))),
  'phq-9': open(each([...numbered('phq', 1, 9), 'difficulty'], codes(0, 3))),
  'gad-2': open(each(['gad1', 'gad2'], codes(0, 3))),
  'gad-7': open(each(numbered('gad', 1, 7), codes(0, 3))),
  k10: open(each(numbered('k10_', 1, 10), codes(1, 5))),
  k6: open(each(numbered('k6_', 1, 6), codes(0, 4))),
  'who-5': open(each(numbered('who', 1, 5), codes(0, 5))),
  mdi: open(each([...numbered('mdi', 1, 7), 'mdi8a', 'mdi8b', 'mdi9', 'mdi10a', 'mdi10b'], codes(0, 5))),
  'asrs-6': open(each(numbered('asrs', 1, 6), codes(0, 4))),
  'scl-10': open(each(numbered('scl', 1, 10), codes(1, 4))),
  ors: open(each(['orsIndividual', 'orsInterpersonal', 'orsSocial', 'orsOverall'], tenths)),
  srs: open(each(['srsRelationship', 'srsGoals', 'srsApproach', 'srsOverall'], tenths)),
  'pc-ptsd-5': {
    items: each(['ptsdEvent', ...numbered('ptsd', 1, 5)], yesNo),
    gates: [{ given: { ptsdEvent: false }, skipped: numbered('ptsd', 1, 5) }],
  },
  'pcl-5': open(each(numbered('pcl', 1, 20), codes(0, 4))),
  'c-ssrs-screener': {
    items: each([...numbered('cssrs', 1, 6), 'cssrs6Recent'], yesNo),
    gates: [
      { given: { cssrs2: false }, skipped: numbered('cssrs', 3, 5) },
      { given: { cssrs6: false }, skipped: ['cssrs6Recent'] },
    ],
  },
  sapas: open(each(numbered('sapas', 1, 8), yesNo)),
  'msi-bpd': open(each(numbered('msi', 1, 10), yesNo)),
  'pq-16': {
    items: { ...each(numbered('pq', 1, 16), yesNo), ...each(numbered('pqDistress', 1, 16), codes(0, 3)) },
    gates: numbered('', 1, 16).map((number) => ({
      given: { [`pq${number}`]: false },
      skipped: [`pqDistress${number}`],
    })),
  },
  mdq: open({
    ...each([...numbered('mdq', 1, 13), 'mdqSamePeriod'], yesNo),
    mdqImpairment: ['none', 'minor', 'moderate', 'serious'],
  }),
  cage: open(each(numbered('cage', 1, 4), yesNo)),
  audit: auditQuestions,
  'audit-dsam': { ...auditQuestions, items: { ...auditItems, sex } },
  'audit-c': {
    items: { ...each(numbered('audit', 1, 3), codes(0, 4)), sex },
    gates: [{ given: { audit1: '0' }, skipped: ['audit2', 'audit3'] }],
  },
  dudit: open({ ...each(numbered('dudit', 1, 9), codes(0, 4)), ...each(['dudit10', 'dudit11'], ['0', '2', '4']), sex }),
  'dast-10': open(each(numbered('dast', 1, 10), yesNo)),
  'assist-3-1': assist(),
  sds: {
    ...open({ ...each(numbered('sds', 1, 5), codes(0, 3)), sdsSubstance: ['heroin', 'cocaine'] }),
    withoutX: ['sdsSubstance'],
  },
};

/** The items whose answers are none of the published ones. */
export function refusedItems(instrument: string, answers: PlainAnswers): string[] {
  const items = questionsOf[instrument]?.items ?? {};
  return Object.keys(answers).filter((name) => {
    const answer = answers[name];
    return answer !== undefined && answer !== 'X' && items[name]?.includes(answer) !== true;
  });
}

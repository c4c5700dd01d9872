/** The peer vectors in the words of these instruments: item codes, answers, and what is expected of them. */
import type { PlainAnswer, PlainAnswers } from './plain-answers.ts';
import { questionsOf } from './questions.ts';

export interface PeerVector {
  readonly instrument: string;
  readonly answers: Readonly<Record<string, number | string>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly bands?: Readonly<Record<string, string>>;
  readonly source: string;
  readonly origin: string;
  readonly note?: string;
}

export type Expectation =
  | { readonly kind: 'score'; readonly score: string; readonly value: number | null }
  | { readonly kind: 'bands'; readonly set: string; readonly score: string; readonly band: string }
  | { readonly kind: 'positive'; readonly name: string; readonly holds: boolean }
  | { readonly kind: 'refused' };

/** Instruments of the vectors that are not here, and why. */
export const notApplicable: Readonly<Record<string, string>> = {
  'asrs-v1.1-18': 'Only the six items of part A are an instrument here; the 18-item list has no scorer to compare.',
};

const renamed: Readonly<Record<string, string>> = { 'asrs-v1.1-6': 'asrs-6', 'assist-3.1': 'assist-3-1' };

export function instrumentOf({ instrument }: PeerVector): string {
  return renamed[instrument] ?? instrument;
}

/** What stands before the number in the vectors, and here. */
const prefixes: Readonly<Record<string, string>> = {
  'phq9-': 'phq',
  'phq2-': 'phq',
  'gad7-': 'gad',
  'gad2-': 'gad',
  'who5-': 'who',
  'mdi-': 'mdi',
  'k10-': 'k10_',
  'k6-': 'k6_',
  'asrs-': 'asrs',
  'scl10-': 'scl',
  'pcptsd5-': 'ptsd',
  'pcl5-': 'pcl',
  'sapas-': 'sapas',
  'cage-': 'cage',
  'audit-': 'audit',
  'auditc-': 'audit',
  'dudit-': 'dudit',
  'dast10-': 'dast',
  'sds-': 'sds',
};

const names: Readonly<Record<string, string>> = {
  'pcptsd5-gate': 'ptsdEvent',
  'ors-individual': 'orsIndividual',
  'ors-interpersonal': 'orsInterpersonal',
  'ors-social': 'orsSocial',
  'ors-overall': 'orsOverall',
};

function itemOf(code: string): string {
  const name = names[code];
  if (name !== undefined) return name;
  const [prefix = ''] = /^[a-z0-9]+-/.exec(code) ?? [];
  const ours = prefixes[prefix];
  if (ours === undefined) throw new Error(`The vectors' item ${code} is not mapped.`);
  return `${ours}${code.slice(prefix.length)}`;
}

const yes = new Set<unknown>([1, 'yes']);

/** Yes and no become true and false; numbers become option codes, unless the item takes numbers. */
function answerOf(instrument: string, item: string, value: number | string): PlainAnswer {
  const permitted = questionsOf[instrument]?.items[item] ?? [];
  if (permitted.includes(true)) return yes.has(value);
  return typeof permitted[0] === 'number' ? value : String(value);
}

/** The first so many of a row of yes and no are yes. */
function firstYes(prefix: string, count: number, of: number): Record<string, PlainAnswer> {
  const answers: Record<string, PlainAnswer> = {};
  for (let number = 1; number <= of; number++) answers[`${prefix}${number}`] = number <= count;
  return answers;
}

const frequency = ['never', 'once or twice', 'monthly', 'weekly', 'daily'];
const assistWeights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  q2: weights(frequency, [0, 2, 3, 4, 6]),
  q3: weights(frequency, [0, 3, 4, 5, 6]),
  q4: weights(frequency, [0, 4, 5, 6, 7]),
  q5: weights(frequency, [0, 5, 6, 7, 8]),
  q6: { never: 0, earlier: 3, past3months: 6 },
  q7: { never: 0, earlier: 3, past3months: 6 },
};

function weights(words: readonly string[], numbers: readonly number[]): Record<string, number> {
  return Object.fromEntries(words.map((word, index) => [word, numbers[index] ?? NaN]));
}

function assistAnswers({ substance, ...given }: PeerVector['answers']): PlainAnswers {
  const answers: Record<string, PlainAnswer> = { [`${String(substance)}Q1`]: true };
  for (const [question, word] of Object.entries(given)) {
    answers[`${String(substance)}${question.toUpperCase()}`] = String(assistWeights[question]?.[word]);
  }
  return answers;
}

/** A vector's answers by our item ids. */
export function answersOf(vector: PeerVector): PlainAnswers {
  const instrument = instrumentOf(vector);
  const { answers } = vector;
  if (instrument === 'assist-3-1') return assistAnswers(answers);
  if (instrument === 'msi-bpd') return firstYes('msi', Number(answers['yes']), 10);
  if (instrument === 'mdq') {
    return {
      ...firstYes('mdq', Number(answers['yes']), 13),
      mdqSamePeriod: yes.has(answers['samePeriod']),
      mdqImpairment: answers['impairment'],
    };
  }
  const ours: Record<string, PlainAnswer> = {};
  for (const [code, value] of Object.entries(answers)) {
    if (code === 'sex') {
      ours['sex'] = value === 'f' ? 'woman' : 'man';
      continue;
    }
    const item = itemOf(code);
    ours[item] = answerOf(instrument, item, value);
  }
  return ours;
}

/** Where a vector's names for scores are others. */
const scores: Readonly<Record<string, string>> = {
  raw: 'raw',
  total: 'total',
  consumption: 'consumption',
  dependence: 'dependence',
  harm: 'harm',
  B: 'clusterB',
  C: 'clusterC',
  D: 'clusterD',
  E: 'clusterE',
  classic: 'positiveCount',
  sum24: 'total',
  core: 'coreSymptoms',
  accompanying: 'accompanyingSymptoms',
  mean: 'meanScore',
};

/** The band set that a vector means where it only says "band". */
const defaultSets: Readonly<Record<string, string>> = {
  'phq-9': 'severity',
  'gad-7': 'severity',
  audit: 'who2001',
  'dast-10': 'degree',
};

const patterns = ['none', 'mild', 'moderate', 'severe'];

function expectation(vector: PeerVector, key: string, value: unknown): readonly Expectation[] {
  const instrument = instrumentOf(vector);
  const { substance } = vector.answers;
  if (key === 'note') return [];
  if (key === 'error') return [{ kind: 'refused' }];
  if (key === 'icd10') return [{ kind: 'score', score: 'icd10Pattern', value: patterns.indexOf(String(value)) }];
  // The same answers coded from 0: ten less.
  if (key === 'total0to40') return [{ kind: 'score', score: 'total', value: Number(value) + 10 }];
  if (key === 'prorated') {
    return [
      { kind: 'score', score: 'totalProrated', value: Number(value) },
      { kind: 'score', score: 'total', value: null },
    ];
  }
  if (key === 'score') return [{ kind: 'score', score: String(substance), value: Number(value) }];
  if (key === 'band') {
    const [set, score] = instrument === 'assist-3-1' ? ['level', substance] : [defaultSets[instrument], 'total'];
    return [{ kind: 'bands', set: String(set), score: String(score), band: String(value) }];
  }
  if (key === 'critical') return [{ kind: 'positive', name: 'critical', holds: true }];
  if (instrument === 'pc-ptsd-5' && key === 'screenPositive') {
    return [{ kind: 'positive', name: 'positiveAt4', holds: value === true }];
  }
  if (typeof value === 'boolean') return [{ kind: 'positive', name: key, holds: value }];
  if (typeof value === 'string') return [{ kind: 'bands', set: key, score: 'total', band: value }];
  const score = scores[key];
  if (score === undefined) throw new Error(`The vectors' ${instrument} ${key} is not mapped.`);
  return [{ kind: 'score', score, value: Number(value) }];
}

export function expectationsOf(vector: PeerVector): readonly Expectation[] {
  const stated = Object.entries(vector.expected).flatMap(([key, value]) => expectation(vector, key, value));
  const inBands = Object.entries(vector.bands ?? {}).map(([set, band]): Expectation => {
    return { kind: 'bands', set, score: scores[set] ?? 'total', band };
  });
  return [...stated, ...inBands];
}

import { assistSubstances } from './plain-substance.ts';

/** The published bands of scores, each under the rule set that has them. */
export interface PublishedBands {
  readonly instrument: string;
  readonly score: string;
  readonly set: string;
  /** Lowest, highest and smallest step of the values that the score can take. */
  readonly scale: readonly [lowest: number, highest: number, step: number];
  /** Band → the lowest value in it, ascending. */
  readonly from: Readonly<Record<string, number>>;
}

type Shape = Omit<PublishedBands, 'instrument' | 'set'>;

const bands = (instrument: string, set: string, shape: Shape): PublishedBands => ({ instrument, set, ...shape });

const zones = {
  'zone-I-low': 0,
  'zone-II-hazardous': 8,
  'zone-III-harmful': 16,
  'zone-IV-possible-dependence': 20,
};

/** Alcohol has limits of its own; the others share theirs. Tobacco ends at 31, for want of Q5. */
const assistLevels = assistSubstances.map((score) =>
  bands('assist-3-1', 'level', {
    score,
    scale: [0, score === 'tobacco' ? 31 : 39, 1],
    from: { lower: 0, moderate: score === 'alcohol' ? 11 : 4, high: 27 },
  }),
);

export const publishedBands: readonly PublishedBands[] = [
  bands('phq-9', 'severity', {
    score: 'total',
    scale: [0, 27, 1],
    from: { minimal: 0, mild: 5, moderate: 10, 'moderately-severe': 15, severe: 20 },
  }),
  bands('gad-7', 'severity', {
    score: 'total',
    scale: [0, 21, 1],
    from: { minimal: 0, mild: 5, moderate: 10, severe: 15 },
  }),
  // Below 50, which is below a raw 13; 50 itself cannot occur.
  bands('who-5', 'who2024', { score: 'total', scale: [0, 100, 4], from: { 'poor-wellbeing': 0, other: 50 } }),
  bands('who-5', 'danishPractice', {
    score: 'total',
    scale: [0, 100, 4],
    from: { 'high-risk': 0, risk: 36, 'no-immediate-risk': 51 },
  }),
  bands('mdi', 'bech2015', {
    score: 'total',
    scale: [0, 50, 1],
    from: { 'none-or-doubtful': 0, mild: 21, moderate: 26, severe: 31 },
  }),
  bands('mdi', 'older', { score: 'total', scale: [0, 50, 1], from: { none: 0, mild: 20, moderate: 25, severe: 30 } }),
  bands('k10', 'ABS', {
    score: 'total',
    scale: [10, 50, 1],
    from: { low: 10, moderate: 16, high: 22, 'very-high': 30 },
  }),
  bands('k10', 'primaryCare', {
    score: 'total',
    scale: [10, 50, 1],
    from: { 'likely-well': 10, mild: 20, moderate: 25, severe: 30 },
  }),
  bands('asrs-6', 'classic', { score: 'positiveCount', scale: [0, 6, 1], from: { negative: 0, positive: 4 } }),
  bands('asrs-6', 'harvard2024', {
    score: 'total',
    scale: [0, 24, 1],
    from: { 'low-negative': 0, 'high-negative': 10, 'low-positive': 14, 'high-positive': 18 },
  }),
  bands('audit', 'who2001', { score: 'total', scale: [0, 40, 1], from: zones }),
  bands('dast-10', 'degree', {
    score: 'total',
    scale: [0, 10, 1],
    from: { none: 0, low: 1, moderate: 3, substantial: 6, severe: 9 },
  }),
  ...assistLevels,
];

/** The band that a value falls in. */
export function bandOf({ from }: PublishedBands, value: number): string {
  let found = '';
  for (const [band, lowest] of Object.entries(from)) if (found === '' || value >= lowest) found = band;
  return found;
}

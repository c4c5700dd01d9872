/**
 * Looks for a response on which two versions differ: from the ends, the middle and random answers (seeded), changing
 * one answer at a time; and where a limit moved, towards it. What is found is cut down to the answers it takes.
 */
import { createScorer, type CompiledInstrument } from '@skala/engine';
import { seededRandom } from '@skala/engine/testing';
import type { Question, RawAnswer } from './answer-pairs.ts';

export interface Sides<T> {
  readonly old: T;
  readonly new: T;
}

/** What a response comes to, as far as it is looked at: a number, a flag, a band; null where there is none. */
export type Outcome = number | string | null;

/** How clearly two outcomes differ: 0 not at all, 1 one has none, 2 both are there and differ. */
export type Differs = 0 | 1 | 2;

export interface Search {
  readonly questions: readonly Question[];
  /** Forms of the two versions that are compared, and the rule set if any. */
  readonly setting: Sides<{ readonly form: string; readonly ruleSet?: string | undefined }>;
  readonly outcome: (result: ReturnType<ReturnType<typeof createScorer>['score']>, side: 'old' | 'new') => Outcome;
  /** A number to get near to, and how near: where a limit moved. */
  readonly targets?: readonly { readonly score: Sides<string>; readonly value: number }[];
}

export interface Found {
  readonly differs: Differs;
  readonly answers: Sides<Readonly<Record<string, RawAnswer>>>;
}

export interface Searched {
  readonly found: Found | undefined;
  /** How many responses were scored in both. */
  readonly tried: number;
  /** Pairs of outcomes that are numbers in both. */
  readonly numbers: readonly Sides<number>[];
}

/** Index of the answer to each question; -1: unanswered. */
type Choice = readonly number[];

const randomStarts = 40;
const mostTried = 6000;

export function searchDifference(instruments: Sides<CompiledInstrument>, search: Search): Searched {
  const scorers = {
    old: createScorer(instruments.old, search.setting.old),
    new: createScorer(instruments.new, search.setting.new),
  };
  const { questions } = search;
  const numbers: Sides<number>[] = [];
  let tried = 0;
  let best: { readonly differs: Differs; readonly choice: Choice } | undefined;

  const evaluate = (choice: Choice): Sides<ReturnType<typeof scorers.old.score>> => {
    const given = answersOf(questions, choice);
    return { old: scorers.old.score(given.old), new: scorers.new.score(given.new) };
  };
  const compare = (choice: Choice): Differs => {
    tried++;
    const results = evaluate(choice);
    const [a, b] = [search.outcome(results.old, 'old'), search.outcome(results.new, 'new')];
    if (typeof a === 'number' && typeof b === 'number') numbers.push({ old: a, new: b });
    return differs(a, b);
  };
  const look = (choice: Choice): void => {
    const found = compare(choice);
    if (found > (best?.differs ?? 0)) best = { differs: found, choice };
  };

  const starts = startsOf(questions);
  starts.forEach(look);
  for (const start of starts) {
    if (best?.differs === 2 || tried > mostTried) break;
    sweep(questions, start, look);
  }
  for (const target of search.targets ?? []) {
    if (best?.differs === 2) break;
    const distance = (choice: Choice): number => {
      const value = evaluate(choice).old.scores[target.score.old];
      return typeof value === 'number' ? Math.abs(value - target.value) : Infinity;
    };
    for (const start of starts.slice(0, 8)) approach(questions, start, distance, look);
  }
  if (best === undefined) return { found: undefined, tried, numbers };
  const { differs: kind } = best;
  const choice = plainer(best.choice, (other) => compare(other) === kind);
  return { found: { differs: kind, answers: answersOf(questions, choice) }, tried, numbers };
}

function differs(a: Outcome, b: Outcome): Differs {
  if (a === b) return 0;
  return a === null || b === null || a === 'indeterminate' || b === 'indeterminate' ? 1 : 2;
}

function startsOf(questions: readonly Question[]): readonly Choice[] {
  const random = seededRandom(1);
  const lengths = questions.map(({ answers }) => answers.length);
  const values = questions.map(({ answers }) => answers.filter(isValue).length);
  const drawn = Array.from({ length: randomStarts }, (_, index) =>
    // Missing codes stand behind the values; half of the starts are without them.
    lengths.map((length, at) => {
      if (length === 0 || (index % 4 === 3 && random() < 0.1)) return -1;
      return Math.floor(random() * (index % 2 === 0 ? (values[at] ?? length) || length : length));
    }),
  );
  return [
    lengths.map((length) => (length > 0 ? 0 : -1)),
    values.map((count) => count - 1),
    values.map((count) => Math.floor(count / 2) - (count === 0 ? 1 : 0)),
    lengths.map(() => -1),
    ...drawn,
  ];
}

const isValue = ({ old, new: fresh }: Question['answers'][number]): boolean => {
  const given = old ?? fresh;
  return typeof given !== 'string' || !/^[A-Z]$/.test(given);
};

/** Every response that differs from this one in one answer. */
function sweep(questions: readonly Question[], from: Choice, look: (choice: Choice) => void): void {
  questions.forEach(({ answers }, at) => {
    for (let index = -1; index < answers.length; index++) if (index !== from[at]) look(from.with(at, index));
  });
}

/** Goes down in distance, one answer at a time, and looks at what lies on the way. */
function approach(
  questions: readonly Question[],
  start: Choice,
  distance: (choice: Choice) => number,
  look: (choice: Choice) => void,
): void {
  let here = start;
  let near = distance(here);
  for (let improved = true; improved && near > 0;) {
    improved = false;
    questions.forEach(({ answers }, at) => {
      for (let index = 0; index < answers.length; index++) {
        const next = here.with(at, index);
        const reached = distance(next);
        if (reached < near) {
          [here, near, improved] = [next, reached, true];
          look(here);
        }
      }
    });
  }
  look(here);
  if (near < 1) sweep(questions, here, look);
}

/** As few answers as it takes, and of those as many as can be the first of their question. */
function plainer(choice: Choice, holds: (other: Choice) => boolean): Choice {
  return [-1, 0].reduce<Choice>(
    (given, index) =>
      given.reduce<Choice>((kept, before, at) => {
        const other = kept.with(at, index);
        return before > index && holds(other) ? other : kept;
      }, given),
    choice,
  );
}

function answersOf(questions: readonly Question[], choice: Choice): Found['answers'] {
  const old: Record<string, RawAnswer> = {};
  const fresh: Record<string, RawAnswer> = {};
  questions.forEach((question, at) => {
    const pair = question.answers[choice[at] ?? -1];
    if (pair?.old !== undefined && question.old !== undefined) old[question.old] = pair.old;
    if (pair?.new !== undefined && question.new !== undefined) fresh[question.new] = pair.new;
  });
  return { old, new: fresh };
}

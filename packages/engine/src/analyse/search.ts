/**
 * Answers for which a formula comes out as high as can be found: from a guess (`aim.ts`) and from chance, one
 * item after another is set to what serves best, until none does. Repeatable: chance has a fixed seed.
 */
import { seededRandom } from '../internal/seeded-random.ts';
import type { Aim } from './aim.ts';
import type { Candidate } from './candidates.ts';
import type { Trial } from './enumerate.ts';

export interface Found {
  /** -Infinity: no answers with a value were found. */
  readonly value: number;
  /** One candidate an item of the trial. */
  readonly choice: readonly number[];
}

export interface Search {
  /** What to make high: the value that the evaluation gave, or what the caller makes of it; NaN where it has none. */
  readonly worth: (choice: readonly number[]) => number;
  /** Where to begin. */
  readonly starts: readonly (readonly number[])[];
  /** Good enough: the search ends here. */
  readonly goal: number;
  readonly restarts: number;
}

const rounds = 8;

export function search({ candidates }: Trial, { worth, starts, goal, restarts }: Search): Found {
  const random = seededRandom(1);
  let best: Found = { value: -Infinity, choice: candidates.map(() => 0) };
  for (let attempt = 0; attempt < starts.length + restarts && best.value < goal; attempt++) {
    const start = starts[attempt] ?? candidates.map((list) => Math.floor(random() * list.length));
    const found = climb(candidates, start, worth, goal);
    if (found.value > best.value) best = found;
  }
  return best;
}

function climb(
  candidates: readonly (readonly Candidate[])[],
  start: readonly number[],
  worth: Search['worth'],
  goal: number,
): Found {
  const choice = [...start];
  const measure = (): number => {
    const value = worth(choice);
    return Number.isNaN(value) ? -Infinity : value;
  };
  let value = measure();
  for (let round = 0; round < rounds && value < goal; round++) {
    const before = value;
    candidates.forEach((list, place) => {
      for (let index = 0; index < list.length && value < goal; index++) {
        const previous = choice[place] as number;
        if (index === previous) continue;
        choice[place] = index;
        const next = measure();
        if (next > value) value = next;
        else choice[place] = previous;
      }
    });
    if (value === before) break;
  }
  return { value, choice };
}

/** The choice that an aim prefers; the first candidate of items it says nothing about. */
export function aimedChoice({ items, candidates }: Trial, aim: Aim): readonly number[] {
  return candidates.map((list, place) => {
    const preference = aim.get(items[place] as number);
    if (!preference) return 0;
    return list.reduce(
      (best, candidate, index) => (preference(candidate, list[best] as Candidate) < 0 ? index : best),
      0,
    );
  });
}

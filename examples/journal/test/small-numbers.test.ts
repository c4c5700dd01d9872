/**
 * What is left out cannot be worked out. Every course of events up to a size is put through the procedure; whoever sees
 * only what is given, and knows the procedure, must find several that give just that, with different numbers where
 * one was left out.
 */
import { describe, expect, test } from 'vitest';
import { fewestPeople, safeCells, type Cells, type Sum } from '../src/figures/cells.ts';
import { outcomeSums } from '../src/figures/outcomes.ts';
import { waitingSums } from '../src/figures/waiting.ts';

const of = (count: number, mayBeNone = false) => ({ count, people: count, mayBeNone });

function waitingCells([within = 0, beyond = 0, pending = 0, unknown = 0]: readonly number[]): Cells {
  const decided = within + beyond;
  return {
    'courses.approaches': of(decided + pending + unknown),
    'waiting.decided': of(decided),
    'waiting.within': of(within),
    'waiting.beyond': of(beyond),
    'waiting.pending': of(pending, true),
    'waiting.unknown': of(unknown, true),
  };
}

/** Both indicators are of the same ends. */
function outcomeCells(
  [free = 0, not = 0, undecided = 0]: readonly number[],
  [back = 0, away = 0, open = 0]: readonly number[],
): Cells {
  return {
    'courses.ended': of(free + not + undecided),
    'substance-free-or-reduced.decided': of(free + not),
    'substance-free-or-reduced.counted': of(free),
    'substance-free-or-reduced.not-counted': of(not),
    'substance-free-or-reduced.undecided': of(undecided, true),
    'returned-within-12-months.decided': of(back + away),
    'returned-within-12-months.counted': of(back),
    'returned-within-12-months.not-counted': of(away),
    'returned-within-12-months.not-yet-observable': of(open, true),
  };
}

/** Every way to share out so many. */
function shared(length: number, sum: number): readonly (readonly number[])[] {
  if (length === 1) return [[sum]];
  return upTo(sum).flatMap((first) => shared(length - 1, sum - first).map((rest) => [first, ...rest]));
}

function upTo(most: number): readonly number[] {
  return Array.from({ length: most + 1 }, (_, index) => index);
}

interface Given {
  /** Of each cell left out, what it may be. */
  readonly possible: Map<string, Set<number>>;
  /** How many there are at least. */
  least: number;
}

function everyAnswer(all: Iterable<Cells>, sums: readonly Sum[]): ReadonlyMap<string, Given> {
  const answers = new Map<string, Given>();
  for (const cells of all) {
    const safe = safeCells(cells, sums);
    const shown = JSON.stringify(Object.entries(cells).map(([name, { count }]) => (safe.has(name) ? count : null)));
    const total = Math.max(...Object.values(cells).map(({ count }) => count));
    const given = answers.get(shown) ?? { possible: new Map<string, Set<number>>(), least: total };
    given.least = Math.min(given.least, total);
    answers.set(shown, given);
    for (const [name, { count }] of Object.entries(cells)) {
      if (safe.has(name)) continue;
      const known = given.possible.get(name) ?? new Set();
      given.possible.set(name, known.add(count));
    }
  }
  return answers;
}

/** Cells left out whose number only one course of events explains. With more people than `most` not all were tried. */
function readable(answers: ReadonlyMap<string, Given>, most: number): readonly string[] {
  return [...answers].flatMap(([shown, { possible, least }]) =>
    [...possible]
      .filter(([, numbers]) => least <= most && numbers.size < 2)
      .map(([name, numbers]) => `${name} ${[...numbers].join()} ${shown}`),
  );
}

describe('a number that is left out', () => {
  test('of the waiting times cannot be read from the others', () => {
    const all = upTo(20).flatMap((people) => shared(4, people).map(waitingCells));
    expect(readable(everyAnswer(all, waitingSums), 15)).toEqual([]);
  });

  test('of the outcomes cannot be read from the others', () => {
    const all = upTo(15).flatMap((people) => {
      const ways = shared(3, people);
      return ways.flatMap((one) => ways.map((other) => outcomeCells(one, other)));
    });
    expect(readable(everyAnswer(all, outcomeSums), 11)).toEqual([]);
  });

  test('of interviews cannot be read from the others', () => {
    const sums: readonly Sum[] = [{ total: 'begun', parts: ['completed', 'not-completed'], keeps: 'begun' }];
    const all = upTo(25).flatMap((people) =>
      shared(2, people).map(([completed = 0, rest = 0]) => ({
        begun: of(completed + rest),
        completed: of(completed, true),
        'not-completed': of(rest, true),
      })),
    );
    expect(readable(everyAnswer(all, sums), 20)).toEqual([]);
  });
});

describe('what is given', () => {
  test('rests on five people, or is nobody where that says nothing', () => {
    for (const cells of upTo(14).flatMap((people) => shared(4, people).map(waitingCells)))
      for (const name of safeCells(cells, waitingSums)) {
        const { people, count, mayBeNone } = cells[name]!;
        expect(people >= fewestPeople || (mayBeNone === true && count === 0)).toBe(true);
      }
  });

  test('counts people, not what happened to them', () => {
    const cells: Cells = { often: { count: 12, people: 4 }, seldom: { count: 5, people: 5 } };
    expect([...safeCells(cells, [])]).toEqual(['seldom']);
  });

  test('is everything, when nothing is small', () => {
    expect([...safeCells(waitingCells([20, 9, 7, 6]), waitingSums)].length).toBe(6);
  });
});

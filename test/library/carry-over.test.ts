/** Answers carry over only between questions that are the same: answers, period, and words wherever both have them. */
import { carriedAnswersOf } from './carried.ts';
import { describe, expect, it } from 'vitest';
import { shelved, type Shelved } from './shelves.ts';

const find = (id: string): Shelved => shelved.find((one) => one.id === id) as Shelved;

const pairs = shelved.flatMap(({ id, instrument }) =>
  (instrument.carryOver ?? []).map((entry) => ({ id, other: entry.instrument, items: entry.items })),
);

it('is declared where a short form is part of a long one', () => {
  expect(pairs.map(({ id, other }) => `${id} ${other}`).sort()).toEqual([
    'audit-c audit',
    'gad-2 gad-7',
    'phq-2 phq-9',
  ]);
});

describe.each(pairs)('$id and $other', ({ id, other, items }) => {
  const [short, long] = [find(id), find(other)];

  it('ask in the same words', () => {
    for (const pack of short.texts) {
      const twin = long.texts.find(({ language }) => language === pack.language);
      if (!twin || pack.status === 'labels' || twin.status === 'labels') continue;
      for (const [item, origin] of Object.entries(items)) {
        expect(pack.items[item]?.text, `${pack.language} ${item}`).toBe(twin.items[origin]?.text);
        const responseOf = (one: Shelved, name: string): string =>
          one.instrument.items.find((each) => each.id === name)?.response ?? '';
        expect(pack.responses?.[responseOf(short, item)], `${pack.language} answers to ${item}`).toEqual(
          twin.responses?.[responseOf(long, origin)],
        );
      }
    }
  });

  it('carry every answer, both ways', () => {
    expect(carriedAnswersOf(long, short)).toEqual(Object.keys(items));
    expect(carriedAnswersOf(short, long)).toEqual(Object.values(items));
  });
});

import { expect, test } from 'vitest';
import { freeReference } from '../src/storage/free-reference.ts';

const all = Array.from({ length: 9000 }, (_, index) => String(1000 + index));

test('nobody gets a reference that another has', () => {
  const taken = new Set(all.slice(0, 4400));
  for (let drawn = 0; drawn < 99; drawn++) {
    const reference = freeReference(taken);
    expect(reference).toMatch(/^\d{4}$/);
    expect(taken.has(reference)).toBe(false);
    taken.add(reference);
  }
});

test('when those of four digits are taken there are longer ones', () => {
  expect(freeReference(new Set(all))).toMatch(/^\d{5}$/);
});

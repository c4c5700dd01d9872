/** A computed value becomes the score by one rounding: half away from zero, to ten decimals. */
import { describe, expect, it, vi } from 'vitest';
import { roundScore } from '../../src/internal/round.ts';
import { exactly, permitted, rounded } from '../support/exact-number.ts';
import { repeat, whole } from '../support/seed.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('roundScore', () => {
  it.each([
    [0, 0],
    [-0, 0],
    [0.5, 0.5],
    [0.1 + 0.2, 0.3],
    [0.49999999999999994, 0.5],
    [0.5000000000000001, 0.5],
    [1 / 3, 0.3333333333],
    [-1 / 3, -0.3333333333],
    [2 / 3, 0.6666666667],
    [-2 / 3, -0.6666666667],
    [5e-11, 1e-10],
    [-5e-11, -1e-10],
    [4.9e-11, 0],
    [-4.9e-11, 0],
    [1.5e-10, 2e-10],
    [1e-300, 0],
    [123456.789, 123456.789],
    [27, 27],
  ])('%d is %d', (value, expected) => {
    // Object.is: negative zero is zero.
    expect(roundScore(value)).toBe(expected);
  });

  it('leaves numbers too large for ten decimals as they are', () => {
    const large = [900_719.92547409, 2 ** 31 + 0.1, 123_456_789_012_345, 2 ** 53, 1e15 / 7, 1e100, 1e299, 1.7e308];
    for (const value of large) {
      expect(roundScore(value)).toBe(value);
      expect(roundScore(-value)).toBe(-value);
    }
  });

  it('gives the nearest ten-decimal number', () => {
    repeat(20_000, (random) => {
      // Above this a double has not ten good decimals any more.
      const size = 10 ** whole(random, -11, 4);
      const value = (random() * 2 - 1) * size;
      expect(permitted(exactly(value)), String(value)).toContain(roundScore(value));
    });
  });

  it('of a value with at most ten decimals changes nothing', () => {
    repeat(20_000, (random) => {
      const value = rounded(exactly((random() * 2 - 1) * 10 ** whole(random, -9, 4)));
      expect(roundScore(value)).toBe(value);
    });
  });

  it('never decreases', () => {
    repeat(5_000, (random) => {
      const a = random() * 2 - 1;
      const b = a + random() * 1e-9;
      expect(roundScore(b)).toBeGreaterThanOrEqual(roundScore(a));
    });
  });
});

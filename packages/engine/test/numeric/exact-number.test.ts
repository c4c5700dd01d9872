/** The arithmetic that the engine is held against is right itself. */
import { describe, expect, it } from 'vitest';
import { exactly, fraction, isHalf, naturalLogarithm, permitted, plus, rounded } from '../support/exact-number.ts';

/** The first decimals of a fraction, cut off. */
function decimals({ over, under }: ReturnType<typeof fraction>, count: number): string {
  const text = ((over * 10n ** BigInt(count)) / under).toString().padStart(count + 1, '0');
  return `${text.slice(0, -count)}.${text.slice(-count)}`;
}

describe('natural logarithms', () => {
  // OEIS A002162, A002391, A002392, and the logarithm of 7, A016630.
  it.each([
    [2, '0.693147180559945309417232121458176568075'],
    [3, '1.098612288668109691395245236922525704647'],
    [7, '1.945910149055313305105352743443179729637'],
    [10, '2.302585092994045684017991454684364207601'],
  ])('of %i', (of, expected) => {
    expect(decimals(naturalLogarithm(of), 39)).toBe(expected);
  });

  it('of one is zero, and of a product the sum', () => {
    expect(naturalLogarithm(1).over).toBe(0n);
    const sum = plus(naturalLogarithm(7), naturalLogarithm(11));
    expect(decimals(sum, 38)).toBe(decimals(naturalLogarithm(77), 38));
  });

  it('agree with the double to its precision', () => {
    for (const of of [2, 5, 101, 1001, 99_999, 100_000]) {
      const { over, under } = naturalLogarithm(of);
      expect(Number((over * 10n ** 20n) / under) / 1e20).toBeCloseTo(Math.log(of), 14);
    }
  });
});

describe('fractions', () => {
  it('are rounded half away from zero', () => {
    expect(rounded(fraction(1, 3))).toBe(0.3333333333);
    expect(rounded(fraction(2, 3))).toBe(0.6666666667);
    expect(rounded(fraction(-2, 3))).toBe(-0.6666666667);
    expect(rounded(fraction(5, 10n ** 11n))).toBe(1e-10);
    expect(rounded(fraction(-5, 10n ** 11n))).toBe(-1e-10);
    expect(rounded(fraction(49, 10n ** 12n))).toBe(0);
  });

  it('have two permitted roundings only next to a tie', () => {
    expect(permitted(fraction(1, 3))).toHaveLength(1);
    expect(permitted(fraction(5, 10n ** 11n))).toEqual([1e-10, 0]);
  });

  it('hold a double exactly', () => {
    expect(exactly(0.5)).toEqual({ over: 1n, under: 2n });
    expect(exactly(0.1).over * 10n === exactly(0.1).under).toBe(false);
    expect(isHalf(plus(fraction(1, 6), fraction(1, 3)))).toBe(true);
  });
});

/**
 * What a formula, or a part of one, can come to: numbers between two ends, listed where they are few, and
 * whether it can be without a value. A condition is 0 or 1. Everything here is sound: what can happen is
 * always in it; it may hold more.
 */

/** Lowest and highest; both belong to it. A condition is 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Possible extends Interval {
  /** All of the numbers, ascending, where they are few. Without it: any between the ends. */
  readonly values?: readonly number[] | undefined;
  /** It can be missing, undecided or a domain error. */
  readonly missing: boolean;
}

/** More numbers than this are not listed. */
const listed = 64;
/** More pairs than this are not worked out one by one. */
const pairs = 1024;

/** Exactly these numbers; none of them finite: never a number. */
export function oneOf(numbers: readonly number[], missing = false): Possible {
  const finite = numbers.filter((number) => Number.isFinite(number));
  const isMissing = missing || finite.length < numbers.length;
  if (finite.length === 0) return { low: Infinity, high: -Infinity, values: [], missing: isMissing };
  const values = [...new Set(finite)].sort((a, b) => a - b);
  const ends = { low: values[0] as number, high: values.at(-1) as number, missing: isMissing };
  return values.length > listed ? ends : { ...ends, values };
}

/** Any number between the ends. An end that is none stands for no end. */
export function between(low: number, high: number, missing = false): Possible {
  if (low === high) return oneOf([low], missing);
  return { low: Number.isNaN(low) ? -Infinity : low, high: Number.isNaN(high) ? Infinity : high, missing };
}

export const never: Possible = oneOf([], true);
export const anything: Possible = { low: -Infinity, high: Infinity, missing: true };

export function hasNumber({ low, high }: Possible): boolean {
  return low <= high;
}

export function withMissing(possible: Possible, missing: boolean): Possible {
  return possible.missing === missing ? possible : { ...possible, missing };
}

/** Whether this number can come out. */
export function canBe({ low, high, values }: Possible, number: number): boolean {
  return values ? values.includes(number) : low <= number && number <= high;
}

/** Either of the two. */
export function either(one: Possible, other: Possible): Possible {
  const missing = one.missing || other.missing;
  if (!hasNumber(one)) return withMissing(other, missing);
  if (!hasNumber(other)) return withMissing(one, missing);
  if (one.values && other.values) return oneOf([...one.values, ...other.values], missing);
  return between(Math.min(one.low, other.low), Math.max(one.high, other.high), missing);
}

/** Both must have a number for there to be one. */
export function combine(
  one: Possible,
  other: Possible,
  compute: (a: number, b: number) => number,
  ends: (a: Interval, b: Interval) => Interval,
): Possible {
  const missing = one.missing || other.missing;
  if (!hasNumber(one) || !hasNumber(other)) return never;
  if (one.values && other.values && one.values.length * other.values.length <= pairs) {
    const { values } = other;
    return oneOf(
      one.values.flatMap((a) => values.map((b) => compute(a, b))),
      missing,
    );
  }
  const { low, high } = ends(one, other);
  return between(low, high, missing || !Number.isFinite(low) || !Number.isFinite(high));
}

/** A function that never falls, of what lies in its domain from `from` on (`isOpen`: above it). */
export function rising(possible: Possible, compute: (x: number) => number, from = -Infinity, isOpen = false): Possible {
  const inside = (x: number): boolean => (isOpen ? x > from : x >= from);
  const missing = possible.missing || (hasNumber(possible) && !inside(possible.low));
  if (!hasNumber(possible) || !inside(possible.high)) return never;
  if (possible.values) return oneOf(possible.values.filter(inside).map(compute), missing);
  return between(compute(Math.max(possible.low, from)), compute(possible.high), missing);
}

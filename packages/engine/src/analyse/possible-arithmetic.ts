/** Arithmetic on what operands can be, operation by operation as the evaluator does it. */
import { combine, never, oneOf, withMissing, type Interval, type Possible } from './possible.ts';

export function negated(possible: Possible): Possible {
  const { low, high, values, missing } = possible;
  if (values) return oneOf(
    values.map((value) => -value),
    missing,
  ); // prettier-ignore
  return { low: -high, high: -low, missing };
}

const compute = {
  '+': (a: number, b: number): number => a + b,
  '-': (a: number, b: number): number => a - b,
  '*': (a: number, b: number): number => a * b,
} as const;

const ends = {
  '+': (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high }),
  '-': (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low }),
  '*': (a: Interval, b: Interval): Interval => corners(a, b, times),
} as const;

export function computed(operator: '+' | '-' | '*', a: Possible, b: Possible): Possible {
  return combine(a, b, compute[operator], ends[operator]);
}

function corners(a: Interval, b: Interval, of: (x: number, y: number) => number): Interval {
  const all = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => of(x, y)));
  return { low: Math.min(...all), high: Math.max(...all) };
}

/** Nothing of something endless is nothing. */
function times(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y;
}

/** Division by zero has no value: what is left is what the other divisors give. */
export function divided(a: Possible, b: Possible): Possible {
  const divide = (x: number, y: number): number => x / y;
  if (b.values) {
    const divisors = oneOf(
      b.values.filter((value) => value !== 0),
      b.missing || b.values.includes(0),
    );
    return combine(a, divisors, divide, (x, y) => (y.low > 0 || y.high < 0 ? corners(x, y, divide) : endless));
  }
  if (b.low > b.high || a.low > a.high) return never;
  const isSafe = b.low > 0 || b.high < 0;
  return withMissing(
    combine(a, b, divide, (x, y) => (isSafe ? corners(x, y, divide) : endless)),
    !isSafe || a.missing || b.missing,
  );
}

const endless: Interval = { low: -Infinity, high: Infinity };

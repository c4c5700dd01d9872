/**
 * Exact arithmetic to hold the engine against: fractions of whole numbers, and natural logarithms to
 * forty decimals, all in BigInt. Slow and plain on purpose.
 */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export function fraction(over: number | bigint, under: number | bigint = 1): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)];
  if (b === 0n) throw new Error('Division by zero.');
  return b < 0n ? { over: -a, under: -b } : { over: a, under: b };
}

export function plus(...terms: readonly Fraction[]): Fraction {
  return terms.reduce((a, b) => fraction(a.over * b.under + b.over * a.under, a.under * b.under), fraction(0));
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, fraction(-b.over, b.under));
}

export function isHalf({ over, under }: Fraction): boolean {
  return over * 2n === under;
}

export function isAtLeastHalf({ over, under }: Fraction): boolean {
  return over * 2n >= under;
}

/** The fraction in ten-thousand-millionths, rounded half away from zero. */
function inUnits({ over, under }: Fraction): bigint {
  const size = over < 0n ? -over : over;
  const units = (size * 10n ** 10n * 2n + under) / (under * 2n);
  return over < 0n ? -units : units;
}

/** The double nearest to a whole number of 1e-10. */
function fromUnits(units: bigint): number {
  return Number(`${units}e-10`);
}

/** A fraction rounded half away from zero to 10 decimals, as the double nearest to that decimal. */
export function rounded(exact: Fraction): number {
  return fromUnits(inUnits(exact));
}

/**
 * What a correctly computed score may be: the exact value rounded to 10 decimals, and, where the exact value
 * lies so near to a tie that the last bit of a double decides, its other neighbour.
 */
export function permitted(exact: Fraction): readonly number[] {
  const size = exact.over < 0n ? -exact.over : exact.over;
  const near = fraction(size + exact.under, exact.under * 10n ** 15n);
  return [...new Set([exact, plus(exact, near), minus(exact, near)].map(rounded))];
}

/** The exact value of a double. */
export function exactly(value: number): Fraction {
  if (!Number.isFinite(value)) throw new Error('Not a finite number.');
  let under = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    under *= 2n;
  }
  return fraction(BigInt(scaled), under);
}

const digits = 10n ** 44n;

/** 2 · atanh(a / b), in units of 1e-44. */
function twiceArtanh(a: bigint, b: bigint): bigint {
  let power = (a * digits) / b;
  let sum = 0n;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * a * a) / (b * b);
  }
  return 2n * sum;
}

const ln2 = twiceArtanh(1n, 3n);

/** The natural logarithm of a whole number above zero, correct to forty decimals. */
export function naturalLogarithm(of: number): Fraction {
  const m = BigInt(of);
  if (m <= 0n) throw new Error('The logarithm of nothing.');
  let halvings = 0n;
  let under = 1n;
  while (m > under * 2n) {
    under *= 2n;
    halvings++;
  }
  // ln m = k ln 2 + ln(m / 2^k), and ln y = 2 artanh((y - 1) / (y + 1)).
  const rest = twiceArtanh(m - under, m + under);
  return fraction(halvings * ln2 + rest, digits);
}

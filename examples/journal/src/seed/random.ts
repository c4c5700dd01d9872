/** A source of numbers from 0 up to 1 that gives the same row for the same seed (mulberry32). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** An id in the shape of a UUID. */
export function seededId(random: Random): string {
  const digits = Array.from({ length: 32 }, () => between(random, 0, 15).toString(16));
  return [8, 4, 4, 4, 12].map((length) => digits.splice(0, length).join('')).join('-');
}

/** True in this share of the cases. */
export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** One of several, each as likely; one given twice is twice as likely. */
export function oneOf<const T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[between(random, 0, choices.length - 1)] ?? choices[0];
}

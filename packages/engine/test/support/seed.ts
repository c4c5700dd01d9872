/**
 * The seed of everything random in these tests: SKALA_SEED, or a fixed one. Every failure names it, so it
 * can be run again with `SKALA_SEED=… vitest run …`.
 */
import { expect } from 'vitest';
import { seededRandom } from '../../src/testing.ts';

const given = process.env['SKALA_SEED'];

const seed = given === undefined ? 20240229 : Number(given);

/** Parameters for fast-check: the seed, and how many cases. */
export function runs(numRuns: number): { seed: number; numRuns: number } {
  return { seed, numRuns };
}

/** Calls `body` with its own generator `count` times; a failure names the seed and the case. */
export function repeat(count: number, body: (random: () => number, index: number) => void): void {
  for (let index = 0; index < count; index++) {
    try {
      body(seededRandom(seed + index * 7919), index);
    } catch (error) {
      if (error instanceof Error) error.message = `SKALA_SEED=${seed}, case ${index}: ${error.message}`;
      throw error;
    }
  }
  expect(count).toBeGreaterThan(0);
}

/** A whole number from `min` to `max`. */
export function whole(random: () => number, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}

/** One of the list. */
export function pick<T>(random: () => number, list: readonly T[]): T {
  if (list.length === 0) throw new Error('Nothing to pick from.');
  return list[Math.floor(random() * list.length)] as T;
}

/** The list in another order. */
export function shuffle<T>(random: () => number, list: readonly T[]): T[] {
  const shuffled = [...list];
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = whole(random, 0, index);
    [shuffled[index], shuffled[other]] = [shuffled[other] as T, shuffled[index] as T];
  }
  return shuffled;
}

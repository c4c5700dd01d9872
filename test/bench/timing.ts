/** Timing one call at a time, and what is said about many timings. Nothing is subtracted. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Contender } from './contenders.ts';
import type { Step } from './random-interview.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

export interface Timings {
  /** Microseconds, every answer of every round. */
  readonly all: readonly number[];
  /** Median of each round. */
  readonly rounds: readonly number[];
}

export interface Summary {
  readonly median: number;
  readonly p99: number;
  /** Lowest and highest median of a round. */
  readonly range: readonly [number, number];
}

/** Plays steps through a fresh instance and returns microseconds an answer. The heap is tidied up before. */
export function playRound<Input>(contender: Contender<Input>, steps: readonly Step[]): readonly number[] {
  const inputs = steps.map((step) => contender.prepare(step));
  const session = contender.open();
  const timings = new Array<number>(inputs.length).fill(0);
  collect();
  inputs.forEach((input, index) => {
    const begun = performance.now();
    session.take(input);
    timings[index] = (performance.now() - begun) * 1000;
  });
  return timings;
}

/** Milliseconds that a call takes. The heap is tidied up before. */
export function timeCall(call: () => void): number {
  collect();
  const begun = performance.now();
  call();
  return performance.now() - begun;
}

export function summary({ all, rounds }: Timings): Summary {
  return { median: quantile(all, 0.5), p99: quantile(all, 0.99), range: [Math.min(...rounds), Math.max(...rounds)] };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

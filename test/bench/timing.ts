/** Timing one call at a time, and what is said about many timings. Nothing is subtracted. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Session } from './contenders.ts';

setFlagsFromString('--expose-gc');
/** Collects garbage, so that nobody pays for what another left behind. */
export const collect = runInNewContext('gc') as () => void;

export interface Summary {
  readonly median: number;
  readonly p99: number;
  /** Median of each round played, by round. */
  readonly rounds: ReadonlyMap<number, number>;
}

/** Hands prepared inputs to a session and returns microseconds an answer. */
export function timeEach<Input>(session: Session<Input>, inputs: readonly Input[]): readonly number[] {
  const timings = new Array<number>(inputs.length).fill(0);
  inputs.forEach((input, index) => {
    const begun = performance.now();
    session.take(input);
    timings[index] = (performance.now() - begun) * 1000;
  });
  return timings;
}

/** Milliseconds that a call takes. */
export function timeCall(call: () => void): number {
  const begun = performance.now();
  call();
  return performance.now() - begun;
}

export function summary(rounds: ReadonlyMap<number, readonly number[]>): Summary {
  const all = [...rounds.values()].flat();
  return {
    median: quantile(all, 0.5),
    p99: quantile(all, 0.99),
    rounds: new Map([...rounds].map(([round, timings]) => [round, median(timings)])),
  };
}

/**
 * How many times as long `a` takes as `b`: the ratio of their medians in each round that both played, and of
 * these the median. The two of a round met the machine in the same mood.
 */
export function ratio(a: Summary, b: Summary): number {
  return median([...a.rounds].flatMap(([round, value]) => (b.rounds.has(round) ? [value / b.rounds.get(round)!] : [])));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Benchmark (b): the time one answer takes, round after round in turn, so that all meet the same machine. */
import type { CompiledInstrument } from '@skala/engine';
import type { Contender } from './contenders.ts';
import { randomSteps, seeded } from './random-interview.ts';
import { playRound, summary, type Summary } from './timing.ts';

export interface Entry {
  readonly contender: Contender<never>;
  readonly warmUp: number;
  /** Plays in every so-many-th round: 1 is every round. */
  readonly every: number;
}

/** A contender in the list, whatever it takes. */
export function entry<Input>(contender: Contender<Input>, warmUp: number, every: number): Entry {
  return { contender: contender as unknown as Contender<never>, warmUp, every };
}

/** Microseconds an answer, by contender name. */
export function answerTimes(
  instrument: CompiledInstrument,
  entries: readonly Entry[],
  rounds: number,
  changes: number,
): ReadonlyMap<string, Summary> {
  for (const { contender, warmUp } of entries) {
    for (let round = 0; round < warmUp; round++)
      playRound(contender, randomSteps(instrument, seeded(1_000_000 + round), changes));
  }
  const timings = new Map(
    entries.map(({ contender }) => [contender.name, { all: [] as number[], rounds: [] as number[] }]),
  );
  for (let round = 0; round < rounds; round++) {
    const steps = randomSteps(instrument, seeded(2_000_000 + round), changes);
    // The order turns from round to round, so that nobody always comes after the same neighbour.
    entries.forEach((_, place) => {
      const { contender, every } = entries[(place + round) % entries.length]!;
      if (round % every !== 0) return;
      const taken = playRound(contender, steps);
      const kept = timings.get(contender.name)!;
      kept.all.push(...taken);
      kept.rounds.push(taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)]!);
    });
  }
  return new Map([...timings].map(([name, kept]) => [name, summary(kept)]));
}

/** Benchmark (b): the time one answer takes, round after round in turn, so that all meet the same machine. */
import type { CompiledInstrument } from '@skala/engine';
import type { Contender, Session } from './contenders.ts';
import { randomSteps, seeded, type Step } from './random-interview.ts';
import { collect, summary, timeEach, type Summary } from './timing.ts';

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
  const timings = new Map(entries.map(({ contender }) => [contender.name, new Map<number, readonly number[]>()]));
  // The last session of each stays alive, as a host's would; without one the engine of JavaScript forgets shapes.
  const alive = new Map<string, Session<never>>();
  const play = ({ contender, every }: Entry, steps: readonly Step[]): readonly number[] => {
    const inputs = steps.map((step) => contender.prepare(step));
    const session = contender.open();
    const taken = timeEach(session, inputs);
    alive.set(contender.name, session);
    // The heavy ones leave much behind.
    if (every > 1) collect();
    return taken;
  };
  for (const entry of entries) {
    for (let round = 0; round < entry.warmUp; round++) {
      play(entry, randomSteps(instrument, seeded(1_000_000 + round), changes));
    }
  }
  for (let round = 0; round < rounds; round++) {
    const steps = randomSteps(instrument, seeded(2_000_000 + round), changes);
    // The order turns from round to round, so that nobody always comes after the same neighbour.
    const inTurn = entries.map((_, place) => entries[(place + round) % entries.length]!);
    for (const entry of inTurn.filter(({ every }) => round % every === 0)) {
      timings.get(entry.contender.name)!.set(round, play(entry, steps));
    }
  }
  return new Map([...timings].map(([name, kept]) => [name, summary(kept)]));
}

/** The range every score of an instrument can take, worked out from its formula, its items and its policies. */
import type { CompiledInstrument } from '../definition/compiled.ts';
import type { Unit } from '../derive/program.ts';
import { analysisOf, type Analysis } from './analysis.ts';
import { closureOf } from './closure.ts';
import { narrowed } from './decide.ts';
import { combinations, trialOf } from './enumerate.ts';
import { either, hasNumber, type Interval, type Possible } from './possible.ts';
import type { World } from './world.ts';

/**
 * Score → range over all forms. Sound: no answers give a score outside. An end is infinite where the formula
 * divides by what comes near 0; `low` lies above `high` for a score that never has a value.
 */
export function scoreRanges(instrument: CompiledInstrument): ReadonlyMap<string, Interval> {
  const analysis = analysisOf(instrument);
  return new Map(
    scoreUnits(analysis).map((unit) => {
      const { low, high } = possibleScore(analysis, unit);
      return [unit.id, { low, high }];
    }),
  );
}

export function scoreUnits({ program, instrument }: Analysis): readonly Unit[] {
  return instrument.scores.map(({ id }) => program.unitOf.get(`score:${id}`) as Unit);
}

/** Ways that are tried to find a closer range for one score. */
const few = 4_000;

/** What a score can come to in any form. */
export function possibleScore(analysis: Analysis, unit: Unit): Possible {
  return analysis.worlds.map((world) => possibleScoreIn(analysis, world, unit)).reduce(either);
}

/** What a score can come to in one form; tried out where interpretation alone may be too wide and ways are few. */
export function possibleScoreIn({ program, effort }: Analysis, world: World, unit: Unit): Possible {
  const found = world.unit(unit);
  if (!hasNumber(found) || found.low === found.high || !closureOf(program, unit.formula).isEntangled) return found;
  const trial = trialOf(program, world, unit);
  return combinations(trial) <= few ? narrowed(found, trial, effort) : found;
}

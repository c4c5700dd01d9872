/**
 * The highest and lowest value of a formula that answers were found for, in one world. The bounds of
 * interpretation hold from outside, these from inside: where the two meet, the range is exact.
 */
import type { Program, Unit } from '../derive/program.ts';
import { aimOf } from './aim.ts';
import { trialOf, type Trial } from './enumerate.ts';
import { aimedChoice, search, type Found } from './search.ts';
import type { World } from './world.ts';

export interface Extremes {
  readonly trial: Trial;
  /** `value` is NaN where no answers with a value were found. */
  readonly low: Found;
  readonly high: Found;
}

const restarts = 12;

export function extremesOf(program: Program, world: World, unit: Unit): Extremes {
  const trial = trialOf(program, world, unit);
  const bounds = world.unit(unit);
  const find = (sign: 1 | -1): Found => {
    const { value, choice } = search(trial, {
      worth: (choice) => sign * trial.evaluate(choice),
      starts: [aimedChoice(trial, aimOf(program, world, unit, unit.formula, sign === 1))],
      goal: sign === 1 ? bounds.high : -bounds.low,
      restarts,
    });
    return { value: value === -Infinity ? NaN : sign * value, choice };
  };
  return { trial, low: find(-1), high: find(1) };
}

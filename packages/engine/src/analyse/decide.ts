/**
 * What conditions can come to, as nearly as can be proven: interpretation first, and where parts of a condition
 * depend on each other, trying. Trying begins with answers that are likely to show the condition true and false;
 * only if one of the two does not show is everything tried.
 */
import type { Program, Unit } from '../derive/program.ts';
import type { Ast } from '../expression/ast.ts';
import { seededRandom } from '../internal/seeded-random.ts';
import { aimOf } from './aim.ts';
import { closureOf } from './closure.ts';
import { contradictsItself } from './contradiction.ts';
import { combinations, enumerate, trialOf, type Trial } from './enumerate.ts';
import { hasNumber, oneOf, withMissing, type Possible } from './possible.ts';
import { aimedChoice } from './search.ts';
import { constantTruth, truth } from './truth.ts';
import type { World } from './world.ts';

/** Ways that are tried for one formula, and for all of an instrument together. */
export interface Effort {
  readonly single: number;
  left: number;
}

export const usualEffort = (): Effort => ({ single: 50_000, left: 400_000 });

const samples = 60;

/** What `part` of the formula of `unit` can come to, given what interpretation found. */
export function decided(
  found: Possible,
  { program, world, unit, part }: { program: Program; world: World; unit: Unit; part: Ast },
  effort: Effort,
): Possible {
  const isTruth = found.values?.every((value) => value === 0 || value === 1) ?? false;
  if (!isTruth || !hasNumber(found) || constantTruth(found) !== undefined) return found;
  if (contradictsItself(part, false, program)) return truth(false, true, found.missing);
  if (contradictsItself(part, true, program)) return truth(true, false, found.missing);
  if (!closureOf(program, part).isEntangled) return found;
  const trial = trialOf(program, world, unit, part);
  if (!trial.isComplete) return found;
  const ways = combinations(trial);
  if (ways > Math.min(effort.single, effort.left) || showsBoth(trial, { program, world, unit, part })) return found;
  effort.left -= ways;
  const seen = new Set<number>();
  enumerate(trial, (value) => {
    seen.add(Number.isNaN(value) ? -1 : value);
    return seen.has(0) && seen.has(1);
  });
  return seen.has(0) && seen.has(1) ? found : truth(seen.has(1), seen.has(0), seen.has(-1));
}

function showsBoth(
  trial: Trial,
  { program, world, unit, part }: { program: Program; world: World; unit: Unit; part: Ast },
): boolean {
  const seen = new Set<number>();
  for (const isHigh of [true, false])
    seen.add(trial.evaluate(aimedChoice(trial, aimOf(program, world, unit, part, isHigh))));
  const random = seededRandom(1);
  for (let sample = 0; sample < samples && !(seen.has(0) && seen.has(1)); sample++)
    seen.add(trial.evaluate(trial.candidates.map((list) => Math.floor(random() * list.length))));
  return seen.has(0) && seen.has(1);
}

/** The same of a formula that gives a number, where it rests on few answers. */
export function narrowed(found: Possible, trial: Trial, effort: Effort): Possible {
  const ways = combinations(trial);
  if (!trial.isComplete || ways > Math.min(effort.single, effort.left)) return found;
  effort.left -= ways;
  const seen = new Set<number>();
  enumerate(trial, (value) => {
    seen.add(value);
    return false;
  });
  return withMissing(oneOf([...seen].filter((value) => !Number.isNaN(value))), seen.has(NaN));
}

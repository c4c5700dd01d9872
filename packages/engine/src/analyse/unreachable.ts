import type { Unit } from '../derive/program.ts';
import { possibleUnit, worldsOf, type Analysis } from './analysis.ts';
import { constantTruth } from './truth.ts';

/**
 * The conditions of items that no permitted answers make true. An item whose condition is never true is not
 * counted as answered, so what it gates is found too.
 */
export function unreachableItems(analysis: Analysis): ReadonlySet<Unit> {
  const { program, effort } = analysis;
  const conditions = program.units.filter(({ kind }) => kind === 'condition');
  const neverTrue = (worlds: Analysis['worlds']): readonly Unit[] =>
    conditions.filter((unit) => constantTruth(possibleUnit({ worlds }, unit)) === false);
  // Without a first one there is none behind it.
  if (neverTrue(analysis.worlds).length === 0) return new Set();
  return new Set(neverTrue(worldsOf(program, effort, { onlyWhenTrue: true })));
}

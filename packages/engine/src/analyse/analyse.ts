/**
 * What only analysis of a sound definition can find: ranges and bands against the values that the formula
 * can really give.
 */
import type { CompiledInstrument, CompiledScore } from '../definition/compiled.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import type { Interval } from './interval.ts';
import { scoreRanges } from './score-ranges.ts';

export function analyseInstrument(instrument: CompiledInstrument): readonly Issue[] {
  const ranges = scoreRanges(instrument);
  return instrument.scores.flatMap((score, index) => {
    const range = ranges.get(score.id);
    // What has no end cannot be compared: the declared range stands.
    if (!range || !Number.isFinite(range.low) || !Number.isFinite(range.high)) return [];
    const path = pointer('/scores', index);
    return [...compareRange(score, range, path), ...compareBands(score, range, path)];
  });
}

/** A declared end may be rounded in its last decimals. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9;
}

function compareRange({ range: [min, max] }: CompiledScore, { low, high }: Interval, path: string): readonly Issue[] {
  if (isNear(min, low) && isNear(max, high)) return [];
  return [issue('score/range-differs', `${path}/range`, { min, max, low, high })];
}

function compareBands({ bands }: CompiledScore, { low, high }: Interval, path: string): readonly Issue[] {
  return bands.flatMap((set, s) =>
    set.bands.flatMap(({ from }, b) => {
      const place = pointer(path, 'bands', s, 'bands', b, 'from');
      const next = set.bands[b + 1]?.from ?? Infinity;
      if (b === 0 && from > low) return [issue('score/bands-gap', place, { from, min: low })];
      if (from > high) return [issue('score/band-unreachable', place, { from, max: high })];
      return next <= low ? [issue('score/band-below-range', place, { next, min: low })] : [];
    }),
  );
}

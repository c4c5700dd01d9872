/** Scores against their formulas: the declared range and bands, scores that are always the same, scores that can fail. */
import type { CompiledScore } from '../definition/compiled.ts';
import type { Unit } from '../derive/program.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { worldOfForm, type Analysis } from './analysis.ts';
import { extremesOf } from './extremes.ts';
import { hasNumber, type Interval } from './possible.ts';
import { possibleScore } from './score-ranges.ts';

export function checkScores(analysis: Analysis): readonly Issue[] {
  const { instrument, program } = analysis;
  return instrument.scores.flatMap((score, index) => {
    const unit = program.unitOf.get(`score:${score.id}`) as Unit;
    const path = pointer('/scores', index);
    const bounds = possibleScore(analysis, unit);
    if (!hasNumber(bounds) || !isGivenByAForm(analysis, unit))
      return [issue('score/never-computable', `${path}/value`)];
    if (bounds.low === bounds.high) return [issue('score/constant', `${path}/value`, { value: bounds.low })];
    let inner: Interval | undefined;
    const reached = (): Interval => (inner ??= reachedRange(analysis, unit, bounds));
    return [...compareRange(score, bounds, reached, path), ...compareBands(score, bounds, reached, path)];
  });
}

/** Answers to different forms do not meet in one score. */
function isGivenByAForm(analysis: Analysis, unit: Unit): boolean {
  return Object.keys(analysis.instrument.forms).some((form) => {
    const world = worldOfForm(analysis, form);
    return world !== undefined && hasNumber(world.unit(unit));
  });
}

/** The outermost values that answers were found for; an end of the bounds where it is reached. */
function reachedRange({ program, worlds }: Analysis, unit: Unit, bounds: Interval): Interval {
  const found = worlds.filter((world) => hasNumber(world.unit(unit))).map((world) => extremesOf(program, world, unit));
  const ends = found.flatMap(({ low, high }) => [low.value, high.value]).filter((value) => !Number.isNaN(value));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return { low: isNear(low, bounds.low) ? bounds.low : low, high: isNear(high, bounds.high) ? bounds.high : high };
}

/** A declared end may be rounded in its last decimals. */
export function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9;
}

/** Too wide is proven by the bounds, too narrow by answers that were found. */
function compareRange(
  { range: [min, max] }: CompiledScore,
  bounds: Interval,
  reached: () => Interval,
  path: string,
): readonly Issue[] {
  if (isNear(min, bounds.low) && isNear(max, bounds.high)) return [];
  const { low, high } = reached();
  const isTooWide = min < bounds.low - 1e-9 || max > bounds.high + 1e-9;
  const isTooNarrow = low < min - 1e-9 || high > max + 1e-9;
  return isTooWide || isTooNarrow ? [issue('score/range-differs', `${path}/range`, { min, max, low, high })] : [];
}

function compareBands(
  { bands }: CompiledScore,
  bounds: Interval,
  reached: () => Interval,
  path: string,
): readonly Issue[] {
  return bands.flatMap((set, s) =>
    set.bands.flatMap(({ from }, b) => {
      const place = pointer(path, 'bands', s, 'bands', b, 'from');
      const next = set.bands[b + 1]?.from ?? Infinity;
      if (b === 0 && from > bounds.low && from > reached().low)
        return [issue('score/bands-gap', place, { from, min: reached().low })];
      if (from > bounds.high) return [issue('score/band-unreachable', place, { from, max: bounds.high })];
      return next <= bounds.low ? [issue('score/band-below-range', place, { next, min: bounds.low })] : [];
    }),
  );
}

/** The range every score of an instrument can take, worked out from its formula, its items and its policies. */
import type { CompiledInstrument, CompiledItem, CompiledMissingPolicy } from '../definition/compiled.ts';
import type { Ast } from '../expression/ast.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { roundScore } from '../internal/round.ts';
import { hull, rangeOfFormula, type Interval, type NameRanges } from './interval.ts';

/** Score → range. An end is infinite where the formula uses dates or divides by something that may be 0. */
export function scoreRanges(instrument: CompiledInstrument): ReadonlyMap<string, Interval> {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const derived = new Map<string, { readonly formula: Ast; readonly policy: CompiledMissingPolicy }>([
    ...instrument.variables.map(({ id, value }) => [id, { formula: value, policy: {} }] as const),
    ...instrument.criteria.map(({ id, when }) => [id, { formula: when, policy: {} }] as const),
    ...instrument.scores.map(({ id, value, missing }) => [id, { formula: value, policy: missing }] as const),
  ]);
  const found = new Map<string, Interval>();
  const rangeOf = (name: string, policy: CompiledMissingPolicy): Interval => {
    const item = items.get(name);
    if (item) return assumed(name, rangeOfItem(item), policy);
    const known = found.get(name);
    if (known) return known;
    const entry = derived.get(name);
    const range = entry ? rangeOfFormula(entry.formula, namesFor(entry.policy)) : { low: -Infinity, high: Infinity };
    found.set(name, range);
    return range;
  };
  const namesFor = (policy: CompiledMissingPolicy): NameRanges => ({
    rangeOf: (name) => rangeOf(name, policy),
    weightOf: (name) => weightOfItem(items.get(name)),
    prorate: policy.prorate,
    skip: policy.skip,
  });
  return new Map(
    instrument.scores.map(({ id }) => {
      const { low, high } = rangeOf(id, {});
      return [id, { low: roundScore(low), high: roundScore(high) }];
    }),
  );
}

/** What a missing item counts as belongs to its range too. */
function assumed(name: string, range: Interval, policy: CompiledMissingPolicy): Interval {
  const entries = policy.assume?.filter(({ items }) => items.includes(name)) ?? [];
  return entries.reduce((all, { value }) => hull(all, { low: value, high: value }), range);
}

function rangeOfItem(item: CompiledItem): Interval {
  const answered = rangeOfAnswers(item);
  if (!item.otherwise || !('value' in item.otherwise)) return answered;
  const value = itemTypes[item.type].toNumber(item.otherwise.value, item);
  return Number.isNaN(value) ? answered : hull(answered, { low: value, high: value });
}

function rangeOfAnswers({ type, options, min, max }: CompiledItem): Interval {
  if (type === 'boolean') return { low: 0, high: 1 };
  if (type === 'choice' && options) {
    const values = options.flatMap(({ value }) => (value === undefined ? [] : [value]));
    return { low: Math.min(...values), high: Math.max(...values) };
  }
  if (type === 'duration') return { low: 0, high: max ?? Infinity };
  if (min !== undefined && max !== undefined) return { low: min, high: max };
  return { low: -Infinity, high: Infinity };
}

function weightOfItem(item: CompiledItem | undefined): Interval {
  const values = item?.options?.map(({ value = 0 }) => value) ?? [];
  if (item?.type === 'choice') return { low: Math.min(...values), high: Math.max(...values) };
  const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
  return { low: sum(values.filter((value) => value < 0)), high: sum(values.filter((value) => value > 0)) };
}

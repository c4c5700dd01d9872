/** What functions over lists can give, where elements may be left out. */
import { between, canBe, hasNumber, never, oneOf, type Possible } from './possible.ts';

/** An element of a list, which may be left out where the missing policy says so. */
export interface Element extends Possible {
  readonly isSkippable: boolean;
}

/** A missing element that may not be left out makes the whole missing. What can only be missing counts for nothing. */
function present(list: readonly Element[]): readonly Element[] | undefined {
  if (list.some((one) => !hasNumber(one) && !one.isSkippable)) return undefined;
  const found = list.filter(hasNumber);
  return found.length > 0 ? found : undefined;
}

const canMiss = (list: readonly Element[]): boolean => list.some(({ missing }) => missing);
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** At least one element is there. What may be left out adds only what makes the sum lower, or higher. */
export function sum(all: readonly Element[]): Possible {
  const list = present(all);
  if (!list) return never;
  const lows = list.filter(({ isSkippable, low }) => !isSkippable || low < 0).map(({ low }) => low);
  const highs = list.filter(({ isSkippable, high }) => !isSkippable || high > 0).map(({ high }) => high);
  const low = lows.length > 0 ? total(lows) : Math.min(...list.map((one) => one.low));
  const high = highs.length > 0 ? total(highs) : Math.max(...list.map((one) => one.high));
  return listSums(list, low, high) ?? between(low, high, canMiss(all));
}

/** The sums one by one, as long as they are few. */
function listSums(list: readonly Element[], low: number, high: number): Possible | undefined {
  let sums: readonly number[] = [0];
  for (const { values, isSkippable } of list) {
    if (!values || sums.length * values.length > 1024) return undefined;
    const added = values.flatMap((value) => sums.map((sum) => sum + value));
    sums = [...new Set(isSkippable ? [...sums, ...added] : added)];
    if (sums.length > 64) return undefined;
  }
  return oneOf(
    sums.filter((sum) => low <= sum && sum <= high),
    canMiss(list),
  );
}

/**
 * The answered stand for all: the extreme is when only as many are answered as must be, and those the outermost.
 * Anything may be unanswered, but an item that the form does not ask leaves no value.
 */
export function proratedSum(list: readonly Element[], minimumAnswered: number, isCut: boolean): Possible {
  const found = list.filter(hasNumber);
  if (isCut || found.length < minimumAnswered) return never;
  const { length } = list;
  const lows = found.map(({ low }) => low).sort((a, b) => a - b);
  const highs = found.map(({ high }) => high).sort((a, b) => b - a);
  const extreme = (ends: readonly number[]): number =>
    (total(ends.slice(0, minimumAnswered)) / minimumAnswered) * length;
  return between(...around(extreme(lows), extreme(highs), [...lows, ...highs]), true);
}

/** Of elements that may be missing only some may be there, so the mean lies between the outermost that can be alone. */
export function mean(all: readonly Element[]): Possible {
  const list = present(all);
  if (!list) return never;
  const [low, high] = [extremeMean(list, ({ low }) => low, 1), extremeMean(list, ({ high }) => high, -1)];
  const ends = list.flatMap((one) => [one.low, one.high]);
  return between(...around(low, high, ends), canMiss(all));
}

/** The lowest mean (sign 1) or the highest (-1): of those that are always there, and of each other that pulls further. */
function extremeMean(list: readonly Element[], end: (one: Element) => number, sign: 1 | -1): number {
  const certain = list.filter(({ isSkippable }) => !isSkippable).map(end);
  const others = list.filter(({ isSkippable }) => isSkippable).map(end).sort((a, b) => sign * (a - b)); // prettier-ignore
  const chosen = certain.length > 0 ? certain : others.slice(0, 1);
  const rest = certain.length > 0 ? others : others.slice(1);
  let [sum, count] = [total(chosen), chosen.length];
  for (const value of rest) {
    if (sign * (value - sum / count) >= 0) break;
    sum += value;
    count++;
  }
  return sum / count;
}

/**
 * Dividing a sum of numbers with decimals can end a last bit outside of what it is on paper. Of whole numbers it
 * cannot: their sums are exact, and division never turns the order round.
 */
function around(low: number, high: number, ends: readonly number[]): [number, number] {
  if (ends.every(Number.isInteger)) return [low, high];
  const slack = 1e-13 * Math.max(...ends.map(Math.abs));
  return [low - slack, high + slack];
}

/** The largest is at least that of what is always there; where all may be left out, at least that of the lowest alone. */
export function maximum(all: readonly Element[]): Possible {
  const list = present(all);
  if (!list) return never;
  const certain = list.filter(({ isSkippable }) => !isSkippable).map(({ low }) => low);
  const low = certain.length > 0 ? Math.max(...certain) : Math.min(...list.map((one) => one.low));
  const high = Math.max(...list.map((one) => one.high));
  const missing = canMiss(all);
  if (!list.every(({ values }) => values)) return between(low, high, missing);
  return oneOf(
    list.flatMap(({ values = [] }) => values.filter((value) => value >= low)),
    missing,
  );
}

/** How many elements equal the target, or their share of those that are there. */
export function countIn(target: Possible, all: readonly Element[], isShare: boolean): Possible {
  const list = present(all);
  if (!list || !hasNumber(target)) return never;
  const missing = canMiss(all) || target.missing;
  const canHit = (one: Possible): boolean =>
    target.values ? target.values.some((value) => canBe(one, value)) : one.low <= target.high && one.high >= target.low;
  const mustHit = (one: Possible): boolean =>
    target.low === target.high && one.low === target.low && one.high === target.low;
  const [hits, misses] = [list.filter(canHit), list.filter((one) => !canHit(one))];
  const always = (some: readonly Element[]): number => some.filter(({ isSkippable }) => !isSkippable).length;
  const least = always(list.filter(mustHit));
  if (!isShare || always(list) === list.length) {
    const counts = Array.from({ length: hits.length - least + 1 }, (_, index) => least + index);
    return oneOf(isShare ? counts.map((count) => count / list.length) : counts, missing);
  }
  // Least when every element that can miss is there and no more hits than must be; most the other way round.
  const open = list.length - list.filter(mustHit).length;
  const lowest = least + open > 0 ? least / (least + open) : 1;
  const highest = hits.length > 0 ? hits.length / (hits.length + always(misses)) : 0;
  return between(lowest, highest, missing);
}

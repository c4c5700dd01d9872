/**
 * What values a formula can take, from what its names can take: interval arithmetic, which is sound (no
 * answers give a value outside) and, where no name is used twice, tight (both ends are reached).
 */
import type { CompiledMissingPolicy } from '../definition/compiled.ts';
import type { Ast } from '../expression/ast.ts';
import { roundScore } from '../internal/round.ts';

/** Lowest and highest; both belong to it. A condition is 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What stands behind the names of a formula. */
export interface NameRanges {
  rangeOf(name: string): Interval;
  /** Lowest and highest sum of the values of the options that can be chosen together. */
  weightOf(name: string): Interval;
  /** Names whose sum is prorated: mean of the answered × how many there are. */
  readonly prorate?: CompiledMissingPolicy['prorate'] | undefined;
  /** Elements that a list may be without, and what a function over it gives when all are skipped. */
  readonly skip?: CompiledMissingPolicy['skip'] | undefined;
}

const everything: Interval = { low: -Infinity, high: Infinity };
const truth: Interval = { low: 0, high: 1 };

/** The smallest interval around both. */
export function hull(one: Interval, other: Interval): Interval {
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) };
}

export function rangeOfFormula(ast: Ast, names: NameRanges): Interval {
  const of = (part: Ast): Interval => rangeOfFormula(part, names);
  switch (ast.op) {
    case 'number':
      return { low: ast.value, high: ast.value };
    case 'name':
      return names.rangeOf(ast.name);
    case 'negate':
      return negated(of(ast.arg));
    case 'if':
      return hull(of(ast.then), of(ast.else));
    case '+':
    case '-':
    case '*':
    case '/':
      return combined(ast.op, of(ast.left), of(ast.right));
    case 'call':
      return rangeOfCall(ast.name, ast.args, names);
    case 'list':
    case 'code':
      return everything;
    default:
      return truth;
  }
}

function negated({ low, high }: Interval): Interval {
  return { low: -high, high: -low };
}

function combined(operator: '+' | '-' | '*' | '/', a: Interval, b: Interval): Interval {
  if (operator === '+') return { low: a.low + b.low, high: a.high + b.high };
  if (operator === '-') return combined('+', a, negated(b));
  if (operator === '/' && b.low <= 0 && b.high >= 0) return everything;
  const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => (operator === '*' ? times(x, y) : x / y)));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Nothing of something endless is nothing. */
function times(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y;
}

function rangeOfCall(name: string, args: readonly Ast[], names: NameRanges): Interval {
  const of = (part: Ast): Interval => rangeOfFormula(part, names);
  const first = (): Interval => (args[0] ? of(args[0]) : everything);
  const listed = (from: number): readonly Interval[] => {
    const list = args[from];
    return (list?.op === 'list' ? list.items : args.slice(from)).map(of);
  };
  const none = names.skip?.none;
  const withNone = (found: Interval): Interval => (none === undefined ? found : hull(found, { low: none, high: none }));
  switch (name) {
    case 'sum':
      return withNone(isProrated(args[0], names) ? proratedSum(listed(0), names) : sumOf(elements(args, names)));
    case 'mean':
      return withNone(meanOf(listed(0)));
    case 'min':
      return withNone(negated(maximum(elements(args, names).map((one) => ({ ...one, ...negated(one) })))));
    case 'max':
      return withNone(maximum(elements(args, names)));
    case 'count':
      return withNone({ low: 0, high: listed(1).length });
    case 'countAnswered':
      return { low: 0, high: listed(0).length };
    case 'share':
      return withNone(truth);
    case 'abs': {
      const { low, high } = first();
      const isAround = low <= 0 && high >= 0;
      return {
        low: isAround ? 0 : Math.min(Math.abs(low), Math.abs(high)),
        high: Math.max(Math.abs(low), Math.abs(high)),
      };
    }
    case 'ln':
      return rising(Math.log, first(), 0);
    case 'log10':
      return rising(Math.log10, first(), 0);
    case 'sqrt':
      return rising(Math.sqrt, first(), 0);
    case 'floor':
      return rising(Math.floor, first());
    case 'ceil':
      return rising(Math.ceil, first());
    case 'round':
      return rounded(first(), args[1]);
    case 'weight':
      return args[0]?.op === 'name' ? names.weightOf(args[0].name) : everything;
    case 'daysBetween':
      return everything;
    default:
      return truth;
  }
}

/** An element of a list, which may be left out where the policy says so. */
interface Element extends Interval {
  readonly isSkippable: boolean;
}

function elements([first, ...rest]: readonly Ast[], names: NameRanges): readonly Element[] {
  const list = first?.op === 'list' ? first.items : first ? [first, ...rest] : [];
  return list.map((item) => ({
    ...rangeOfFormula(item, names),
    isSkippable: item.op === 'name' && (names.skip?.items.includes(item.name) ?? false),
  }));
}

/** At least one element is there. What may be left out adds only what makes the sum lower, or higher. */
function sumOf(list: readonly Element[]): Interval {
  const total = (ends: readonly number[]): number => ends.reduce((sum, end) => sum + end, 0);
  const lows = list.filter(({ isSkippable, low }) => !isSkippable || low < 0).map(({ low }) => low);
  const highs = list.filter(({ isSkippable, high }) => !isSkippable || high > 0).map(({ high }) => high);
  return {
    low: lows.length > 0 ? total(lows) : Math.min(...list.map(({ low }) => low)),
    high: highs.length > 0 ? total(highs) : Math.max(...list.map(({ high }) => high)),
  };
}

/** The largest is at least that of what is always there; where all may be left out, at least that of the lowest alone. */
function maximum(list: readonly Element[]): Interval {
  const certain = list.filter(({ isSkippable }) => !isSkippable).map(({ low }) => low);
  return {
    low: certain.length > 0 ? Math.max(...certain) : Math.min(...list.map(({ low }) => low)),
    high: Math.max(...list.map(({ high }) => high)),
  };
}

function isProrated(list: Ast | undefined, { prorate }: NameRanges): boolean {
  if (list?.op !== 'list' || list.items.length !== prorate?.items.length) return false;
  return list.items.every((item) => item.op === 'name' && prorate.items.includes(item.name));
}

/** The answered stand for all: the extreme is when only as many are answered as must be, and those the outermost. */
function proratedSum(list: readonly Interval[], { prorate }: NameRanges): Interval {
  const answered = prorate?.minimumAnswered ?? list.length;
  const meanOfFirst = (ends: readonly number[]): number =>
    ends.slice(0, answered).reduce((sum, end) => sum + end, 0) / answered;
  const lows = list.map(({ low }) => low).sort((a, b) => a - b);
  const highs = list.map(({ high }) => high).sort((a, b) => b - a);
  return { low: meanOfFirst(lows) * list.length, high: meanOfFirst(highs) * list.length };
}

/** Of answered elements only some may be there, so the mean lies anywhere between the outermost ends. */
function meanOf(list: readonly Interval[]): Interval {
  return list.length === 0 ? everything : list.reduce(hull);
}

/** As the formula does, where the decimals are written out; else at most a half further. */
function rounded({ low, high }: Interval, decimals: Ast | undefined): Interval {
  if (decimals !== undefined && decimals.op !== 'number') return { low: low - 0.5, high: high + 0.5 };
  const factor = 10 ** (decimals?.value ?? 0);
  const round = (x: number): number => Math.sign(x) * (Math.round(roundScore(Math.abs(x) * factor)) / factor);
  return rising(round, { low, high });
}

/** A function that only rises, on what of the interval it is defined for. */
function rising(compute: (x: number) => number, { low, high }: Interval, from = -Infinity): Interval {
  return { low: compute(Math.max(low, from)), high: compute(Math.max(high, from)) };
}

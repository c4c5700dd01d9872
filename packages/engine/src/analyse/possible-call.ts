/** What the functions of formulas can give (`expression/evaluate-call.ts`), the missing policy taken into account. */
import type { CompiledMissingPolicy } from '../definition/compiled.ts';
import type { Ast } from '../expression/ast.ts';
import { status, statusMask } from '../expression/status.ts';
import { roundScore } from '../internal/round.ts';
import { computed, negated } from './possible-arithmetic.ts';
import { countIn, maximum, mean, proratedSum, sum, type Element } from './possible-list.ts';
import { anything, either, hasNumber, oneOf, rising, between, withMissing, type Possible } from './possible.ts';
import { threshold, truth } from './truth.ts';

/** What stands behind the names of a formula. */
export interface Names {
  of(name: string): Possible;
  /** Statuses (`expression/status.ts`) that an item can have, as bits; 0 for what is no item. */
  statuses(name: string): number;
  weight(name: string): Possible;
  selected(name: string, code: string): Possible;
  /** The missing policy of the score that the formula belongs to. */
  readonly policy: CompiledMissingPolicy;
}

type Call = Ast & { op: 'call' };

export function possibleCall({ name, args }: Call, names: Names, of: (part: Ast) => Possible): Possible {
  const first = (): Possible => (args[0] ? of(args[0]) : anything);
  const itemName = args[0]?.op === 'name' ? args[0].name : '';
  const { skip } = names.policy;
  const list = (from: number): readonly Element[] =>
    listed(args, from).map((part) => ({ ...of(part), isSkippable: isSkippable(part, names) }));
  /** When every element can be left out, the policy says what the function gives then. */
  const folded = (found: Possible, from = 0): Possible => {
    if (!list(from).every((element) => element.isSkippable)) return found;
    return skip?.none === undefined ? withMissing(found, true) : either(found, oneOf([skip.none]));
  };
  switch (name) {
    case 'sum':
      return isProrated(args[0], names) ? proratedSum(list(0), names.policy.prorate?.minimumAnswered ?? 1, notAsked(args[0], names)) : folded(sum(list(0))); // prettier-ignore
    case 'mean':
      return folded(mean(list(0)));
    case 'min':
      return folded(negated(maximum(list(0).map((one) => ({ ...negated(one), isSkippable: one.isSkippable })))));
    case 'max':
      return folded(maximum(list(0)));
    case 'count':
      return folded(countIn(first(), list(1), false), 1);
    case 'share':
      return folded(countIn(first(), list(1), true), 1);
    case 'countAnswered': {
      const elements = list(0);
      const certain = elements.filter((one) => hasNumber(one) && !one.missing).length;
      return counts(certain, elements.filter(hasNumber).length);
    }
    case 'answered':
      return statusTruth(names.statuses(itemName), (bit) => bit === status.answered);
    case 'coded':
      return statusTruth(names.statuses(itemName), (bit) => bit > status.answered && bit !== status.notInForm);
    case 'selected':
      return args[1]?.op === 'code' ? names.selected(itemName, args[1].value) : anything;
    case 'weight':
      return names.weight(itemName);
    case 'atLeast':
      return threshold(first(), listed(args, 1).map(of));
    case 'daysBetween':
      return args[1] ? computed('-', of(args[1]), first()) : anything;
    default:
      return ofOneNumber(name, first(), args[1] ? of(args[1]) : oneOf([0]));
  }
}

function ofOneNumber(name: string, x: Possible, decimals: Possible): Possible {
  switch (name) {
    case 'ln':
      return rising(x, Math.log, 0, true);
    case 'log10':
      return rising(x, Math.log10, 0, true);
    case 'sqrt':
      return rising(x, Math.sqrt, 0);
    case 'floor':
      return rising(x, Math.floor);
    case 'ceil':
      return rising(x, Math.ceil);
    case 'abs':
      return absolute(x);
    case 'round':
      return rounded(x, decimals);
    default:
      return anything;
  }
}

function absolute(x: Possible): Possible {
  if (x.values) return oneOf(x.values.map(Math.abs), x.missing);
  const isAround = x.low <= 0 && x.high >= 0;
  const ends = [Math.abs(x.low), Math.abs(x.high)];
  return between(isAround ? 0 : Math.min(...ends), Math.max(...ends), x.missing);
}

/** As the evaluator does, where the decimals are one number; else at most a half further. */
function rounded(x: Possible, decimals: Possible): Possible {
  const [places, ...others] = decimals.values ?? [];
  if (places === undefined || others.length > 0)
    return between(x.low - 0.5, x.high + 0.5, x.missing || decimals.missing);
  const factor = 10 ** places;
  return rising(withMissing(x, x.missing || decimals.missing), (value) => {
    const nearest = Math.round(roundScore(Math.abs(value) * factor)) / factor;
    return value < 0 && nearest !== 0 ? -nearest : nearest;
  });
}

export function listed(args: readonly Ast[], from: number): readonly Ast[] {
  const list = args[from];
  return list?.op === 'list' ? list.items : args.slice(from);
}

function counts(from: number, to: number): Possible {
  return oneOf(Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

function statusTruth(statuses: number, holds: (bit: number) => boolean): Possible {
  const bits = [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (statuses & (1 << bit)) !== 0);
  return truth(bits.some(holds), !bits.every(holds), false);
}

function isSkippable(part: Ast, names: Names): boolean {
  const { skip } = names.policy;
  if (part.op !== 'name' || !skip?.items.includes(part.name)) return false;
  return (names.statuses(part.name) & statusMask(skip.reasons)) !== 0;
}

function isProrated(list: Ast | undefined, { policy: { prorate } }: Names): boolean {
  if (list?.op !== 'list' || list.items.length !== prorate?.items.length) return false;
  const names = new Set(list.items.map((item) => (item.op === 'name' ? item.name : '')));
  return names.size === prorate.items.length && prorate.items.every((name) => names.has(name));
}

/** Whether an item of the list is not asked in this form: then nothing stands for it. */
function notAsked(list: Ast | undefined, names: Names): boolean {
  const only = 1 << status.notInForm;
  return list?.op === 'list' && list.items.some((item) => item.op === 'name' && names.statuses(item.name) === only);
}

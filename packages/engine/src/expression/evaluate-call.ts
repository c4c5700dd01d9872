import { roundScore } from '../internal/round.ts';
import type { Ast } from './ast.ts';
import { compileFormula, type Binding, type DomainError, type Evaluate } from './evaluate.ts';
import { status } from './status.ts';

/** One closure a function; what each does with a missing argument is stated in `functions.ts`. */
export function compileCall(name: string, args: readonly Ast[], binding: Binding): Evaluate {
  const build = builders[name];
  return build ? build(args, binding) : () => NaN;
}

type Build = (args: readonly Ast[], binding: Binding) => Evaluate;

function arg(args: readonly Ast[], index: number, binding: Binding): Evaluate {
  const ast = args[index];
  return ast ? compileFormula(ast, binding) : () => NaN;
}

/** A function of one number, with a domain error where it is undefined. */
function unary(compute: (x: number) => number, outside?: (x: number) => boolean, error?: DomainError): Build {
  return (args, binding) => {
    const x = arg(args, 0, binding);
    return (v, s, f) => {
      const value = x(v, s, f);
      if (error && outside?.(value)) {
        f.domain ??= error;
        return NaN;
      }
      return compute(value);
    };
  };
}

interface Element {
  readonly evaluate: Evaluate;
  readonly slot: number;
  readonly skip: number;
}

function elements(args: readonly Ast[], binding: Binding): readonly Element[] {
  const [first] = args;
  const items = first?.op === 'list' ? first.items : args;
  return items.map((item) => ({
    evaluate: compileFormula(item, binding),
    slot: item.op === 'name' ? binding.slotOf(item.name) : -1,
    skip: item.op === 'name' ? (binding.skipMask?.(item.name) ?? 0) : 0,
  }));
}

/**
 * Folds the answered elements of a list. An element missing for a reason the policy names is left out;
 * any other missing element makes the whole missing.
 */
function fold(
  list: readonly Element[],
  binding: Binding,
  start: number,
  step: (total: number, x: number) => number,
  finish: (total: number, n: number) => number,
): Evaluate {
  const none = binding.skipNone;
  return (v, s, f) => {
    let total = start;
    let n = 0;
    for (const element of list) {
      const x = element.evaluate(v, s, f);
      if (x === x) {
        total = step(total, x);
        n++;
      } else if (element.slot < 0 || (element.skip & (1 << (s[element.slot] as number))) === 0) {
        return NaN;
      }
    }
    if (n > 0) return finish(total, n);
    if (none !== undefined) return none;
    f.domain ??= 'nothing-answered';
    return NaN;
  };
}

const plus = (total: number, x: number): number => total + x;
const keep = (total: number): number => total;

function buildSum(args: readonly Ast[], binding: Binding): Evaluate {
  const list = elements(args, binding);
  const { prorate } = binding;
  const [first] = args;
  const names = first?.op === 'list' ? first.items.map((item) => (item.op === 'name' ? item.name : '')) : [];
  const prorated = prorate && names.length === prorate.names.size && names.every((name) => prorate.names.has(name));
  if (!prorated) return fold(list, binding, 0, plus, keep);
  const { minimumAnswered } = prorate;
  return (v, s, f) => {
    let total = 0;
    let n = 0;
    for (const element of list) {
      const x = element.evaluate(v, s, f);
      if (x === x) {
        total += x;
        n++;
      }
    }
    return n < minimumAnswered ? NaN : (total / n) * list.length;
  };
}

function buildCount(finish: (total: number, n: number) => number): Build {
  return (args, binding) => {
    const wanted = arg(args, 0, binding);
    const list = elements(args.slice(1), binding);
    let target = NaN;
    const folded = fold(list, binding, 0, (total, x) => (x === target ? total + 1 : total), finish);
    return (v, s, f) => {
      target = wanted(v, s, f);
      return target === target ? folded(v, s, f) : NaN;
    };
  };
}

function buildAtLeast(args: readonly Ast[], binding: Binding): Evaluate {
  const wanted = arg(args, 0, binding);
  const list = elements(args.slice(1), binding);
  return (v, s, f) => {
    const k = wanted(v, s, f);
    if (k !== k) return NaN;
    let yes = 0;
    let open = 0;
    for (const element of list) {
      const x = element.evaluate(v, s, f);
      if (x === 1) yes++;
      else if (x !== x) open++;
    }
    if (yes >= k) return 1;
    return yes + open < k ? 0 : NaN;
  };
}

function itemSlot(args: readonly Ast[], binding: Binding): number {
  const [item] = args;
  return item?.op === 'name' ? binding.slotOf(item.name) : -1;
}

const hasBit = (bits: number, index: number): boolean => Math.floor(bits / 2 ** index) % 2 === 1;

/** Items whose options have no numbers carry a bit an option: bit k says whether option k is chosen. */
function buildSelected(args: readonly Ast[], binding: Binding): Evaluate {
  const [item, code] = args;
  const slot = itemSlot(args, binding);
  if (item?.op !== 'name' || code?.op !== 'code') return () => NaN;
  const index = binding.options?.(item.name).findIndex((option) => option.code === code.value) ?? -1;
  return (v) => {
    const bits = v[slot] as number;
    return bits === bits ? Number(hasBit(bits, index)) : NaN;
  };
}

function buildWeight(args: readonly Ast[], binding: Binding): Evaluate {
  const [item] = args;
  const slot = itemSlot(args, binding);
  const weights = (item?.op === 'name' ? (binding.options?.(item.name) ?? []) : []).map((option) => option.value ?? NaN);
  return (v) => {
    const bits = v[slot] as number;
    return bits === bits ? weights.reduce((sum, weight, index) => (hasBit(bits, index) ? sum + weight : sum), 0) : NaN;
  };
}

function buildRound(args: readonly Ast[], binding: Binding): Evaluate {
  const x = arg(args, 0, binding);
  const decimals = args.length > 1 ? arg(args, 1, binding) : () => 0;
  return (v, s, f) => {
    const factor = 10 ** decimals(v, s, f);
    const value = x(v, s, f);
    const rounded = Math.round(roundScore(Math.abs(value) * factor)) / factor;
    return value < 0 && rounded !== 0 ? -rounded : rounded;
  };
}

const builders: Readonly<Record<string, Build>> = {
  ln: unary(Math.log, (x) => x <= 0, 'logarithm-of-non-positive'),
  log10: unary(Math.log10, (x) => x <= 0, 'logarithm-of-non-positive'),
  sqrt: unary(Math.sqrt, (x) => x < 0, 'root-of-negative'),
  abs: unary(Math.abs),
  floor: unary(Math.floor),
  ceil: unary(Math.ceil),
  round: buildRound,
  min: (args, binding) => fold(elements(args, binding), binding, Infinity, Math.min, keep),
  max: (args, binding) => fold(elements(args, binding), binding, -Infinity, Math.max, keep),
  sum: buildSum,
  mean: (args, binding) => fold(elements(args, binding), binding, 0, plus, (total, n) => total / n),
  count: buildCount(keep),
  share: buildCount((total, n) => total / n),
  countAnswered: (args, binding) => {
    const list = elements(args, binding);
    return (v, s, f) => list.reduce((n, element) => (Number.isNaN(element.evaluate(v, s, f)) ? n : n + 1), 0);
  },
  answered: (args, binding) => {
    const slot = itemSlot(args, binding);
    return (_v, s) => (s[slot] === status.answered ? 1 : 0);
  },
  coded: (args, binding) => {
    const slot = itemSlot(args, binding);
    return (_v, s) => ((s[slot] as number) > status.answered && s[slot] !== status.notInForm ? 1 : 0);
  },
  selected: buildSelected,
  weight: buildWeight,
  atLeast: buildAtLeast,
  daysBetween: (args, binding) => {
    const [from, to] = [arg(args, 0, binding), arg(args, 1, binding)];
    return (v, s, f) => to(v, s, f) - from(v, s, f);
  },
};

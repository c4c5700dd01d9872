import { roundScore } from '../internal/round.ts';
import type { Ast } from './ast.ts';
import type { Binding, DomainError, Evaluate } from './evaluation.ts';
import { status } from './status.ts';

/** One closure a function; what each does with a missing argument is stated in `functions.ts`. */
export function compileCall(name: string, args: readonly Ast[], binding: Binding, compile: Compile): Evaluate {
  const build = builders[name];
  return build ? build({ args, binding, compile }) : () => NaN;
}

type Compile = (ast: Ast, binding: Binding) => Evaluate;

/** A call while it is compiled. */
interface Call {
  readonly args: readonly Ast[];
  readonly binding: Binding;
  readonly compile: Compile;
}

type Build = (call: Call) => Evaluate;

function arg({ args, binding, compile }: Call, index: number): Evaluate {
  const ast = args[index];
  return ast ? compile(ast, binding) : () => NaN;
}

/** A function of one number, with a domain error where it is undefined. */
function unary(compute: (x: number) => number, outside?: (x: number) => boolean, error?: DomainError): Build {
  return (call) => {
    const x = arg(call, 0);
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

/** The elements of the list that begins at argument `from`, or of the arguments themselves. */
function elements({ args, binding, compile }: Call, from = 0): readonly Element[] {
  const first = args[from];
  const items = first?.op === 'list' ? first.items : args.slice(from);
  return items.map((item) => ({
    evaluate: compile(item, binding),
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

function buildSum(call: Call): Evaluate {
  const { binding } = call;
  const list = elements(call);
  const { prorate } = binding;
  const [first] = call.args;
  const names = first?.op === 'list' ? first.items.map((item) => (item.op === 'name' ? item.name : '')) : [];
  const prorated =
    prorate &&
    names.length === prorate.names.size &&
    new Set(names).size === names.length &&
    names.every((name) => prorate.names.has(name));
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
      } else if (s[element.slot] === status.notInForm) {
        return NaN;
      }
    }
    return n < minimumAnswered ? NaN : (total / n) * list.length;
  };
}

function buildCount(finish: (total: number, n: number) => number): Build {
  return (call) => {
    const wanted = arg(call, 0);
    const list = elements(call, 1);
    let target = NaN;
    const folded = fold(list, call.binding, 0, (total, x) => (x === target ? total + 1 : total), finish);
    return (v, s, f) => {
      target = wanted(v, s, f);
      return target === target ? folded(v, s, f) : NaN;
    };
  };
}

function buildAtLeast(call: Call): Evaluate {
  const wanted = arg(call, 0);
  const list = elements(call, 1);
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

function itemSlot({ args, binding }: Call): number {
  const [item] = args;
  return item?.op === 'name' ? binding.slotOf(item.name) : -1;
}

const hasBit = (bits: number, index: number): boolean => Math.floor(bits / 2 ** index) % 2 === 1;

/** Items whose options have no numbers carry a bit an option: bit k says whether option k is chosen. */
function buildSelected(call: Call): Evaluate {
  const { args, binding } = call;
  const [item, code] = args;
  const slot = itemSlot(call);
  if (item?.op !== 'name' || code?.op !== 'code') return () => NaN;
  const index = binding.options?.(item.name).findIndex((option) => option.code === code.value) ?? -1;
  return (v) => {
    const bits = v[slot] as number;
    return bits === bits ? Number(hasBit(bits, index)) : NaN;
  };
}

function buildWeight(call: Call): Evaluate {
  const { args, binding } = call;
  const [item] = args;
  const slot = itemSlot(call);
  const weights = (item?.op === 'name' ? (binding.options?.(item.name) ?? []) : []).map(
    (option) => option.value ?? NaN,
  );
  return (v) => {
    const bits = v[slot] as number;
    return bits === bits ? weights.reduce((sum, weight, index) => (hasBit(bits, index) ? sum + weight : sum), 0) : NaN;
  };
}

function buildRound(call: Call): Evaluate {
  const x = arg(call, 0);
  const decimals = call.args.length > 1 ? arg(call, 1) : () => 0;
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
  min: (call) => fold(elements(call), call.binding, Infinity, Math.min, keep),
  max: (call) => fold(elements(call), call.binding, -Infinity, Math.max, keep),
  sum: buildSum,
  mean: (call) => fold(elements(call), call.binding, 0, plus, (total, n) => total / n),
  count: buildCount(keep),
  share: buildCount((total, n) => total / n),
  countAnswered: (call) => {
    const list = elements(call);
    return (v, s, f) => list.reduce((n, element) => (Number.isNaN(element.evaluate(v, s, f)) ? n : n + 1), 0);
  },
  answered: (call) => {
    const slot = itemSlot(call);
    return (_v, s) => (s[slot] === status.answered ? 1 : 0);
  },
  coded: (call) => {
    const slot = itemSlot(call);
    return (_v, s) => ((s[slot] as number) > status.answered && s[slot] !== status.notInForm ? 1 : 0);
  },
  selected: buildSelected,
  weight: buildWeight,
  atLeast: buildAtLeast,
  daysBetween: (call) => {
    const [from, to] = [arg(call, 0), arg(call, 1)];
    return (v, s, f) => to(v, s, f) - from(v, s, f);
  },
};

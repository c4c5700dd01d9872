/**
 * A second evaluator, written from the description of the formulas and not from the first: it walks the
 * tree, holds a missing value as null, a condition as true, false or null, and a list as an array.
 */
import type { Ast } from '../../src/expression/ast.ts';
import type { MissingReason } from '../../src/index.ts';

export type NaiveValue = number | boolean | null;

export interface NaiveName {
  readonly value: number | boolean | null;
  /** Why there is no value. */
  readonly reason?: MissingReason | 'unanswered' | 'not-in-form' | undefined;
  /** The chosen options of an item whose options are not plain numbers. */
  readonly chosen?: readonly string[] | undefined;
  readonly weights?: Readonly<Record<string, number>> | undefined;
}

export interface NaivePolicy {
  readonly skip?: {
    readonly items: readonly string[];
    readonly reasons: readonly MissingReason[];
    readonly none?: number;
  };
  readonly prorate?: { readonly items: readonly string[]; readonly minimumAnswered: number };
  readonly assume?: readonly {
    readonly items: readonly string[];
    readonly reasons: readonly MissingReason[];
    readonly value: number;
  }[];
}

export type Look = (name: string) => NaiveName;

/** The value of a formula; null where it has none. */
export function naive(ast: Ast, look: Look, policy: NaivePolicy = {}): NaiveValue {
  const of = (node: Ast | undefined): NaiveValue => (node === undefined ? null : naive(node, look, policy));
  const numeric = (node: Ast | undefined): number | null => of(node) as number | null;
  switch (ast.op) {
    case 'number':
      return ast.value;
    case 'name':
      return assumed(ast.name, look(ast.name), policy);
    case 'negate': {
      const value = numeric(ast.arg);
      return value === null ? null : clean(-value);
    }
    case 'not': {
      const value = of(ast.arg);
      return value === null ? null : value === false;
    }
    case 'if': {
      const test = of(ast.test);
      return test === null ? null : of(test === true ? ast.then : ast.else);
    }
    case 'and':
    case 'or': {
      const decisive = ast.op === 'or';
      const sides = [of(ast.left), of(ast.right)];
      if (sides.includes(decisive)) return decisive;
      return sides.includes(null) ? null : !decisive;
    }
    case 'call':
      return call(ast.name, ast.args, { of, numeric, look, policy });
    case 'list':
    case 'code':
      throw new Error('Only an argument.');
    default: {
      const [left, right] = [numeric(ast.left), numeric(ast.right)];
      return left === null || right === null ? null : binary(ast.op, left, right);
    }
  }
}

/** NaN is never a value. */
const clean = (value: number): number | null => (Number.isNaN(value) ? null : value);

function binary(operator: string, left: number, right: number): NaiveValue {
  switch (operator) {
    case '+':
      return clean(left + right);
    case '-':
      return clean(left - right);
    case '*':
      return clean(left * right);
    case '/':
      return right === 0 ? null : clean(left / right);
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      throw new Error(`No operator ${operator}`);
  }
}

function assumed(name: string, { value, reason }: NaiveName, { assume }: NaivePolicy): NaiveValue {
  if (value !== null) return value;
  const rule = assume?.find(({ items, reasons }) => items.includes(name) && reasons.some((one) => one === reason));
  return rule ? rule.value : null;
}

interface World {
  readonly of: (node: Ast | undefined) => NaiveValue;
  readonly numeric: (node: Ast | undefined) => number | null;
  readonly look: Look;
  readonly policy: NaivePolicy;
}

function call(name: string, args: readonly Ast[], world: World): NaiveValue {
  const { numeric, look } = world;
  const [first, second] = args;
  switch (name) {
    case 'ln':
    case 'log10':
    case 'sqrt':
    case 'abs':
    case 'floor':
    case 'ceil': {
      const x = numeric(first);
      return x === null ? null : ofOne(name, x);
    }
    case 'round': {
      const [x, decimals] = [numeric(first), second ? numeric(second) : 0];
      return x === null || decimals === null ? null : roundHalfAway(x, decimals);
    }
    case 'min':
    case 'max':
    case 'sum':
    case 'mean':
      return ofList(name, first?.op === 'list' ? first.items : args, world);
    case 'count':
    case 'share': {
      const wanted = numeric(first);
      const list = answeredOf(second?.op === 'list' ? second.items : [], world);
      if (wanted === null || list === null) return null;
      if (list.length === 0) return world.policy.skip?.none ?? null;
      const equal = list.filter((value) => value === wanted).length;
      return name === 'count' ? equal : equal / list.length;
    }
    case 'countAnswered':
      return (first?.op === 'list' ? first.items : []).filter((item) => numeric(item) !== null).length;
    case 'answered': {
      const { value, chosen } = look((first as { name: string }).name);
      return value !== null || chosen !== undefined;
    }
    case 'coded': {
      const { value, chosen, reason } = look((first as { name: string }).name);
      return value === null && !chosen && reason !== undefined && reason !== 'unanswered' && reason !== 'not-in-form';
    }
    case 'selected': {
      const { chosen } = look((first as { name: string }).name);
      return chosen ? chosen.includes((second as { value: string }).value) : null;
    }
    case 'weight': {
      const { chosen, weights = {} } = look((first as { name: string }).name);
      return chosen ? chosen.reduce((sum, code) => sum + (weights[code] ?? NaN), 0) : null;
    }
    case 'atLeast': {
      const needed = numeric(first);
      if (needed === null) return null;
      const conditions = (second?.op === 'list' ? second.items : []).map((item) => world.of(item));
      const met = conditions.filter((value) => value === true).length;
      const open = conditions.filter((value) => value === null).length;
      return met >= needed ? true : met + open < needed ? false : null;
    }
    case 'daysBetween': {
      const [from, until] = [numeric(first), numeric(second)];
      return from === null || until === null ? null : until - from;
    }
    default:
      throw new Error(`No function ${name}`);
  }
}

function ofOne(name: string, x: number): number | null {
  if (name === 'ln') return x > 0 ? Math.log(x) : null;
  if (name === 'log10') return x > 0 ? Math.log10(x) : null;
  if (name === 'sqrt') return x >= 0 ? Math.sqrt(x) : null;
  if (name === 'abs') return Math.abs(x);
  return name === 'floor' ? Math.floor(x) : Math.ceil(x);
}

/** Half away from zero; what lies within 1e-10 of a half counts as a half. */
function roundHalfAway(x: number, decimals: number): number | null {
  const scaled = Math.abs(x) * 10 ** decimals;
  const nearHalf = Math.abs(scaled - Math.floor(scaled) - 0.5) <= 5e-11;
  const whole = nearHalf ? Math.floor(scaled) + 1 : Math.round(scaled);
  const rounded = whole / 10 ** decimals;
  return clean(x < 0 ? -rounded : rounded);
}

/** The values of a list without those that the policy skips; null if another one is missing. */
function answeredOf(items: readonly Ast[], { numeric, look, policy }: World): number[] | null {
  const kept: number[] = [];
  for (const item of items) {
    const value = numeric(item);
    if (value !== null) {
      kept.push(value);
      continue;
    }
    const name = item.op === 'name' ? item.name : undefined;
    const reason = name === undefined ? undefined : look(name).reason;
    const skips =
      name !== undefined && policy.skip?.items.includes(name) && policy.skip.reasons.some((one) => one === reason);
    if (!skips) return null;
  }
  return kept;
}

function ofList(name: string, items: readonly Ast[], world: World): NaiveValue {
  const { prorate, skip } = world.policy;
  const names = new Set(items.map((item) => (item.op === 'name' ? item.name : '')));
  const isProrated =
    name === 'sum' &&
    prorate !== undefined &&
    items.length === prorate.items.length &&
    prorate.items.every((item) => names.has(item));
  if (isProrated) {
    const isOutside = (item: Ast): boolean => item.op === 'name' && world.look(item.name).reason === 'not-in-form';
    if (items.some(isOutside)) return null;
    const given = items.map((item) => world.numeric(item)).filter((value) => value !== null);
    if (given.length < prorate.minimumAnswered) return null;
    return (given.reduce((sum, value) => sum + value, 0) / given.length) * items.length;
  }
  const list = answeredOf(items, world);
  if (list === null) return null;
  if (list.length === 0) return skip?.none ?? null;
  const sum = list.reduce((total, value) => total + value, 0);
  if (name === 'sum') return clean(sum);
  if (name === 'mean') return clean(sum / list.length);
  return list.reduce((best, value) => (name === 'min' ? Math.min(best, value) : Math.max(best, value)));
}

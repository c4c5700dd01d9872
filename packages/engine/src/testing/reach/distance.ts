/**
 * How far answers are from what a goal wants of a formula: 0 where it is so. Distances guide the search, so
 * they fall with every step in the right direction: comparisons by how much is lacking, missing inputs by
 * how many there are and by how far the questions are from being asked (branch distance, as in search-based
 * testing).
 */
import type { Ast } from '../../expression/ast.ts';
import { children } from '../../expression/ast.ts';
import { compileFormula } from '../../expression/evaluate.ts';
import type { Binding, Evaluate, Fault } from '../../expression/evaluation.ts';
import type { Program, Unit } from '../../derive/program.ts';
import type { World } from './goal.ts';

/** What a condition is to be. */
export type Wanted = 'true' | 'false' | 'undecided' | 'not-true' | 'not-false';

/** Part of a formula, with what its names mean. */
export interface Part {
  readonly ast: Ast;
  readonly binding: Binding;
}

const compiled = new WeakMap<Ast, Evaluate>();

/** The value of a part of a formula; NaN where it has none. */
export function valueOf({ ast, binding }: Part, { derived }: World): number {
  let evaluate = compiled.get(ast);
  if (!evaluate) {
    evaluate = compileFormula(ast, binding);
    compiled.set(ast, evaluate);
  }
  const fault: Fault = { domain: undefined };
  return evaluate(derived.values, derived.statuses, fault);
}

/** How far a condition is from what is wanted of it. */
export function conditionDistance(part: Part, wanted: Wanted, world: World): number {
  const value = valueOf(part, world);
  if (wanted === 'undecided') return Number.isNaN(value) ? 0 : 1;
  if (wanted === 'not-true') return value === 1 ? conditionDistance(part, 'false', world) : 0;
  if (wanted === 'not-false') return value === 0 ? conditionDistance(part, 'true', world) : 0;
  if (value === (wanted === 'true' ? 1 : 0)) return 0;
  return Math.max(lacking(part, wanted, world), Number.EPSILON);
}

function lacking({ ast, binding }: Part, wanted: 'true' | 'false', world: World): number {
  const distance = (node: Ast, want: 'true' | 'false'): number =>
    conditionDistance({ ast: node, binding }, want, world);
  const opposite = wanted === 'true' ? 'false' : 'true';
  switch (ast.op) {
    case 'not':
      return distance(ast.arg, opposite);
    case 'and':
    case 'or': {
      const [left, right] = [distance(ast.left, wanted), distance(ast.right, wanted)];
      return (ast.op === 'and') === (wanted === 'true') ? left + right : Math.min(left, right);
    }
    case 'if':
      return Math.min(
        distance(ast.test, 'true') + distance(ast.then, wanted),
        distance(ast.test, 'false') + distance(ast.else, wanted),
      );
    case 'name': {
      const unit = world.setting.program.unitAt(binding.slotOf(ast.name));
      return unit ? conditionDistance(partOf(unit), wanted, world) : 1;
    }
    case 'call':
      return ast.name === 'atLeast'
        ? countDistance({ ast, binding }, wanted, world)
        : 1 + absence({ ast, binding }, world);
    case 'number':
    case 'code':
    case 'list':
    case 'negate':
      return 1;
    default:
      return comparisonDistance({ ast, binding }, world);
  }
}

/** Of the elements of `atLeast`, as many as are still needed, the nearest first. */
function countDistance({ ast, binding }: Part, wanted: 'true' | 'false', world: World): number {
  const [count, list] = children(ast);
  if (!count || list?.op !== 'list') return 1;
  const needed = valueOf({ ast: count, binding }, world);
  const enough = wanted === 'true' ? needed : list.items.length - needed + 1;
  const distances = list.items.map((node) => conditionDistance({ ast: node, binding }, wanted, world));
  return distances
    .sort((a, b) => a - b)
    .slice(0, enough)
    .reduce((sum, distance) => sum + distance, 0);
}

function comparisonDistance({ ast, binding }: Part, world: World): number {
  const [left, right] = children(ast);
  if (!left || !right) return 1;
  const gap = Math.abs(valueOf({ ast: left, binding }, world) - valueOf({ ast: right, binding }, world));
  // Sides that are equal where they should differ are one small step away.
  return Number.isNaN(gap) ? 1 + absence({ ast, binding }, world) : Math.max(below1(gap), 0.1);
}

/** How far the value of a number is from an interval, ends included. */
export function intervalDistance(part: Part, low: number, high: number, world: World): number {
  const value = valueOf(part, world);
  if (Number.isNaN(value)) return 1 + absence(part, world);
  const gap = Math.max(low - value, value - high);
  return gap <= 0 ? 0 : below1(gap);
}

/** How many inputs of a part have no value, and how far those that are not asked are from being asked. */
export function absence({ ast, binding }: Part, world: World): number {
  const { program } = world.setting;
  let total = 0;
  const visit = (node: Ast): void => {
    if (node.op === 'name') {
      const slot = binding.slotOf(node.name);
      const unit = slot < program.count ? undefined : program.unitAt(slot);
      if (unit) total += Number.isNaN(world.derived.values[slot]) ? absence(partOf(unit), world) : 0;
      else total += itemAbsence(program, slot, world);
    } else children(node).forEach(visit);
  };
  visit(ast);
  return total;
}

function itemAbsence(program: Program, slot: number, world: World): number {
  if (world.derived.statuses[slot] === 1) return 0;
  return 1 + gateDistance(program, slot, world);
}

/** How far an item is from being asked. */
export function gateDistance(program: Program, slot: number, world: World): number {
  const condition = program.conditionOf[slot];
  if (!condition || world.derived.values[condition.slot] !== 0) return 0;
  return conditionDistance(partOf(condition), 'true', world);
}

/** A whole formula as a part. */
export function partOf({ formula, binding }: Unit): Part {
  return { ast: formula, binding };
}

/** Any distance as one below 1, so that nothing outweighs a missing input. */
function below1(gap: number): number {
  return gap / (1 + gap);
}

/** Comparisons of a name with a number: the values on either side of the line that they draw. */
import { children, comparisonOperators, type Ast } from '../../expression/ast.ts';
import { intervalDistance } from './distance.ts';
import type { FormulaContext } from './formula-context.ts';
import type { Target, World } from './goal.ts';
import { neighbours } from './permitted-values.ts';

/** Values next to the number of a comparison, all alike to it. */
interface Side {
  readonly name: Ast & { readonly op: 'name' };
  readonly state: string;
  readonly low: number;
  readonly high: number;
  /** Whether the comparison is true of them. */
  readonly holds: boolean;
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** What of a comparison the values below, at and above its number give. */
const outcomes: Readonly<Record<string, readonly [below: boolean, at: boolean, above: boolean]>> = {
  '<': [true, false, false],
  '>=': [false, true, true],
  '<=': [true, true, false],
  '>': [false, false, true],
  '==': [false, true, false],
  '!=': [true, false, true],
};

/** Each value next to the line of a comparison, goals of their own. */
export function thresholdTargets(context: FormulaContext, node: Ast): readonly Target[] {
  return sidesOf(context, node).map((side) => ({
    kind: 'threshold',
    subject: side.name.name,
    state: side.state,
    inputs: context.inputs,
    distance: (world) => sideDistance(context, side, world),
  }));
}

/**
 * How far a comparison is from being true (or false) by no more than it must: the case that tells `>=` from
 * `>`, and 2 from 3. 0 for a condition that is no comparison with a number.
 */
export function edgeOf(context: FormulaContext, node: Ast, wanted: boolean): (world: World) => number {
  const sides = sidesOf(context, node).filter(({ holds }) => holds === wanted);
  if (sides.length === 0) return () => 0;
  return (world) => Math.min(...sides.map((side) => sideDistance(context, side, world)));
}

/** Whether a condition has such an edge. */
export function hasEdge(context: FormulaContext, node: Ast): boolean {
  return sidesOf(context, node).length > 0;
}

function sideDistance({ unit }: FormulaContext, { name, low, high }: Side, world: World): number {
  return intervalDistance({ ast: name, binding: unit.binding }, low, high, world);
}

/** The values on both sides of the line, nearest first; for `==` also those beyond. */
function sidesOf(context: FormulaContext, node: Ast): readonly Side[] {
  if (!(comparisonOperators as readonly string[]).includes(node.op)) return [];
  const [left, right] = children(node);
  if (left?.op === 'name' && right?.op === 'number') return sides(context, left, node.op, right.value);
  if (left?.op === 'number' && right?.op === 'name')
    return sides(context, right, mirrored[node.op] ?? node.op, left.value);
  return [];
}

function sides(
  { program, unit, steps }: FormulaContext,
  name: Side['name'],
  operator: string,
  limit: number,
): readonly Side[] {
  const slot = unit.binding.slotOf(name.name);
  const item = program.instrument.items[slot];
  const step = steps.get(slot) ?? 0;
  const around = item ? neighbours(item, limit) : { below: limit - step, at: limit, above: limit + step };
  const width = item || step === 0 ? 0 : step - 1e-9;
  const [below = false, at = false, above = false] = outcomes[operator] ?? [];
  const side = (low: number | undefined, where: string, holds: boolean, isTelling: boolean): readonly Side[] => {
    if (low === undefined || !isTelling || (step === 0 && !item && where !== '')) return [];
    const state = item || where === '' ? `at ${String(low)}` : `just ${where} ${String(limit)}`;
    return [{ name, state, low, high: low + width, holds }];
  };
  return [
    ...side(around.below, 'below', below, below !== at),
    ...side(around.at, '', at, true),
    ...side(around.above, 'above', above, at !== above),
  ];
}

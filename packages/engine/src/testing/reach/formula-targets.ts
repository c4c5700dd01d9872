/**
 * What vectors should show of the inside of a formula: each branch taken, each operand of `and`, `or` and
 * `atLeast` deciding alone (so that one that is wrong or superfluous is noticed), and each comparison with
 * a number on either side of the number.
 */
import { children, comparisonOperators, type Ast } from '../../expression/ast.ts';
import { printFormula } from '../../expression/print.ts';
import type { Program, Unit } from '../../derive/program.ts';
import { conditionDistance, intervalDistance, type Part, type Wanted } from './distance.ts';
import type { Target, World } from './goal.ts';
import { neighbours } from './permitted-values.ts';

export interface FormulaContext {
  readonly program: Program;
  readonly unit: Unit;
  readonly inputs: ReadonlySet<number>;
  /** Slot → smallest difference between two values, for scores and variables. */
  readonly steps: ReadonlyMap<number, number>;
}

/** A condition and what it is to be for a place in a formula to count. */
type Demand = readonly [Ast, Wanted];

/** `and` or `or` with its operands. */
type Logical = Extract<Ast, { readonly left: Ast }>;

export function formulaTargets(context: FormulaContext): readonly Target[] {
  const found: Target[] = [];
  const visit = (node: Ast, way: readonly Demand[], isOperandOf?: Ast['op']): void => {
    if (node.op === 'if') {
      found.push(
        target(context, 'branch', node, 'first taken', [...way, [node.test, 'true']]),
        target(context, 'branch', node, 'second taken', [...way, [node.test, 'false']]),
      );
      visit(node.test, way);
      visit(node.then, [...way, [node.test, 'true']]);
      visit(node.else, [...way, [node.test, 'false']]);
      return;
    }
    if ((node.op === 'and' || node.op === 'or') && isOperandOf !== node.op) found.push(...chain(context, node, way));
    if (node.op === 'call' && node.name === 'atLeast') found.push(...counted(context, node, way));
    found.push(...threshold(context, node));
    children(node).forEach((child) => visit(child, way, node.op));
  };
  visit(context.unit.formula, []);
  return found;
}

function target(
  { unit, inputs }: FormulaContext,
  kind: 'branch' | 'operand',
  node: Ast,
  state: string,
  demands: readonly Demand[],
): Target {
  const { binding } = unit;
  return {
    kind,
    subject: `${unit.kind} ${unit.id}: ${printFormula(node)}`,
    state,
    inputs,
    distance: (world) =>
      demands.reduce((sum, [ast, wanted]) => sum + conditionDistance({ ast, binding }, wanted, world), 0),
  };
}

/**
 * Each operand of a chain of `or` alone true: it decides, since without it the whole would not be true,
 * whether the others are false or undecided. The same for `and` and false. And none of them deciding.
 */
function chain(context: FormulaContext, node: Logical, way: readonly Demand[]): readonly Target[] {
  const operands = operandsOf(node, node.op);
  const [deciding, other, neutral] =
    node.op === 'and' ? (['false', 'not-false', 'true'] as const) : (['true', 'not-true', 'false'] as const);
  return [
    ...operands.map((operand) =>
      target(context, 'operand', node, `${printFormula(operand)} alone ${deciding}`, [
        ...way,
        ...operands.map((one): Demand => [one, one === operand ? deciding : other]),
      ]),
    ),
    target(context, 'operand', node, `all ${neutral}`, [
      ...way,
      ...operands.map((operand): Demand => [operand, neutral]),
    ]),
  ];
}

function operandsOf(node: Ast, operator: Ast['op']): readonly Ast[] {
  return node.op === operator && 'left' in node
    ? [...operandsOf(node.left, operator), ...operandsOf(node.right, operator)]
    : [node];
}

/** Exactly as many true as are needed, each condition among them once; and one too few. */
function counted(context: FormulaContext, node: Ast & { op: 'call' }, way: readonly Demand[]): readonly Target[] {
  const [count, list] = node.args;
  if (count?.op !== 'number' || list?.op !== 'list') return [];
  const { value: needed } = count;
  const { items } = list;
  const exactly = (state: string, wanted: number, one?: Ast): Target => {
    const rest = items.filter((item) => item !== one);
    const base = target(context, 'operand', node, state, one ? [...way, [one, 'true']] : way);
    const others = one ? wanted - 1 : wanted;
    return {
      ...base,
      distance: (world) => base.distance(world) + exactDistance(rest, others, context.unit, world),
    };
  };
  return [
    ...items.map((item) => exactly(`${printFormula(item)} among exactly ${String(needed)}`, needed, item)),
    exactly(`exactly ${String(needed - 1)} true`, needed - 1),
  ];
}

/** How far a list of conditions is from having exactly so many true and the others false. */
function exactDistance(items: readonly Ast[], wanted: number, { binding }: Unit, world: World): number {
  const both = items.map((ast) => {
    const part: Part = { ast, binding };
    return [conditionDistance(part, 'true', world), conditionDistance(part, 'false', world)] as const;
  });
  // Those that are nearer to true than to false are made true.
  const order = both.sort(([yes, no], [otherYes, otherNo]) => yes - no - (otherYes - otherNo));
  return order.reduce((sum, [yes, no], index) => sum + (index < wanted ? yes : no), 0);
}

const mirrored: Readonly<Record<string, string>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

/** The values on either side of the line that a comparison with a number draws, and those on it for `==`. */
const telling: Readonly<Record<string, readonly ('below' | 'at' | 'above')[]>> = {
  '<': ['below', 'at'],
  '>=': ['below', 'at'],
  '<=': ['at', 'above'],
  '>': ['at', 'above'],
  '==': ['below', 'at', 'above'],
  '!=': ['below', 'at', 'above'],
};

function threshold(context: FormulaContext, node: Ast): readonly Target[] {
  if (!(comparisonOperators as readonly string[]).includes(node.op)) return [];
  const [left, right] = children(node);
  if (left?.op === 'name' && right?.op === 'number') return thresholdTargets(context, left, node.op, right.value);
  if (left?.op === 'number' && right?.op === 'name')
    return thresholdTargets(context, right, mirrored[node.op] ?? node.op, left.value);
  return [];
}

function thresholdTargets(
  { program, unit, inputs, steps }: FormulaContext,
  name: Ast & { op: 'name' },
  operator: string,
  limit: number,
): readonly Target[] {
  const slot = unit.binding.slotOf(name.name);
  const item = program.instrument.items[slot];
  const step = steps.get(slot);
  const values = item
    ? neighbours(item, limit)
    : { below: step && limit - step, at: limit, above: step && limit + step };
  const width = item || step === undefined ? 0 : step - 1e-9;
  return (telling[operator] ?? []).flatMap((side): readonly Target[] => {
    const low = values[side];
    if (low === undefined) return [];
    const state = item || side === 'at' ? `at ${String(low)}` : `just ${side} ${String(limit)}`;
    const part = { ast: name, binding: unit.binding };
    const distance = (world: World): number => intervalDistance(part, low, low + width, world);
    return [{ kind: 'threshold', subject: name.name, state, inputs, distance }];
  });
}

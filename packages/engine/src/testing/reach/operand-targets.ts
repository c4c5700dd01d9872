/**
 * Each operand of `and`, `or` and `atLeast` deciding, both ways: so that one that is wrong or superfluous is
 * noticed. A comparison with a number decides by no more than it must, so that a wrong number is noticed.
 */
import type { Ast } from '../../expression/ast.ts';
import { printFormula } from '../../expression/print.ts';
import { conditionDistance } from './distance.ts';
import { demandDistance, type Demand, type FormulaContext } from './formula-context.ts';
import type { Target, World } from './goal.ts';
import { edgeOf, hasEdge } from './thresholds.ts';

/** The goals of a node itself, not of its parts. `way`: what leads to it, where it stands in a branch. */
export function operandTargets(
  context: FormulaContext,
  node: Ast,
  parent: Ast['op'] | undefined,
  way: readonly Demand[],
): readonly Target[] {
  // `a and b and c` are three operands of one chain.
  if ((node.op === 'and' || node.op === 'or') && parent !== node.op) return chained(context, node, way);
  return node.op === 'call' && node.name === 'atLeast' ? counted(context, node, way) : [];
}

/**
 * In a chain of `or`, each operand alone true: whether the others are false or undecided, without it the
 * whole would not be true. And all false, each comparison by no more than it must. For `and` the opposite.
 */
function chained(context: FormulaContext, node: Ast, way: readonly Demand[]): readonly Target[] {
  const operands = operandsOf(node, node.op);
  const isAnd = node.op === 'and';
  const [deciding, other, neutral] = isAnd
    ? (['false', 'not-false', 'true'] as const)
    : (['true', 'not-true', 'false'] as const);
  const together = [...way, ...operands.map((operand): Demand => [operand, neutral])];
  return [
    ...operands.map((operand) => {
      const alone = [...way, ...operands.map((one): Demand => [one, one === operand ? deciding : other])];
      const edge = edgeOf(context, operand, !isAnd);
      return target(context, node, `${printFormula(operand)} alone ${deciding}`, alone, edge);
    }),
    target(context, node, `all ${neutral}`, together),
    ...operands
      .filter((operand) => hasEdge(context, operand))
      .map((operand) => {
        const edge = edgeOf(context, operand, isAnd);
        return target(context, node, `all ${neutral}, ${printFormula(operand)} just`, together, edge);
      }),
  ];
}

function operandsOf(node: Ast, operator: Ast['op']): readonly Ast[] {
  return node.op === operator && 'left' in node
    ? [...operandsOf(node.left, operator), ...operandsOf(node.right, operator)]
    : [node];
}

/** Each condition of the list true where exactly as many are as must be, and false where one more would do. */
function counted(context: FormulaContext, node: Ast & { op: 'call' }, way: readonly Demand[]): readonly Target[] {
  const [count, list] = node.args;
  if (count?.op !== 'number' || list?.op !== 'list') return [];
  const { value: needed } = count;
  const { items } = list;
  return items.flatMap((item) => {
    const rest = items.filter((other) => other !== item);
    const words = printFormula(item);
    const decides = (state: string, isTrue: boolean): Target => {
      const edge = edgeOf(context, item, isTrue);
      const demands: readonly Demand[] = [...way, [item, isTrue ? 'true' : 'false']];
      return target(
        context,
        node,
        state,
        demands,
        (world) => edge(world) + exactDistance(rest, needed - 1, context, world),
      );
    };
    return [
      decides(`${words} one of exactly ${String(needed)}`, true),
      decides(`${words} not one of exactly ${String(needed - 1)}`, false),
    ];
  });
}

/** How far a list of conditions is from having exactly so many true and the others false. */
function exactDistance(items: readonly Ast[], wanted: number, { unit }: FormulaContext, world: World): number {
  const both = items.map((ast) => {
    const part = { ast, binding: unit.binding };
    return [conditionDistance(part, 'true', world), conditionDistance(part, 'false', world)] as const;
  });
  // Those that are nearer to true than to false are made true.
  const order = both.sort(([yes, no], [otherYes, otherNo]) => yes - no - (otherYes - otherNo));
  return order.reduce((sum, [yes, no], index) => sum + (index < wanted ? yes : no), 0);
}

/** `more`: how far a world is from what there is to show besides the demands. */
function target(
  { unit, inputs }: FormulaContext,
  node: Ast,
  state: string,
  demands: readonly Demand[],
  more: Target['distance'] = () => 0,
): Target {
  return {
    kind: 'operand',
    subject: `${unit.kind} ${unit.id}: ${printFormula(node)}`,
    state,
    inputs,
    unit,
    distance: (world) => demandDistance(demands, unit, world) + more(world),
  };
}

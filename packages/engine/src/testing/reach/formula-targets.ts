/** What vectors should show of the inside of a formula: each branch taken, each operand deciding, each threshold. */
import { children, type Ast } from '../../expression/ast.ts';
import { printFormula } from '../../expression/print.ts';
import { demandDistance, type Demand, type FormulaContext } from './formula-context.ts';
import type { Target } from './goal.ts';
import { operandTargets } from './operand-targets.ts';
import { thresholdTargets } from './thresholds.ts';

export function formulaTargets(context: FormulaContext): readonly Target[] {
  const found: Target[] = [];
  const visit = (node: Ast, way: readonly Demand[], parent?: Ast['op']): void => {
    if (node.op === 'if') {
      const [first, second] = [
        [...way, [node.test, 'true'] as const],
        [...way, [node.test, 'false'] as const],
      ];
      found.push(branch(context, node, 'first taken', first), branch(context, node, 'second taken', second));
      visit(node.test, way);
      visit(node.then, first);
      visit(node.else, second);
      return;
    }
    found.push(...operandTargets(context, node, parent, way), ...thresholdTargets(context, node));
    children(node).forEach((child) => visit(child, way, node.op));
  };
  visit(context.unit.formula, []);
  return found;
}

function branch({ unit, inputs }: FormulaContext, node: Ast, state: string, demands: readonly Demand[]): Target {
  return {
    kind: 'branch',
    subject: `${unit.kind} ${unit.id}: ${printFormula(node)}`,
    state,
    inputs,
    unit,
    distance: (world) => demandDistance(demands, unit, world),
  };
}

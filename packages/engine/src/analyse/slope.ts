import type { Program } from '../derive/program.ts';
import { children, type Ast } from '../expression/ast.ts';

/** 1: rises or stays as the name rises; -1: falls or stays; 0: the name is not in it, or it does both or cannot be told. */
export type Slope = 1 | 0 | -1;

/** How a formula moves with one name, directly or through variables and criteria. A condition moves up when it becomes true. */
export function slopeIn(ast: Ast, name: string, program: Program): Slope {
  const found = new Set<Slope>();
  const visit = (part: Ast, sign: 1 | -1): void => {
    if (!mentions(part, name, program)) return;
    const opposite = sign === 1 ? -1 : 1;
    switch (part.op) {
      case 'name': {
        const unit = part.name === name ? undefined : program.unitAt(program.slots.get(part.name) as number);
        if (unit) visit(unit.formula, sign);
        else found.add(sign);
        return;
      }
      case 'and':
      case 'or':
      case '+':
        visit(part.left, sign);
        visit(part.right, sign);
        return;
      case '>':
      case '>=':
      case '-':
        visit(part.left, sign);
        visit(part.right, opposite);
        return;
      case '<':
      case '<=':
        visit(part.left, opposite);
        visit(part.right, sign);
        return;
      case 'not':
      case 'negate':
        visit(part.arg, opposite);
        return;
      case 'list':
        part.items.forEach((item) => visit(item, sign));
        return;
      case 'call':
        if (risingFunctions.has(part.name)) part.args.forEach((argument) => visit(argument, sign));
        else found.add(0);
        return;
      default:
        found.add(0);
    }
  };
  visit(ast, 1);
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? 0 : only;
}

const risingFunctions: ReadonlySet<string> = new Set([
  'atLeast',
  'sum',
  'mean',
  'min',
  'max',
  'round',
  'floor',
  'ceil',
  'ln',
  'log10',
  'sqrt',
]);

function mentions(ast: Ast, name: string, program: Program): boolean {
  if (ast.op !== 'name') return children(ast).some((child) => mentions(child, name, program));
  if (ast.name === name) return true;
  const unit = program.unitAt(program.slots.get(ast.name) as number);
  // Another score is read as it is: what it is made of was asked of it.
  return unit !== undefined && unit.kind !== 'score' && mentions(unit.formula, name, program);
}

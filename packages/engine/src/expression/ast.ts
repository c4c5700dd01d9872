/** A formula as data: what is stored in a compiled instrument, printed, checked and evaluated. */
export type Ast =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'code'; readonly value: string }
  | { readonly op: 'list'; readonly items: readonly Ast[] }
  | { readonly op: 'negate' | 'not'; readonly arg: Ast }
  | { readonly op: BinaryOperator; readonly left: Ast; readonly right: Ast }
  | { readonly op: 'if'; readonly test: Ast; readonly then: Ast; readonly else: Ast }
  | { readonly op: 'call'; readonly name: string; readonly args: readonly Ast[] };

export const arithmeticOperators = ['+', '-', '*', '/'] as const;
export const comparisonOperators = ['==', '!=', '<', '<=', '>', '>='] as const;
export const logicalOperators = ['and', 'or'] as const;

export type BinaryOperator =
  (typeof arithmeticOperators)[number] | (typeof comparisonOperators)[number] | (typeof logicalOperators)[number];

/** The parts of a node, in written order. */
export function children(ast: Ast): readonly Ast[] {
  switch (ast.op) {
    case 'number':
    case 'name':
    case 'code':
      return [];
    case 'list':
      return ast.items;
    case 'negate':
    case 'not':
      return [ast.arg];
    case 'if':
      return [ast.test, ast.then, ast.else];
    case 'call':
      return ast.args;
    default:
      return [ast.left, ast.right];
  }
}

/** Every name a formula mentions, once each, in the order of first mention. */
export function namesIn(ast: Ast): readonly string[] {
  const names = new Set<string>();
  const visit = (node: Ast): void => {
    if (node.op === 'name') names.add(node.name);
    children(node).forEach(visit);
  };
  visit(ast);
  return [...names];
}

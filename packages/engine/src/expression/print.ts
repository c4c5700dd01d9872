import type { Ast } from './ast.ts';

const precedence: Readonly<Record<string, number>> = {
  if: 1,
  or: 2,
  and: 3,
  '==': 5,
  '!=': 5,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  negate: 8,
  not: 8,
};

/** The formula as text that parses back to the same AST. `rename` may put labels in the place of names. */
export function printFormula(ast: Ast, rename: (name: string) => string = (name) => name): string {
  const print = (node: Ast, outer: number): string => {
    const own = precedence[node.op] ?? 9;
    const text = printNode(node, own, print, rename);
    return own < outer ? `(${text})` : text;
  };
  return print(ast, 0);
}

function printNode(
  node: Ast,
  own: number,
  print: (node: Ast, outer: number) => string,
  rename: (name: string) => string,
): string {
  switch (node.op) {
    case 'number':
      return node.value < 0 ? `(${String(node.value)})` : String(node.value);
    case 'name':
      return rename(node.name);
    case 'code':
      return node.value;
    case 'list':
      return `[${node.items.map((item) => print(item, 0)).join(', ')}]`;
    case 'call':
      return `${node.name}(${node.args.map((argument) => print(argument, 0)).join(', ')})`;
    case 'negate':
      return `-${print(node.arg, own)}`;
    case 'not':
      return `not ${print(node.arg, own)}`;
    case 'if':
      return `${print(node.test, own + 1)} ? ${print(node.then, own + 1)} : ${print(node.else, own)}`;
    default:
      return `${print(node.left, own)} ${node.op} ${print(node.right, own + 1)}`;
  }
}

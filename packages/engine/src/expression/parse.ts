/**
 * Formula text → our AST. mathjs reads the text and does nothing else: its tree must pass the allow-list
 * below, node by node, and what comes out is plain data. mathjs never evaluates anything, because it
 * compares with a tolerance and its expressions can change its own settings.
 *
 * In: any text. Out: an AST, or one issue that says what is not allowed. Never throws, never hangs: text
 * length, parts and depth are limited, and characters that formulas do not need are refused up front.
 */
import { parse as parseMath, type MathNode } from 'mathjs/number';
import type { Issue, Result } from '../issue/issue.ts';
import { issue } from '../issue/issue.ts';
import {
  arithmeticOperators,
  children,
  comparisonOperators,
  logicalOperators,
  type Ast,
  type BinaryOperator,
} from './ast.ts';
import { formulaFunctions } from './functions.ts';

const formulaLimits = { characters: 2000, nodes: 500, depth: 32 } as const;

const permittedCharacter = /[A-Za-z0-9_\s+\-*/()[\],.<>=!?:]/;
const binaryOperators: ReadonlySet<string> = new Set([
  ...arithmeticOperators,
  ...comparisonOperators,
  ...logicalOperators,
]);

export function parseFormula(text: string, path: string): Result<Ast> {
  const refusal = refuseText(text, path);
  if (refusal) return { ok: false, issues: [refusal] };
  let tree: MathNode;
  try {
    tree = parseMath(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unreadable';
    return { ok: false, issues: [issue('expression/syntax', path, { detail })] };
  }
  const found: Issue[] = [];
  const refuse = (code: Issue['code'], params: Issue['params']): Ast => {
    found.push(issue(code, path, params));
    return { op: 'number', value: 0 };
  };
  const ast = convert(tree, refuse);
  const first = found[0] ?? refuseSize(ast, path);
  return first ? { ok: false, issues: [first] } : { ok: true, value: ast };
}

function refuseText(text: string, path: string): Issue | undefined {
  if (text.length > formulaLimits.characters) {
    return issue('expression/too-long', path, { length: text.length, limit: formulaLimits.characters });
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (!permittedCharacter.test(character)) return issue('expression/character', path, { character, at });
  }
  const assignment = /[^=!<>]=(?!=)/.exec(text);
  if (assignment) return issue('expression/character', path, { character: '=', at: assignment.index + 1 });
  let open = 0;
  for (const character of text) {
    if (character === '(' || character === '[') open++;
    else if (character === ')' || character === ']') open--;
    if (open > formulaLimits.depth)
      return issue('expression/too-deep', path, { depth: open, limit: formulaLimits.depth });
  }
  return undefined;
}

function refuseSize(ast: Ast, path: string): Issue | undefined {
  let count = 0;
  let deepest = 0;
  // A chain such as a + b + c nests to the left but is one level for its reader.
  const visit = (node: Ast, depth: number, parent?: string): void => {
    const level = node.op === parent ? depth : depth + 1;
    count++;
    deepest = Math.max(deepest, level);
    children(node).forEach((child, index) => visit(child, level, index === 0 ? node.op : undefined));
  };
  visit(ast, 0);
  if (count > formulaLimits.nodes)
    return issue('expression/too-many-nodes', path, { count, limit: formulaLimits.nodes });
  if (deepest > formulaLimits.depth)
    return issue('expression/too-deep', path, { depth: deepest, limit: formulaLimits.depth });
  return undefined;
}

type Refuse = (code: Issue['code'], params: Issue['params']) => Ast;

/** What this file reads of a mathjs node. */
interface Node extends MathNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly op?: string;
  readonly fn?: unknown;
  readonly implicit?: boolean;
  readonly args?: readonly Node[];
  readonly items?: readonly Node[];
  readonly content?: Node;
  readonly condition?: Node;
  readonly trueExpr?: Node;
  readonly falseExpr?: Node;
}

function convert(tree: MathNode, refuse: Refuse): Ast {
  const node = tree as Node;
  const rest = node.args ?? [];
  switch (node.type) {
    case 'ParenthesisNode':
      return convert(node.content as Node, refuse);
    case 'ConstantNode':
      if (typeof node.value !== 'number' || !Number.isFinite(node.value)) {
        return refuse('expression/not-allowed', { what: `the constant ${String(node.value)}` });
      }
      return { op: 'number', value: node.value };
    case 'SymbolNode':
      return { op: 'name', name: node.name ?? '' };
    case 'ConditionalNode':
      return {
        op: 'if',
        test: convert(node.condition as Node, refuse),
        then: convert(node.trueExpr as Node, refuse),
        else: convert(node.falseExpr as Node, refuse),
      };
    case 'ArrayNode':
      return { op: 'list', items: (node.items ?? []).map((item) => convert(item, refuse)) };
    case 'RelationalNode':
      return refuse('expression/chained-comparison', {});
    case 'OperatorNode':
      return convertOperator(node, rest, refuse);
    case 'FunctionNode':
      return convertCall(node, rest, refuse);
    default:
      return refuse('expression/not-allowed', { what: node.type.replace(/Node$/, '').toLowerCase() });
  }
}

function convertOperator(node: Node, args: readonly Node[], refuse: Refuse): Ast {
  const operator = node.op ?? '';
  const [left, right] = args;
  if (left && right && node.implicit) {
    return refuse('expression/implicit-multiplication', { left: left.toString(), right: right.toString() });
  }
  if (left && right && binaryOperators.has(operator)) {
    if (
      isComparison(operator) &&
      [left, right].some((side) => side.type === 'OperatorNode' && isComparison(side.op ?? ''))
    ) {
      return refuse('expression/chained-comparison', {});
    }
    return { op: operator as BinaryOperator, left: convert(left, refuse), right: convert(right, refuse) };
  }
  if (left && !right && operator === '-') return { op: 'negate', arg: convert(left, refuse) };
  if (left && !right && operator === '+') return convert(left, refuse);
  if (left && !right && operator === 'not') return { op: 'not', arg: convert(left, refuse) };
  return refuse('expression/not-allowed', { what: `the operator ${operator}` });
}

const isComparison = (operator: string): boolean => (comparisonOperators as readonly string[]).includes(operator);

function convertCall(node: Node, args: readonly Node[], refuse: Refuse): Ast {
  const callee = node.fn as Node;
  if (callee.type !== 'SymbolNode')
    return refuse('expression/not-allowed', { what: 'calling something without a name' });
  const name = callee.name ?? '';
  const known = formulaFunctions.get(name);
  if (!known) return refuse('expression/unknown-function', { name });
  return {
    op: 'call',
    name,
    args: args.map((argument, index): Ast => {
      if (known.takes[index] !== 'code') return convert(argument, refuse);
      if (argument.type === 'SymbolNode') return { op: 'code', value: argument.name ?? '' };
      if (argument.type === 'ConstantNode') return { op: 'code', value: String(argument.value) };
      return refuse('expression/not-allowed', { what: 'an option code that is not a plain word or number' });
    }),
  };
}

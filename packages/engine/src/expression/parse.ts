/**
 * Formula text → our AST. mathjs reads the text and does nothing else: its tree must pass the allow-list
 * below, node by node, and what comes out is plain data. mathjs never evaluates anything, because it
 * compares with a tolerance and its expressions can change its own settings.
 *
 * In: any text. Out: an AST, or one issue that says what is not allowed. Never throws, never hangs: text
 * length, parts and depth are limited, and characters that formulas do not need are refused up front.
 */
import type { MathNode } from 'mathjs';
// All of mathjs in one file: the entry `mathjs/number` is less code in 500 files, which takes six times as long to load.
import math from 'mathjs/lib/browser/math.js';
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
import { unknownName } from '../internal/nearest-name.ts';
import { locate, type Node } from './locate.ts';
import { placeParams, setSpan, spanOf, type Span } from './place.ts';

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
    tree = math.parse(text);
  } catch (error) {
    return { ok: false, issues: [syntaxIssue(error, text, path)] };
  }
  const found: Issue[] = [];
  const spans = locate(text, tree);
  const refuse = (node: MathNode, code: Issue['code'], params: Issue['params']): Ast => {
    found.push(issue(code, path, { ...params, ...placeParams(spans.get(node)) }));
    return { op: 'number', value: 0 };
  };
  const ast = convert(tree, { refuse, spans });
  const first = found[0] ?? refuseSize(ast, path);
  return first ? { ok: false, issues: [first] } : { ok: true, value: ast };
}

/** mathjs counts the character from 1; behind the end it is the last that is meant. */
function syntaxIssue(error: unknown, text: string, path: string): Issue {
  const { message = 'unreadable', char = 1 } = error as { message?: string; char?: number };
  const at = Math.max(1, Math.min(char, text.length));
  return issue('expression/syntax', path, { detail: message.replace(/ \(char \d+\)$/, '.'), at, length: 1 });
}

function refuseText(text: string, path: string): Issue | undefined {
  if (text.length > formulaLimits.characters) {
    return issue('expression/too-long', path, { length: text.length, limit: formulaLimits.characters });
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (!permittedCharacter.test(character))
      return issue('expression/character', path, { character, at: at + 1, length: 1 });
  }
  const assignment = /[^=!<>]=(?!=)/.exec(text);
  if (assignment) return issue('expression/character', path, { character: '=', at: assignment.index + 2, length: 1 });
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

interface Reading {
  /** Notes the issue of a node; what it gives stands in for the node, whose formula is refused. */
  readonly refuse: (node: MathNode, code: Issue['code'], params: Issue['params']) => Ast;
  readonly spans: ReadonlyMap<MathNode, Span>;
}

function convert(tree: MathNode, reading: Reading): Ast {
  const node = tree as Node;
  if (node.type === 'ParenthesisNode') return convert(node.content as Node, reading);
  const ast = convertNode(node, reading);
  if (!spanOf(ast)) setSpan(ast, reading.spans.get(tree));
  return ast;
}

function convertNode(node: Node, reading: Reading): Ast {
  switch (node.type) {
    case 'ConstantNode':
      if (typeof node.value !== 'number' || !Number.isFinite(node.value)) {
        return reading.refuse(node, 'expression/not-allowed', { what: `the constant ${String(node.value)}` });
      }
      return { op: 'number', value: node.value };
    case 'SymbolNode':
      return { op: 'name', name: node.name ?? '' };
    case 'ConditionalNode':
      return {
        op: 'if',
        test: convert(node.condition as Node, reading),
        then: convert(node.trueExpr as Node, reading),
        else: convert(node.falseExpr as Node, reading),
      };
    case 'ArrayNode':
      return { op: 'list', items: (node.items ?? []).map((item) => convert(item, reading)) };
    case 'RelationalNode':
      // What stands between two comparisons may be a word that was meant to join them.
      node.params?.forEach((part) => convert(part, reading));
      return reading.refuse(node, 'expression/chained-comparison', {});
    case 'OperatorNode':
      return convertOperator(node, reading);
    case 'FunctionNode':
      return convertCall(node, reading);
    default:
      return reading.refuse(node, 'expression/not-allowed', { what: node.type.replace(/Node$/, '').toLowerCase() });
  }
}

function convertOperator(node: Node, reading: Reading): Ast {
  const operator = node.op ?? '';
  const [left, right] = node.args ?? [];
  const capitals = node.implicit ? operatorInCapitals(node) : undefined;
  if (capitals)
    return reading.refuse(capitals, 'expression/not-allowed', { what: `${capitals.name ?? ''} in capitals` });
  if (left && right && node.implicit) {
    return reading.refuse(node, 'expression/implicit-multiplication', {
      left: left.toString(),
      right: right.toString(),
    });
  }
  if (left && right && binaryOperators.has(operator)) {
    if (
      isComparison(operator) &&
      [left, right].some((side) => side.type === 'OperatorNode' && isComparison(side.op ?? ''))
    ) {
      return reading.refuse(node, 'expression/chained-comparison', {});
    }
    return { op: operator as BinaryOperator, left: convert(left, reading), right: convert(right, reading) };
  }
  if (left && !right && operator === '-') return { op: 'negate', arg: convert(left, reading) };
  if (left && !right && operator === '+') return convert(left, reading);
  if (left && !right && operator === 'not') return { op: 'not', arg: convert(left, reading) };
  return reading.refuse(node, 'expression/not-allowed', { what: `the operator ${operator}` });
}

/** A word that was meant as an operator: it is read as a name that something is multiplied by. */
function operatorInCapitals(node: Node): Node | undefined {
  if (node.implicit) return node.args?.map(operatorInCapitals).find((found) => found !== undefined);
  return /^(AND|OR|NOT)$/.test(node.name ?? '') ? node : undefined;
}

const isComparison = (operator: string): boolean => (comparisonOperators as readonly string[]).includes(operator);

function convertCall(node: Node, reading: Reading): Ast {
  const { args = [] } = node;
  const callee = node.fn as Node;
  if (callee.type !== 'SymbolNode')
    return reading.refuse(node, 'expression/not-allowed', { what: 'calling something without a name' });
  const name = callee.name ?? '';
  const known = formulaFunctions.get(name);
  if (!known) return reading.refuse(callee, 'expression/unknown-function', unknownName(name, formulaFunctions.keys()));
  return {
    op: 'call',
    name,
    args: args.map((argument, index) =>
      known.takes[index] === 'code' ? convertCode(argument, reading) : convert(argument, reading),
    ),
  };
}

function convertCode(argument: Node, { refuse, spans }: Reading): Ast {
  if (argument.type !== 'SymbolNode' && argument.type !== 'ConstantNode')
    return refuse(argument, 'expression/not-allowed', { what: 'an option code that is not a plain word or number' });
  const code: Ast = {
    op: 'code',
    value: argument.type === 'SymbolNode' ? (argument.name ?? '') : String(argument.value),
  };
  setSpan(code, spans.get(argument));
  return code;
}

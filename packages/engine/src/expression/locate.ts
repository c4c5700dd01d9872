/**
 * Where each part of a formula stands in its text. mathjs does not say, but its tree keeps brackets and written
 * order, so the signs of the text and the parts of the tree are met one after another: each sign is compared with
 * the part that should have given it, and from the first that differs on nothing is claimed.
 */
import type { MathNode } from 'mathjs';
import type { Span } from './place.ts';

/** What this file and `parse.ts` read of a mathjs node. */
export interface Node extends MathNode {
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
  readonly conditionals?: readonly string[];
  readonly params?: readonly Node[];
}

const sign =
  /0[xX][0-9A-Fa-f]+|0[bB][01]+|0[oO][0-7]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z_][A-Za-z0-9_]*|[<>=!]=|\?\?|\?\.|[^\s]/g;

/** mathjs names of comparisons in a chain, as they are written. */
const written: Readonly<Record<string, string>> = {
  equal: '==',
  unequal: '!=',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
};

/** Offsets from 0, in UTF-16 units. A part in brackets stands between them. */
export function locate(text: string, tree: MathNode): ReadonlyMap<MathNode, Span> {
  const signs = [...text.matchAll(sign)].map((match) => ({ text: match[0], from: match.index }));
  const spans = new Map<MathNode, Span>();
  const reading = { next: 0, isLost: false };
  const take = (fits: (sign: string) => boolean): void => {
    const found = signs[reading.next];
    if (found && fits(found.text)) reading.next++;
    else reading.isLost = true;
  };
  const takeText = (expected: string | undefined): void => {
    take((found) => found === expected);
  };
  const takeList = (open: string, parts: readonly Node[], close: string): void => {
    takeText(open);
    parts.forEach((part, index) => {
      if (index > 0) takeText(',');
      visit(part);
    });
    takeText(close);
  };
  const takeOperator = ({ op, args = [], implicit }: Node): void => {
    const [left, right] = args;
    const isBehind = op === '!';
    if (left && !right && !isBehind) takeText(op);
    if (left) visit(left);
    if (right && !implicit) takeText(op);
    if (right) visit(right);
    if (left && !right && isBehind) takeText(op);
  };
  const takeParts = (node: Node): void => {
    const { args = [], items = [], params = [] } = node;
    switch (node.type) {
      case 'ParenthesisNode':
        takeList('(', [node.content as Node], ')');
        break;
      case 'ConstantNode':
        take((found) => (typeof node.value === 'number' ? Number(found) : found) === (node.value ?? found));
        break;
      case 'SymbolNode':
        takeText(node.name);
        break;
      case 'ArrayNode':
        takeList('[', items, ']');
        break;
      case 'FunctionNode':
        visit(node.fn as Node);
        takeList('(', args, ')');
        break;
      case 'ConditionalNode':
        visit(node.condition as Node);
        takeText('?');
        visit(node.trueExpr as Node);
        takeText(':');
        visit(node.falseExpr as Node);
        break;
      case 'RelationalNode':
        params.forEach((part, index) => {
          if (index > 0) takeText(written[node.conditionals?.[index - 1] ?? '']);
          visit(part);
        });
        break;
      case 'OperatorNode':
        takeOperator(node);
        break;
      default:
        // Nothing that a formula may contain: it is refused, and what comes after is not looked at.
        reading.isLost = true;
    }
  };
  const visit = (node: Node): void => {
    const first = reading.isLost ? undefined : signs[reading.next];
    if (!first) return;
    takeParts(node);
    // Of what cannot be followed to its end at least the beginning is known.
    const last = reading.isLost ? first : signs[reading.next - 1];
    if (last) spans.set(node, { from: first.from, to: last.from + last.text.length });
  };
  visit(tree);
  return spans;
}

/**
 * A formula → what a mathematician would write: fractions, roots, cases. MathML and LaTeX are written from the
 * same nodes.
 *
 * Nothing is left out and nothing is worked out: every number and name of the formula stands in it once.
 */
import type { Ast } from '@skala/engine';

export type MathNode =
  | { readonly kind: 'number' | 'name'; readonly text: string }
  | { readonly kind: 'fraction'; readonly over: MathNode; readonly under: MathNode }
  | { readonly kind: 'root'; readonly of: MathNode }
  | { readonly kind: 'fenced'; readonly fence: Fence; readonly of: MathNode }
  | { readonly kind: 'call'; readonly name: string; readonly base?: string; readonly of: MathNode }
  /** Terms with the operator before each; the first may have one, such as a minus. May be broken between terms. */
  | { readonly kind: 'chain'; readonly terms: readonly Term[] }
  | { readonly kind: 'cases'; readonly branches: readonly Branch[] };

export interface Term {
  readonly operator: string;
  readonly of: MathNode;
}

export interface Branch {
  readonly value: MathNode;
  /** Absent: otherwise. */
  readonly when?: MathNode;
}

export type Fence = 'round' | 'bar' | 'floor' | 'ceiling';

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
  negate: 8,
  not: 4,
};

const operators: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '−',
  '*': '·',
  '==': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};

/** `plainSums`: a sum is the sum of its elements, because no missing policy changes it. */
export function mathOf(ast: Ast, plainSums = true): MathNode {
  const inside = (node: Ast, outer: number): MathNode => {
    const drawn = draw(node);
    return precedenceOf(node, plainSums) < outer ? { kind: 'fenced', fence: 'round', of: drawn } : drawn;
  };
  const draw = (node: Ast): MathNode => {
    switch (node.op) {
      case 'number':
        return { kind: 'number', text: String(node.value).replace('-', '−') };
      case 'name':
        return { kind: 'name', text: node.name };
      case 'code':
        return { kind: 'name', text: node.value };
      case 'list':
        return commas(node.items.map(draw));
      case 'negate':
        return { kind: 'chain', terms: [{ operator: '−', of: inside(node.arg, 8) }] };
      case 'not':
        return { kind: 'chain', terms: [{ operator: 'not', of: inside(node.arg, 5) }] };
      case 'if':
        return { kind: 'cases', branches: branches(node, draw) };
      case 'call':
        return drawCall(node, draw, inside, plainSums);
      case '/':
        return { kind: 'fraction', over: draw(node.left), under: draw(node.right) };
      default:
        return drawBinary(node, inside);
    }
  };
  return draw(ast);
}

/** What needs brackets: what binds less than what stands around it. A sum written out binds as a plus does. */
function precedenceOf(node: Ast, plainSums: boolean): number {
  if (node.op === 'number') return node.value < 0 ? 6 : 9;
  if (node.op === 'call') return node.name === 'sum' && plainSums && listOf(node.args[0]).length > 1 ? 6 : 9;
  return precedence[node.op] ?? 9;
}

type Binary = Extract<Ast, { readonly left: Ast }>;
type Call = Extract<Ast, { readonly op: 'call' }>;
type Draw = (node: Ast) => MathNode;
type Inside = (node: Ast, outer: number) => MathNode;

function drawBinary(node: Binary, inside: Inside): MathNode {
  const own = precedence[node.op] ?? 9;
  const operator = operators[node.op] ?? node.op;
  const left = inside(node.left, own);
  // a + b + c is one chain, so that it can be broken anywhere; a comparison stays together.
  const before: readonly Term[] = left.kind === 'chain' && own !== 5 ? left.terms : [{ operator: '', of: left }];
  return { kind: 'chain', terms: [...before, { operator, of: inside(node.right, own + 1) }] };
}

function branches(node: Ast, draw: Draw): readonly Branch[] {
  if (node.op !== 'if') return [{ value: draw(node) }];
  return [{ value: draw(node.then), when: draw(node.test) }, ...branches(node.else, draw)];
}

function drawCall(node: Call, draw: Draw, inside: Inside, plainSums: boolean): MathNode {
  const [first, ...rest] = node.args;
  if (!first) return { kind: 'call', name: node.name, of: commas([]) };
  const fenced = (fence: Fence): MathNode => ({ kind: 'fenced', fence, of: draw(first) });
  switch (node.name) {
    case 'sqrt':
      return { kind: 'root', of: draw(first) };
    case 'abs':
      return fenced('bar');
    case 'floor':
      return fenced('floor');
    case 'ceil':
      return fenced('ceiling');
    case 'log10':
      return { kind: 'call', name: 'log', base: '10', of: draw(first) };
    case 'sum':
      if (plainSums && first.op === 'list' && first.items.length > 0) {
        const terms = first.items.map((item, index) => ({ operator: index === 0 ? '' : '+', of: inside(item, 7) }));
        return { kind: 'chain', terms };
      }
      return { kind: 'call', name: '∑', of: commas(listOf(first).map(draw)) };
    case 'atLeast':
      return {
        kind: 'chain',
        terms: [
          { operator: 'at least', of: draw(first) },
          { operator: 'of', of: { kind: 'fenced', fence: 'round', of: commas(rest.flatMap(listOf).map(draw)) } },
        ],
      };
    default:
      return { kind: 'call', name: node.name, of: commas(node.args.flatMap(listOf).map(draw)) };
  }
}

function listOf(node: Ast | undefined): readonly Ast[] {
  if (!node) return [];
  return node.op === 'list' ? node.items : [node];
}

function commas(nodes: readonly MathNode[]): MathNode {
  return { kind: 'chain', terms: nodes.map((of, index) => ({ operator: index === 0 ? '' : ',', of })) };
}

/** About how many characters wide it is drawn. */
function widthOf(node: MathNode): number {
  switch (node.kind) {
    case 'fraction':
      return Math.max(widthOf(node.over), widthOf(node.under));
    case 'root':
      return widthOf(node.of) + 1;
    case 'fenced':
      return widthOf(node.of) + 2;
    case 'call':
      return node.name.length + widthOf(node.of) + 2;
    case 'chain':
      return node.terms.reduce((sum, term) => sum + widthOfTerm(term), 0);
    case 'cases':
      return Math.max(...node.branches.map(({ value, when }) => widthOf(value) + (when ? widthOf(when) : 0) + 6));
    default:
      return node.text.length;
  }
}

function widthOfTerm({ operator, of }: Term): number {
  return operator.length + 1 + widthOf(of);
}

const longestLine = 56;

/** The terms of a chain in lines that fit a page; one line where all of it fits. A comma ends a line and begins none. */
export function linesOf(terms: readonly Term[]): readonly (readonly Term[])[] {
  const lines: Term[][] = [[]];
  let used = 0;
  for (const term of terms) {
    const width = widthOfTerm(term);
    if (used > 0 && used + width > longestLine) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(term);
    used += width;
  }
  return lines;
}

/** What stands at the end of a line, because the next would begin with it. */
export function endOf(lines: readonly (readonly Term[])[], index: number): string {
  return lines[index + 1]?.[0]?.operator === ',' ? ',' : '';
}

/**
 * Mathematics as LaTeX, for the `math` blocks of Markdown. Only macros that GitHub's renderer permits; `\operatorname`
 * is not among them.
 */
import { endOf, linesOf, type Fence, type MathNode, type Term } from './math.ts';

/** `name = …`. */
export function latex(name: string, node: MathNode): string {
  return `${identifier(name)} = ${write(node)}`;
}

const fences: Readonly<Record<Fence, readonly [string, string]>> = {
  round: ['\\left(', '\\right)'],
  bar: ['\\left|', '\\right|'],
  floor: ['\\left\\lfloor', '\\right\\rfloor'],
  ceiling: ['\\left\\lceil', '\\right\\rceil'],
};

const operators: Readonly<Record<string, string>> = {
  '−': '-',
  '·': '\\cdot',
  '≠': '\\ne',
  '≤': '\\le',
  '≥': '\\ge',
};

const functions: Readonly<Record<string, string>> = {
  ln: '\\ln',
  log: '\\log',
  min: '\\min',
  max: '\\max',
  '∑': '\\sum',
};

function write(node: MathNode): string {
  switch (node.kind) {
    case 'number':
      return node.text.replace('−', '-');
    case 'name':
      return identifier(node.text);
    case 'fraction':
      return `\\frac{${write(node.over)}}{${write(node.under)}}`;
    case 'root':
      return `\\sqrt{${write(node.of)}}`;
    case 'fenced':
      return fenced(node.fence, node.of);
    case 'call':
      return `${functions[node.name] ?? identifier(node.name)}${node.base === undefined ? '' : `_{${node.base}}`} ${fenced('round', node.of)}`;
    case 'chain':
      return chain(node.terms);
    case 'cases':
      return `\\begin{cases} ${node.branches
        .map(({ value, when }) => `${write(value)} & ${when ? `${text('if ')} ${write(when)}` : text('otherwise')}`)
        .join(' \\\\ ')} \\end{cases}`;
  }
}

function fenced(fence: Fence, of: MathNode): string {
  const [open, close] = fences[fence];
  return `${open} ${write(of)} ${close}`;
}

function chain(terms: readonly Term[]): string {
  const lines = linesOf(terms);
  const drawn = lines.map((line, index) => {
    const parts = line.flatMap(({ operator, of }, place) => [
      place === 0 ? leading(operator, index) : sign(operator),
      write(of),
    ]);
    return [...parts, endOf(lines, index)].filter((part) => part !== '').join(' ');
  });
  if (drawn.length === 1) return drawn.join('');
  return `\\begin{aligned} ${drawn.map((line) => `& ${line}`).join(' \\\\ ')} \\end{aligned}`;
}

/** The operator at the start of a line; the empty braces make it a sign between two things. A comma ends the line before. */
function leading(operator: string, line: number): string {
  if (operator === ',' || operator === '') return '';
  return line === 0 ? sign(operator) : `{} ${sign(operator)}`;
}

function sign(operator: string): string {
  return /^[a-z]/.test(operator) ? text(` ${operator} `) : (operators[operator] ?? operator);
}

function identifier(name: string): string {
  return `\\mathrm{${name.replaceAll('_', '\\_')}}`;
}

function text(words: string): string {
  return `\\text{${words}}`;
}

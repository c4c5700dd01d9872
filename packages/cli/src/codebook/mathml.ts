/** Mathematics as MathML Core, which browsers draw without help. */
import { escapeHtml } from './escape-html.ts';
import { endOf, linesOf, type Fence, type MathNode, type Term } from './math.ts';

/** `<math>` with `name = …` in it. */
export function mathml(name: string, node: MathNode): string {
  return `<math display="block"><mrow>${identifier(name)}<mo>=</mo>${write(node)}</mrow></math>`;
}

const fences: Readonly<Record<Fence, readonly [string, string]>> = {
  round: ['(', ')'],
  bar: ['|', '|'],
  floor: ['⌊', '⌋'],
  ceiling: ['⌈', '⌉'],
};

function write(node: MathNode): string {
  switch (node.kind) {
    case 'number':
      return `<mn>${escapeHtml(node.text)}</mn>`;
    case 'name':
      return identifier(node.text);
    case 'fraction':
      return `<mfrac><mrow>${write(node.over)}</mrow><mrow>${write(node.under)}</mrow></mfrac>`;
    case 'root':
      return `<msqrt>${write(node.of)}</msqrt>`;
    case 'fenced':
      return fenced(node.fence, node.of);
    case 'call': {
      const head = node.name === '∑' ? '<mo>∑</mo>' : identifier(node.name);
      const based = node.base === undefined ? head : `<msub>${head}<mn>${escapeHtml(node.base)}</mn></msub>`;
      return `${based}<mo>&#x2061;</mo>${fenced('round', node.of)}`;
    }
    case 'chain':
      return chain(node.terms);
    case 'cases':
      return `<mrow><mo>{</mo><mtable>${node.branches
        .map(
          ({ value, when }) =>
            `<mtr><mtd><mrow>${write(value)}</mrow></mtd><mtd><mrow>${when ? `${text('if')}${write(when)}` : text('otherwise')}</mrow></mtd></mtr>`,
        )
        .join('')}</mtable></mrow>`;
  }
}

function fenced(fence: Fence, of: MathNode): string {
  const [open, close] = fences[fence];
  return `<mrow><mo fence="true">${open}</mo>${write(of)}<mo fence="true">${close}</mo></mrow>`;
}

function chain(terms: readonly Term[]): string {
  const lines = linesOf(terms);
  const drawn = lines.map((line, index) => {
    const inside = line.map(
      ({ operator, of }, place) => (place === 0 ? leading(operator, index) : sign(operator)) + write(of),
    );
    return `<mrow>${inside.join('')}${sign(endOf(lines, index))}</mrow>`;
  });
  if (drawn.length === 1) return drawn.join('');
  return `<mtable>${drawn.map((line) => `<mtr><mtd>${line}</mtd></mtr>`).join('')}</mtable>`;
}

/** The operator at the start of a line; a comma ends the line before. */
function leading(operator: string, line: number): string {
  if (operator === ',') return '';
  // At the start of a row an operator would be taken for one that stands before its only operand.
  return line === 0 ? sign(operator) : sign(operator).replace('<mo>', '<mo form="infix">');
}

function sign(operator: string): string {
  if (operator === '') return '';
  if (/^[a-z]/.test(operator)) return text(operator);
  if (operator === ',') return '<mo separator="true">,</mo>';
  return `<mo>${escapeHtml(operator)}</mo>`;
}

/** Upright, as names are; one letter alone would be slanted. */
function identifier(name: string): string {
  return `<mi mathvariant="normal">${escapeHtml(name)}</mi>`;
}

/** Spaces at the ends of `mtext` are dropped unless they do not break. */
function text(words: string): string {
  return `<mtext>&#xa0;${escapeHtml(words)}&#xa0;</mtext>`;
}

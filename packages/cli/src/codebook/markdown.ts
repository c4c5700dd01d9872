/** A codebook page as Markdown, as GitHub draws it. */
import type { Block, CodebookPage, Fact, Inline, Line } from './document.ts';
import { latex } from './latex.ts';

export function asMarkdown({ title, blocks }: CodebookPage): string {
  return [`# ${escaped(title)}`, ...blocks.map(block), ''].join('\n\n').replace(/\n+$/, '\n');
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `${anchor(one.id)}\n\n${'#'.repeat(one.level)} ${line(one.text)}`;
    case 'paragraph':
      return line(one.line);
    case 'facts':
      return one.facts.map(fact).join('\n');
    case 'table':
      return table(one);
    case 'formula':
      // A block with a fence: between dollar signs GitHub takes \\_ and \\\\ for Markdown and not for mathematics.
      return `\`\`\`math\n${latex(one.name, one.math)}\n\`\`\`\n\nAs written: ${code(one.written)}`;
  }
}

function fact({ name, lines, id }: Fact): string {
  const head = `- ${id === undefined ? '' : anchor(id)}**${escaped(name)}**`;
  const [only, ...more] = lines;
  if (only && more.length === 0) return `${head}: ${line(only)}`;
  return [head, ...lines.map((one) => `  - ${line(one)}`)].join('\n');
}

function table({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((cells) => row(cells.map((cell) => cell.map(line).join('<br>'))));
  const above = caption === undefined ? [] : [`${escaped(caption)}:`, ''];
  return [...above, row(head.map(escaped)), row(head.map(() => '---')), ...body].join('\n');
}

function line(inlines: Line): string {
  return inlines.map(inline).join('');
}

function inline(one: Inline): string {
  if (typeof one === 'string') return escaped(one);
  if ('code' in one) return code(one.code);
  if ('language' in one) return escaped(one.text);
  return `[${escaped(one.text)}](${'to' in one ? `#${one.to}` : one.href.replaceAll(/[()\s<>]/g, encodeURIComponent)})`;
}

/** Stands where the text it marks begins; GitHub makes ids of headings by rules of its own. */
function anchor(id: string): string {
  return `<a id="${id}"></a>`;
}

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')}${fence}`;
}

/** Text that is text and nothing else. Dollar signs would begin mathematics. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replaceAll('$', '&#36;');
}

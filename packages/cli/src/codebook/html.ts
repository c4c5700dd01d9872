/** A codebook page as one HTML file that needs nothing else: no script, no font, no address but its own. */
import { createHash } from 'node:crypto';
import type { Block, CodebookPage, Fact, Inline, Line } from './document.ts';
import { escapeHtml } from './escape-html.ts';
import { codebookStyle } from './html-style.ts';
import { mathml } from './mathml.ts';

export function asHtml({ title, blocks }: CodebookPage): string {
  const styleHash = createHash('sha256').update(codebookStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${codebookStyle}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${escapeHtml(title)}</h1></header>`,
    contents(blocks),
    '<main>',
    ...blocks.map(block),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function contents(blocks: readonly Block[]): string {
  const links = blocks.flatMap((one) =>
    one.kind === 'heading' && one.level === 2
      ? [`<li><a href="#${escapeHtml(one.id)}">${line(one.text)}</a></li>`]
      : [],
  );
  return links.length === 0 ? '' : `<nav aria-label="Contents"><ul>${links.join('')}</ul></nav>`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `<h${String(one.level)} id="${escapeHtml(one.id)}">${line(one.text)}</h${String(one.level)}>`;
    case 'paragraph':
      return `<p>${line(one.line)}</p>`;
    case 'facts':
      return `<dl>${one.facts.map(fact).join('\n')}</dl>`;
    case 'table':
      return table(one);
    case 'formula':
      // Focusable, so that a formula wider than the screen can be scrolled by keys.
      return `<figure><div class="formula" tabindex="0" role="group" aria-label="${escapeHtml(one.name)}">${mathml(one.name, one.math)}</div>
<figcaption>As written: <code>${escapeHtml(one.written)}</code></figcaption></figure>`;
  }
}

function fact({ name, lines, id }: Fact): string {
  const anchor = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  return `<div${anchor}><dt>${escapeHtml(name)}</dt>${lines.map((one) => `<dd>${line(one)}</dd>`).join('')}</div>`;
}

function table({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const body = rows.map(([first = [], ...rest]) => {
    const cells = rest.map((cell) => `<td>${lines(cell)}</td>`).join('');
    return `<tr><th scope="row">${lines(first)}</th>${cells}</tr>`;
  });
  return `<table>${caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`}
<thead><tr>${head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody></table>`;
}

function lines(all: readonly Line[]): string {
  return all.map(line).join('<br>');
}

function line(inlines: Line): string {
  return inlines.map(inline).join('');
}

function inline(one: Inline): string {
  if (typeof one === 'string') return escapeHtml(one);
  if ('code' in one) return `<code>${escapeHtml(one.code)}</code>`;
  const text = escapeHtml(one.text);
  if ('language' in one) return `<span lang="${escapeHtml(one.language)}">${text}</span>`;
  return `<a href="${escapeHtml('to' in one ? `#${one.to}` : one.href)}">${text}</a>`;
}

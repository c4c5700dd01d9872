/** Looks for words in every place of a page where a script can leave them, shadow roots included. */
import type { Page } from 'playwright-core';

export interface Find {
  /** An attribute, text on screen, or a place outside the document. */
  readonly place: 'attribute' | 'text' | 'page';
  /** Of an attribute its name, of the page the part of it. */
  readonly name: string;
  /** The id of the question, or the score, that it stands in; `dd` in a list of answers; else empty. */
  readonly within: string;
}

/** Everywhere but in the values of fields, where it was typed. */
export async function findWords(page: Page, words: string): Promise<readonly Find[]> {
  return page.evaluate((wanted) => {
    const found: { place: 'attribute' | 'text' | 'page'; name: string; within: string }[] = [];
    const has = (text: string): boolean => text.toLowerCase().includes(wanted.toLowerCase());
    const ownerOf = (node: Node): string => {
      for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
        if (!(at instanceof Element)) continue;
        const { items, item, score } = (at as HTMLElement).dataset;
        const name = items ?? item ?? score;
        if (name !== undefined) return name;
        if (at.localName === 'dd') return 'dd';
      }
      return '';
    };
    let nodes = 0;
    const walk = (root: Node): void => {
      nodes += 1;
      if (root instanceof Text && has(root.data)) found.push({ place: 'text', name: '', within: ownerOf(root) });
      if (root instanceof Comment && has(root.data)) found.push({ place: 'text', name: 'comment', within: '' });
      if (root instanceof Element) {
        for (const { name, value } of root.attributes) {
          if (has(value)) found.push({ place: 'attribute', name, within: ownerOf(root) });
        }
        if (root.shadowRoot) walk(root.shadowRoot);
      }
      root.childNodes.forEach(walk);
    };
    walk(document);
    if (nodes < 50) throw new Error(`Only ${nodes} nodes were searched.`);
    const elsewhere = {
      title: document.title,
      address: location.href,
      history: JSON.stringify(history.state),
      performance: JSON.stringify(performance.getEntries()),
      globals: JSON.stringify(Object.keys(globalThis)),
    };
    for (const [name, text] of Object.entries(elsewhere))
      if (has(text)) found.push({ place: 'page', name, within: '' });
    return found;
  }, words);
}

/**
 * A codebook page as data: what it says, without how it looks. HTML and Markdown are drawn from the same document,
 * so neither can say less than the other.
 */
import type { MathNode } from './math.ts';

/** Text in a line. `to`: the anchor on this page that it leads to. `href`: an address elsewhere. */
export type Inline =
  | string
  | { readonly code: string }
  | { readonly text: string; readonly to: string }
  | { readonly text: string; readonly href: string }
  | { readonly text: string; readonly language: string };

export type Line = readonly Inline[];

/** What stands under or beside a name: one line or several. */
export interface Fact {
  readonly name: string;
  readonly lines: readonly Line[];
  /** Where links lead to it, if any do. */
  readonly id?: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: Line; readonly id: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table';
      /** Where the heading above does not say it. */
      readonly caption?: string;
      readonly head: readonly string[];
      /** The first cell of a row names it. */
      readonly rows: readonly (readonly (readonly Line[])[])[];
    }
  /** `written`: the formula as it stands in the definition. */
  | { readonly kind: 'formula'; readonly name: string; readonly math: MathNode; readonly written: string };

export interface CodebookPage {
  readonly title: string;
  /** File name without its extension. */
  readonly file: string;
  readonly blocks: readonly Block[];
}

export function paragraph(...line: Line): Block {
  return { kind: 'paragraph', line };
}

/** A section, or nothing where it would be empty. */
export function section(id: string, title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: [title], id }, ...blocks];
}

export function fact(name: string, ...lines: readonly Line[]): Fact {
  return { name, lines };
}

/** A fact where there is something to say, for a list of facts to spread. */
export function factIf(name: string, lines: readonly Line[]): readonly Fact[] {
  return lines.length === 0 ? [] : [{ name, lines }];
}

/** Inlines in one line, with commas between. */
export function listed(inlines: Line): Line {
  return inlines.flatMap((inline, index) => (index === 0 ? [inline] : [', ', inline]));
}

import { render, type TemplateResult } from 'lit';
import type { Permission } from '../access/roles.ts';
import type { Language } from '../settings.ts';
import type { JournalWords } from '../words/journal-words.ts';

/** What a page gets to work with. */
export interface PageContext {
  readonly main: HTMLElement;
  /** The id in the page's address; empty where it has none. */
  readonly id: string;
  readonly language: Language;
  readonly words: JournalWords;
  /** What whoever is logged in may do. The server decides on every request; the page only does not offer the rest. */
  readonly permissions: readonly string[];
}

export function mayDo({ permissions }: PageContext, permission: Permission): boolean {
  return permissions.includes(permission);
}

const filled = new WeakSet<HTMLElement>();

/** Puts the content into the page; the first time in place of "loading". */
export function fill({ main }: PageContext, content: TemplateResult): void {
  if (!filled.has(main)) {
    main.replaceChildren();
    filled.add(main);
  }
  render(content, main);
}

import type { Language } from '@skala/widgets';
import type { Bilingual } from './words.ts';

/** What the element stands in: a column as wide as a phone, or a page that runs from right to left. */
type Around = 'narrow' | 'right-to-left';

/** A state as a module of `states/` writes it. */
export interface StateOf<Element extends HTMLElement> {
  /** In the address. */
  readonly id: string;
  readonly title: Bilingual;
  readonly around?: Around;
  readonly properties?: (language: Language) => Partial<Element> | Promise<Partial<Element>>;
  /** What a person does next, when the element has been drawn. */
  readonly then?: (element: Element) => void | Promise<void>;
}

export interface GalleryState {
  readonly id: string;
  readonly title: Bilingual;
  readonly around: Around | undefined;
  create(language: Language): Promise<HTMLElement>;
  /** To be called when the element is on the page. */
  settle(element: HTMLElement): Promise<void>;
}

export interface ElementStates {
  readonly tag: string;
  readonly states: readonly GalleryState[];
}

/** The states of one element. */
export function statesOf<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  states: readonly StateOf<HTMLElementTagNameMap[Tag]>[],
): ElementStates {
  type Element = HTMLElementTagNameMap[Tag];
  return {
    tag,
    states: states.map(({ id, title, around, properties, then }) => ({
      id,
      title,
      around,
      create: async (language) =>
        Object.assign(document.createElement(tag), { language }, await properties?.(language)),
      settle: async (element) => {
        await drawn(element);
        await then?.(element as Element);
        await drawn(element);
      },
    })),
  };
}

async function drawn(element: HTMLElement): Promise<void> {
  if ('updateComplete' in element) await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

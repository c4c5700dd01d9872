/**
 * Entry `@skala/vue`: the elements in Vue templates. Importing it gives them their types; `isSkalaElement` tells
 * the template compiler which tags are elements and not components.
 */
import type { SkalaComponents } from './components.ts';

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges into the interface of Vue
  interface GlobalComponents extends SkalaComponents {}
}

/** For `compilerOptions.isCustomElement`. */
export function isSkalaElement(tag: string): boolean {
  return tag.startsWith('skala-');
}

export type { SkalaComponents } from './components.ts';
export type { VueElement } from './vue-element.ts';

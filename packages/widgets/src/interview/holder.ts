/** The elements inside an interview that hold a question, or a table of them. */
import type { Answer } from '@skala/engine';
import type { LitElement } from 'lit';

export interface Holder extends LitElement {
  focusItem(id: string): boolean;
  /** Shows an answer that was taken, before the rest of the screen follows. */
  show(item: string, answer: Answer | undefined): void;
  openNote(): void;
  press(event: KeyboardEvent): boolean;
}

/** Where the focus is to go once the screen is drawn. */
export type FocusAim = { readonly item: string } | { readonly selector: string };

export function holderOf(root: ParentNode, item: string): Holder | null {
  return root.querySelector<Holder>(`[data-items~="${CSS.escape(item)}"]`);
}

/** The elements inside an interview that hold a question, or a table of them. */
import type { LitElement } from 'lit';

export interface Holder extends LitElement {
  focusItem(id: string): boolean;
  openNote(): void;
  press(event: KeyboardEvent): boolean;
}

/** Where the focus is to go once the screen is drawn. */
export type FocusAim = { readonly item: string } | { readonly selector: string };

export function holderOf(root: ParentNode, item: string): Holder | null {
  return root.querySelector<Holder>(`[data-items~="${CSS.escape(item)}"]`);
}

export async function placeFocus(root: ParentNode, aim: FocusAim): Promise<void> {
  if ('selector' in aim) {
    root.querySelector<HTMLElement>(aim.selector)?.focus();
    return;
  }
  const holder = holderOf(root, aim.item);
  await holder?.updateComplete;
  holder?.focusItem(aim.item);
}

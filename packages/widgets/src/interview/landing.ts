/** Where the focus goes when the screen has changed, and what a person who cannot see it hears besides. */
import { holderOf, type FocusAim } from './holder.ts';

export class Landing {
  /** The heading that was said last, or had the focus. */
  #heard: string | undefined;

  /**
   * Puts the focus in its place, and gives what is to be said then: the heading, where the focus went past a new one to
   * a question, and what is news. After the focus, whose own words would cut it short.
   */
  async land(root: ParentNode, aim: FocusAim, news: string): Promise<string> {
    if ('selector' in aim) root.querySelector<HTMLElement>(aim.selector)?.focus();
    else await focusItem(root, aim.item);
    const heading = root.querySelector('#heading')?.textContent ?? '';
    const isSaid = 'selector' in aim || heading === this.#heard;
    this.#heard = heading;
    return isSaid ? news : `${heading}. ${news}`;
  }
}

async function focusItem(root: ParentNode, item: string): Promise<void> {
  const holder = holderOf(root, item);
  await holder?.updateComplete;
  holder?.focusItem(item);
}

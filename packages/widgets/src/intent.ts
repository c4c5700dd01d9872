import type { Issue } from '@skala/engine';

/** What a question wants done. It rises through shadow roots to the interview, which lets it go no further. */
export type Intent =
  | { readonly type: 'answer'; readonly item: string; readonly answer: unknown }
  | { readonly type: 'clear'; readonly item: string }
  | { readonly type: 'note'; readonly item: string; readonly text: string }
  | { readonly type: 'accept'; readonly check: string; readonly reason: string }
  /** Go to an item, to answer or change it. */
  | { readonly type: 'goTo'; readonly item: string }
  /** On to the question after this one, or back to the one before. */
  | { readonly type: 'onward' | 'backward'; readonly item: string }
  /** The person is at this item now. */
  | { readonly type: 'at'; readonly item: string };

export class IntentEvent extends Event {
  static readonly type = 'skala-intent';
  readonly intent: Intent;
  /** Why the interview refused it, empty when it was taken; set before the dispatch returns. Undefined: nobody took it up. */
  issues: readonly Issue[] | undefined;

  constructor(intent: Intent) {
    super(IntentEvent.type, { bubbles: true });
    this.intent = intent;
  }
}

/**
 * Dispatches an intent, from one shadow root to the one around it until the interview takes it up. The event is not
 * `composed`: answers would otherwise pass by the page's own listeners on the way down. Returns why it was refused;
 * empty when it was taken.
 */
export function intend(element: HTMLElement, intent: Intent): readonly Issue[] {
  for (let at: Element = element; ;) {
    const event = new IntentEvent(intent);
    at.dispatchEvent(event);
    const root = at.getRootNode();
    if (event.issues || !(root instanceof ShadowRoot)) return event.issues ?? [];
    at = root.host;
  }
}

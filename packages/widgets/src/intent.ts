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
  /** Why the interview refused it; set by the interview before the dispatch returns. */
  issues: readonly Issue[] = [];

  constructor(intent: Intent) {
    super(IntentEvent.type, { bubbles: true, composed: true });
    this.intent = intent;
  }
}

/** Dispatches an intent. Returns why it was refused; empty when it was taken. */
export function intend(element: HTMLElement, intent: Intent): readonly Issue[] {
  const event = new IntentEvent(intent);
  element.dispatchEvent(event);
  return event.issues;
}

/** What the elements tell their host. All bubble and cross shadow roots. */
import type { Issue, Response, SkalaRecord } from '@skala/engine';

/** The response as it stands after an accepted event: what a host stores. */
export type SkalaChangeEvent = CustomEvent<{ readonly response: Response }>;
/** The interview is complete, or ended early. */
export type SkalaCompleteEvent = CustomEvent<{ readonly record: SkalaRecord }>;
/** The response cannot be opened on this instrument, and why. */
export type SkalaRefusedEvent = CustomEvent<{ readonly issues: readonly Issue[] }>;
/** The person asks for a pause. `preventDefault()` keeps the interview going. */
export type SkalaLeaveEvent = CustomEvent<{ readonly response: Response }>;
/** A person has confirmed or dismissed what a flag suggests. A dismissal has a reason. */
export type SkalaDecisionEvent = CustomEvent<{
  readonly flag: string;
  readonly decision: 'confirmed' | 'dismissed';
  readonly reason?: string;
}>;

export interface SkalaEvents {
  readonly 'skala-change': SkalaChangeEvent;
  readonly 'skala-complete': SkalaCompleteEvent;
  readonly 'skala-refused': SkalaRefusedEvent;
  readonly 'skala-leave': SkalaLeaveEvent;
  readonly 'skala-decision': SkalaDecisionEvent;
}

declare global {
  // What a listener on an element, a document or a window is given.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges into the interface of the browser
  interface GlobalEventHandlersEventMap extends SkalaEvents {}
}

/** Dispatches one of the public events. False if it was cancelled. */
export function announce<Name extends keyof SkalaEvents>(
  element: HTMLElement,
  name: Name,
  detail: SkalaEvents[Name]['detail'],
  cancelable = false,
): boolean {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}

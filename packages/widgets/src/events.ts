/** What the elements tell their host. All bubble and cross shadow roots. */
import type { Answer, FlagAction, Issue, Response, SkalaRecord } from '@skala/engine';
import type { WorklistFilter, WorklistSort } from './worklist/worklist-view.ts';

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

/** A citizen, or a flag of a citizen, is chosen in a worklist. `preventDefault()` keeps a link from being followed. */
export type SkalaOpenEvent = CustomEvent<{
  readonly subject: string;
  readonly flag?: string;
  /** The instrument or pathway whose flag it is. */
  readonly source?: string;
}>;
/** A worklist is put in another order. */
export type SkalaSortEvent = CustomEvent<WorklistSort>;
/** What a worklist shows is narrowed or widened. */
export type SkalaFilterEvent = CustomEvent<WorklistFilter>;
/** A person chooses to begin a step of a pathway, or to go on with one. `preventDefault()` keeps a link from being followed. */
export type SkalaStepEvent = CustomEvent<{
  readonly step: string;
  readonly instrument: string;
  readonly form: string;
  /** The response to go on with. */
  readonly response?: string;
}>;

/**
 * A question has an answer, or has none any more. An element that asks a single question, or a table of them, gives the
 * stored answer; an interview does so only where the host has set `with-values`.
 */
export type SkalaAnswerEvent = CustomEvent<{ readonly item: string; readonly answer?: Answer }>;
/** A note to a question that stands outside an interview was written. Empty text removes it. */
export type SkalaNoteEvent = CustomEvent<{ readonly item: string; readonly text: string }>;
/** A safety flag is raised for the first time while this interview is open. */
export type SkalaFlagEvent = CustomEvent<{ readonly flag: string; readonly action: FlagAction }>;
/** Where an interview stands: a section, and a question in it where there is one. */
export interface InterviewPlace {
  readonly section: string;
  readonly item?: string;
}
/** The interview is about to go elsewhere. `preventDefault()` keeps it where it is. */
export type SkalaNavigateEvent = CustomEvent<{ readonly from: InterviewPlace; readonly to: InterviewPlace }>;
/** A person wants to go to a question from a review. `preventDefault()`: the host sees to it, as with any other event. */
export type SkalaGotoEvent = CustomEvent<{ readonly item: string }>;
/** A person says in a review why a warning is right as it stands. */
export type SkalaAcceptEvent = CustomEvent<{ readonly check: string; readonly reason: string }>;

export interface SkalaEvents {
  readonly 'skala-change': SkalaChangeEvent;
  readonly 'skala-complete': SkalaCompleteEvent;
  readonly 'skala-refused': SkalaRefusedEvent;
  readonly 'skala-leave': SkalaLeaveEvent;
  readonly 'skala-decision': SkalaDecisionEvent;
  readonly 'skala-open': SkalaOpenEvent;
  readonly 'skala-sort': SkalaSortEvent;
  readonly 'skala-filter': SkalaFilterEvent;
  readonly 'skala-step': SkalaStepEvent;
  readonly 'skala-answer': SkalaAnswerEvent;
  readonly 'skala-note': SkalaNoteEvent;
  readonly 'skala-flag': SkalaFlagEvent;
  readonly 'skala-navigate': SkalaNavigateEvent;
  readonly 'skala-goto': SkalaGotoEvent;
  readonly 'skala-accept': SkalaAcceptEvent;
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

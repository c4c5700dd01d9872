/**
 * What can happen in an interview. Every event carries its time (ISO 8601) and an opaque actor, because
 * the machine has no clock and knows no people.
 */
import type { Answer } from './answer.ts';

interface Stamp {
  readonly time: string;
  readonly actor: string;
}

/** Where an answer was first given, when it was carried over from another interview. */
export interface AnswerOrigin {
  /** The host's id of the other response. */
  readonly response: string;
  readonly instrument: string;
  readonly version: string;
  readonly item: string;
  /** When it was given there. */
  readonly time: string;
}

/** What `next` and `back` move by: one question (a citizen alone) or one section (an interviewer). */
export type Pace = 'item' | 'section';

export type InterviewEvent = Stamp &
  (
    | { readonly type: 'start' }
    /** `answer`: a stored answer, a bare value, or a missing key such as "X". */
    | { readonly type: 'answer'; readonly item: string; readonly answer: unknown; readonly from?: AnswerOrigin }
    | { readonly type: 'clear'; readonly item: string }
    /** Empty text removes the note. */
    | { readonly type: 'note'; readonly item: string; readonly text: string }
    /** A warning is right as it stands, because of `reason`. */
    | { readonly type: 'accept'; readonly check: string; readonly reason: string }
    /** By section unless told; out of the review, `back` goes to where the interview stood. */
    | { readonly type: 'next' | 'back'; readonly pace?: Pace }
    | { readonly type: 'goTo'; readonly section: string; readonly item?: string }
    | { readonly type: 'suspend' | 'resume' }
    | { readonly type: 'review' }
    /** With a reason: ended early, with required questions open. */
    | { readonly type: 'complete'; readonly early?: string }
    | { readonly type: 'amend'; readonly reason: string }
  );

/** A line of the append-only log: the event, and what the answer was before and after. */
export interface LogEntry extends Stamp {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly type: InterviewEvent['type'];
  readonly item?: string;
  readonly old?: Answer | null;
  readonly new?: Answer | null;
  readonly from?: AnswerOrigin;
  readonly text?: string;
  readonly check?: string;
  readonly reason?: string;
  readonly pace?: Pace;
  readonly section?: string;
}

/** The log while it grows: the newest entry and the rest. Shared between states, never copied. */
export interface LogNode {
  readonly entry: LogEntry;
  readonly before: LogNode | undefined;
}

export function logEntries(last: LogNode | undefined): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  for (let node = last; node; node = node.before) entries.push(node.entry);
  return entries.reverse();
}

/** The event that an entry records, to replay it. */
export function eventOf(entry: LogEntry): InterviewEvent {
  const { time, actor, item = '', section = '', reason = '' } = entry;
  switch (entry.type) {
    case 'answer':
      return { type: 'answer', time, actor, item, answer: entry.new, ...(entry.from ? { from: entry.from } : {}) };
    case 'clear':
      return { type: 'clear', time, actor, item };
    case 'note':
      return { type: 'note', time, actor, item, text: entry.text ?? '' };
    case 'accept':
      return { type: 'accept', time, actor, check: entry.check ?? '', reason };
    case 'next':
    case 'back':
      return { type: entry.type, time, actor, ...(entry.pace === undefined ? {} : { pace: entry.pace }) };
    case 'goTo':
      return { type: 'goTo', time, actor, section, ...(entry.item === undefined ? {} : { item: entry.item }) };
    case 'complete':
      return { type: 'complete', time, actor, ...(entry.reason === undefined ? {} : { early: entry.reason }) };
    case 'amend':
      return { type: 'amend', time, actor, reason };
    default:
      return { type: entry.type, time, actor };
  }
}

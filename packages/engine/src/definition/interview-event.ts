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

/** The older version that a response was given to. */
export interface OlderVersion {
  readonly version: string;
  readonly hash: string;
  readonly form: string;
}

/** What a migration made of an answer. `split`: one of several items that the old one became. */
export type AnswerChange = 'renamed' | 'recoded' | 'rescaled' | 'split';

/**
 * Why something did not come over. `dropped`: declared so. `no-counterpart`: nothing is said of it.
 * `not-accepted`: what it became is no answer to the new item, or a part of it is none. `not-in-form`: the new
 * form does not ask it.
 */
export type LossReason = 'dropped' | 'no-counterpart' | 'not-accepted' | 'not-in-form';

/** What did not come over: the answer or note of an old item, or the acceptance of an old warning. */
export interface MigrationLoss {
  readonly what: 'answer' | 'note' | 'acceptance';
  readonly name: string;
  readonly reason: LossReason;
}

/** What a migration did: the state it left, and what changed on the way. */
export interface MigrationNote {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly notes: Readonly<Record<string, string>>;
  /** The warnings that were accepted under the older version, those that did not come over too. */
  readonly accepted: Readonly<Record<string, { readonly reason: string }>>;
  /** How many answers came over as they were, under the same id. */
  readonly carried: number;
  readonly changed: readonly { readonly item: string; readonly was: string; readonly how: AnswerChange }[];
  readonly lost: readonly MigrationLoss[];
  /** Scores whose earlier numbers stay comparable, as they are or by a formula. */
  readonly comparable: readonly string[];
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
  /** `migrate`: the first of a response that was given to an older version; what happened there stands before it. */
  readonly type: InterviewEvent['type'] | 'migrate';
  readonly item?: string;
  readonly old?: Answer | null;
  readonly new?: Answer | null;
  readonly from?: AnswerOrigin;
  readonly text?: string;
  readonly check?: string;
  readonly reason?: string;
  readonly pace?: Pace;
  readonly section?: string;
  /** migrate: what the entries before this one were made with. */
  readonly older?: OlderVersion;
  readonly migrated?: MigrationNote;
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

/** The event that an entry records, to replay it. None for a migration: no interview is sent one. */
export function eventOf(entry: LogEntry): InterviewEvent | undefined {
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
    case 'migrate':
      return undefined;
    default:
      return { type: entry.type, time, actor };
  }
}

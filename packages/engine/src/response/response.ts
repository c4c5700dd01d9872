/**
 * The response: what a host stores. Plain JSON; answers in the instrument's order; an append-only log with
 * old and new values, from which everything else in it can be replayed.
 */
import type { Answer } from '../definition/answer.ts';
import type { MoneySetting } from '../derive/derive.ts';
import type { LogEntry } from '../definition/interview-event.ts';

export interface Response {
  readonly format: 'skala/response/1';
  readonly id: string;
  readonly subject?: string;
  /** Which definition this was answered on, to the letter. */
  readonly instrument: { readonly id: string; readonly version: string; readonly hash: string };
  readonly form: string;
  readonly language?: string;
  readonly money?: MoneySetting;
  /** The rule set the scores are read by, where the instrument has several. */
  readonly ruleSet?: string;
  readonly status: 'not-started' | 'in-progress' | 'suspended' | 'completed' | 'ended-early' | 'amending' | 'amended';
  /** Answers to the items that are asked, by item id, in the instrument's order. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Answers to items that an earlier answer has hidden since: kept, not scored, back if the item comes back. */
  readonly aside: Readonly<Record<string, Answer>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Warnings accepted, with the reason given. */
  readonly accepted: Readonly<Record<string, { readonly reason: string }>>;
  /** Why the interview was ended early. */
  readonly early?: string;
  /** Where the interview stands. */
  readonly place: { readonly section: string; readonly item?: string };
  readonly log: readonly LogEntry[];
}

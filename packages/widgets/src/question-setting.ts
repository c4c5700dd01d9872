import type { CompiledInstrument, Issue, Pace, Words } from '@skala/engine';
import type { AskingWords } from './locale/asking.da.ts';

/** What holds for every question of an interview on screen. One object until something in it changes. */
export interface ItemSetting {
  readonly instrument: CompiledInstrument;
  readonly words: Words;
  readonly text: AskingWords;
  readonly pace: Pace;
  /** Who reads the questions: somebody who asks them, or the person who answers. */
  readonly voice: 'interviewer' | 'respondent';
  /** Cumulative items are asked as at a follow-up. */
  readonly since: boolean;
  /** ISO 4217 of the amounts. */
  readonly currency: string | undefined;
  /** What was typed and is not an answer yet, by item id. Kept when a question leaves the screen. */
  readonly drafts: Map<string, Draft>;
}

export interface Draft {
  readonly text: string;
  /** Why it was refused; empty while it is being typed. */
  readonly issues: readonly Issue[];
}

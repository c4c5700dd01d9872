import type { CompiledInstrument, Issue, Pace, Words } from '@skala/engine';
import type { AskingWords } from './locale/asking.da.ts';
import type { InterfaceWords } from './locale/da.ts';

/** What holds for every question of an interview on screen. One object until something in it changes. */
export interface QuestionSetting<Text extends AskingWords = InterfaceWords> {
  readonly instrument: CompiledInstrument;
  readonly words: Words;
  readonly text: Text;
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

/** The same with no more words than a question needs. */
export type ItemSetting = QuestionSetting<AskingWords>;

export interface Draft {
  readonly text: string;
  /** Why it was refused; empty while it is being typed. */
  readonly issues: readonly Issue[];
}

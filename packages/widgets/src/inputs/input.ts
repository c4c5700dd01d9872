/**
 * What an item type shows on screen. An input is dumb: a view goes in, and it calls back with what the person
 * did. It knows no interview, and nothing outside this folder asks what type an item has.
 */
import type { Answer, AnswerValue, CompiledItem } from '@skala/engine';
import type { TemplateResult } from 'lit';
import type { ItemSetting } from '../question-setting.ts';

export interface InputView {
  readonly item: CompiledItem;
  readonly setting: ItemSetting;
  readonly answer: Answer | undefined;
  /** What was typed and is not an answer yet. */
  readonly draft: string | undefined;
  readonly invalid: boolean;
  /** Ids of the hint and the error. */
  readonly describedBy: string;
  /** Id of the field that a label is for, and name of a group. */
  readonly id: string;
  /** The field's name where there is no visible label, such as in a table. */
  readonly label?: string;
  answerWith(value: AnswerValue): void;
  /** Gives a missing code. */
  code(key: string): void;
  clear(): void;
  /** Each keystroke. */
  type(text: string): void;
  /** The person leaves the field: take what was typed. */
  settle(): void;
}

export interface Input {
  /** Whether the question labels one field or a group of controls, or asks nothing. */
  readonly labels: 'field' | 'group' | 'nothing';
  render(view: InputView): TemplateResult;
  /** Typed text as the engine reads it; absent where nothing is typed. */
  read?(text: string, item: CompiledItem): AnswerValue;
  /** Letters are part of the answer, so they are no codes. */
  readonly takesLetters?: true;
  /** An interviewer who answers this by herself gives a rating. */
  readonly rates?: true;
  /** What codes mean that a cell does not spell out. */
  legend?(setting: ItemSetting): readonly string[];
  /** What each key, or row of keys, answers. */
  keys?(view: InputView): ReadonlyMap<string, AnswerValue>;
  /** The answer as a person reads it. */
  inWords(value: AnswerValue, item: CompiledItem, setting: ItemSetting): string;
}

/** An input that can stand in a table too. */
export interface CellInput extends Input {
  cell(view: InputView): TemplateResult;
}

/** The value that is answered, if it is one. */
export function valueOf(answer: Answer | undefined): AnswerValue | undefined {
  return answer && 'value' in answer ? answer.value : undefined;
}

/** The missing code that is given, if it is one. */
export function codeOf(answer: Answer | undefined): string | undefined {
  return answer && 'missing' in answer ? answer.key : undefined;
}

import type { AnswerValue } from '../definition/answer.ts';
import type { ResponseShape } from '../definition/compiled.ts';
import type { IssueCode } from '../issue/issue-codes.ts';
import type { Issue } from '../issue/issue.ts';

/** What an item is to a formula. `none` can only be asked whether it is answered. */
export type FormulaType = 'number' | 'date' | 'time' | 'options' | 'none';

export type Parsed =
  | { readonly ok: true; readonly value: AnswerValue }
  | { readonly ok: false; readonly code: IssueCode; readonly params: Issue['params'] };

/** The answer of one item type to every question the engine asks about types. */
export interface ItemType {
  /** What formulas see; may depend on the options. */
  formulaType(shape: ResponseShape): FormulaType;
  /**
   * Turns an answer from outside (JSON, a CSV cell, an input field) into its one stored form, or says
   * precisely what was expected. Numbers may come as text with a point.
   */
  parse(raw: unknown, shape: ResponseShape): Parsed;
  /**
   * The number formulas compute with; NaN where the type has none. `rate` converts amounts of money to
   * the currency the formulas are defined for; other types ignore it.
   */
  toNumber(value: AnswerValue, shape: ResponseShape, rate?: number): number;
  /** The codes or values whose words a text pack holds; absent where there are none. */
  readonly worded?: (shape: ResponseShape) => { readonly codes: readonly string[]; readonly required: boolean };
  /** Amounts of money: they name a currency, and a site may set a rate. */
  readonly isMoney?: true;
  /** Only shows text: never answered, never counted. */
  readonly isDisplay?: true;
  /**
   * The short way for batches: the number formulas see, where `raw` plainly is a permitted value; else
   * undefined, and `parse` decides. Types without it are always parsed.
   */
  quick?: (raw: unknown, shape: ResponseShape) => number | undefined;
}

export function accepted(value: AnswerValue): Parsed {
  return { ok: true, value };
}

export function refused(code: IssueCode, params: Issue['params'] = {}): Parsed {
  return { ok: false, code, params };
}

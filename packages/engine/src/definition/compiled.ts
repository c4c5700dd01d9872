/**
 * A compiled instrument: plain frozen JSON, the only form the runtime knows.
 * Flat, ordered, defaults filled in, formulas as data, every name known to exist.
 */
import type { Ast } from '../expression/ast.ts';
import type { AnswerValue, MissingReason } from './answer.ts';

export type ItemTypeName =
  | 'integer'
  | 'decimal'
  | 'choice'
  | 'multi-choice'
  | 'rating'
  | 'boolean'
  | 'date'
  | 'time'
  | 'duration'
  | 'money'
  | 'text'
  | 'visual-analogue'
  | 'display';

export interface CompiledOption {
  readonly code: string;
  readonly value?: number;
}

/** What an answer to an item may be; shared by items that name the same response. */
export interface ResponseShape {
  readonly type: ItemTypeName;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly unit?: string;
  readonly options?: readonly CompiledOption[];
  readonly exclusive?: readonly string[];
  readonly units?: readonly DurationUnit[];
  readonly maxLength?: number;
  readonly multiline?: boolean;
  readonly maxLines?: number;
}

export type DurationUnit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes';

export interface CompiledItem extends ResponseShape {
  readonly id: string;
  /** The manual's own code, for people. */
  readonly code: string;
  readonly section: string;
  /** Name under which a text pack has the option words: the named response, or the item's id. */
  readonly response: string;
  /** Missing keys permitted here, such as X and N. */
  readonly missing: readonly string[];
  readonly required: boolean;
  readonly by: 'respondent' | 'interviewer';
  readonly cumulative: boolean;
  readonly window?: string;
  readonly when?: Ast;
  readonly otherwise?: { readonly missing: MissingReason; readonly key: string } | { readonly value: AnswerValue };
  readonly codes?: readonly { readonly system: string; readonly code: string }[];
}

export interface CompiledGrid {
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly items: readonly (string | null)[] }[];
}

export interface CompiledSection {
  readonly id: string;
  readonly items: readonly string[];
  readonly grids: readonly CompiledGrid[];
}

export interface CompiledMissingPolicy {
  readonly skip?: {
    readonly items: readonly string[];
    readonly reasons: readonly MissingReason[];
    readonly none?: number;
  };
  readonly prorate?: { readonly items: readonly string[]; readonly minimumAnswered: number };
  readonly assume?: readonly {
    readonly items: readonly string[];
    readonly reasons: readonly MissingReason[];
    readonly value: number;
  }[];
}

export interface CompiledBandSet {
  readonly id: string;
  readonly bands: readonly { readonly id: string; readonly from: number }[];
  /** Holds only where this rule set is chosen. */
  readonly ruleSet?: string;
  readonly source: string;
}

export interface CompiledScore {
  readonly id: string;
  readonly value: Ast;
  /** The formula as the author wrote it. */
  readonly formula: string;
  readonly missing: CompiledMissingPolicy;
  readonly range: readonly [number, number];
  readonly scale: readonly [number, number];
  readonly direction: 'higher-is-worse' | 'higher-is-better' | 'none';
  readonly window?: string;
  readonly bands: readonly CompiledBandSet[];
  /** Smallest difference between two measurements that is more than error of measurement. */
  readonly reliableChange?: { readonly value: number; readonly source: string };
  readonly codes?: readonly { readonly system: string; readonly code: string }[];
  readonly source: string;
}

export interface CompiledCheck {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly when: Ast;
  readonly items: readonly string[];
  readonly source?: string;
}

export interface CompiledCriterion {
  readonly id: string;
  readonly when: Ast;
}

export type FlagAction = 'safety' | 'outreach' | 'assessment' | 'information';

export interface CompiledFlag {
  readonly id: string;
  readonly action: FlagAction;
  readonly when: Ast;
  readonly criteria: readonly string[];
  /** Holds only where this rule set is chosen. */
  readonly ruleSet?: string;
  readonly source: string;
}

export interface CompiledCarryOver {
  readonly instrument: string;
  readonly major: number;
  /** Item of this instrument → the same question of the other. */
  readonly items: Readonly<Record<string, string>>;
}

/** Where the answer to an item comes from in an older version. */
export interface CompiledOrigin {
  /** The old item. */
  readonly item: string;
  /** Old code, number, true or false, or missing key → what it is now; null: lost. */
  readonly codes?: Readonly<Record<string, string | number | boolean | null>>;
  /** The old number × `times` + `plus`. */
  readonly times?: number;
  readonly plus?: number;
  /** One of several items that the old one was split into: only what `codes` lists comes over, or else `otherwise`. */
  readonly isPart?: true;
  readonly otherwise?: string | number | boolean;
}

/** How a score compares with that of an older version. */
export interface CompiledComparison {
  readonly compares: 'same' | 'mapped' | 'rescored' | 'not-comparable' | 'new';
  /** Its name in the older version. */
  readonly was: string;
  /** mapped: the new number from the old one, which goes by its old name. */
  readonly value?: Ast;
  readonly source?: string;
}

export interface CompiledMigration {
  readonly version: string;
  readonly hash: string;
  /** Form → its name in the older version, for every form. */
  readonly forms: Readonly<Record<string, string>>;
  /** New item → where its answer comes from, where that is not the old item of the same id as it stands. */
  readonly items: Readonly<Record<string, CompiledOrigin>>;
  /** Old item → why it is no longer asked. */
  readonly dropped: Readonly<Record<string, string>>;
  readonly scores: Readonly<Record<string, CompiledComparison>>;
}

export interface CompiledInstrument {
  readonly format: 'skala/compiled/1';
  readonly id: string;
  readonly version: string;
  /** SHA-256, hex, of the definition's canonical JSON (RFC 8785). */
  readonly hash: string;
  readonly status: 'draft' | 'active' | 'retired';
  readonly administration: readonly ('interview' | 'self-report' | 'proxy')[];
  readonly sources: readonly { readonly id: string; readonly citation: string; readonly url?: string }[];
  readonly licence: {
    readonly holder: string;
    readonly terms: string;
    readonly wording: 'included' | 'own' | 'external';
    readonly note?: string;
    readonly source?: string;
  };
  readonly missing: Readonly<Record<string, MissingReason>>;
  /** ISO 4217: what the money items of the formulas are defined in. */
  readonly currency?: string;
  readonly items: readonly CompiledItem[];
  readonly sections: readonly CompiledSection[];
  /** Item ids of each form, in order. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
  readonly variables: readonly { readonly id: string; readonly value: Ast }[];
  readonly checks: readonly CompiledCheck[];
  readonly scores: readonly CompiledScore[];
  readonly criteria: readonly CompiledCriterion[];
  readonly flags: readonly CompiledFlag[];
  /** Published ways to read the scores; the first holds unless another is chosen. */
  readonly ruleSets?: readonly { readonly id: string; readonly source: string }[];
  /** Scores the manual defines and this definition cannot yet. */
  readonly pendingScores?: readonly { readonly id: string; readonly source: string }[];
  readonly carryOver?: readonly CompiledCarryOver[];
  /** Older versions whose responses this one takes over. */
  readonly from?: readonly CompiledMigration[];
}

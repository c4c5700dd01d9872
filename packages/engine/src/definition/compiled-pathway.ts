import type { Ast } from '../expression/ast.ts';
import type { CompiledCriterion, CompiledFlag } from './compiled.ts';
import type { PathwayDefinition } from './pathway.ts';

/** A compiled pathway: its formulas as data, plain and frozen. */
export interface CompiledPathway {
  readonly format: 'skala/compiled-pathway/1';
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly status: 'draft' | 'active' | 'retired';
  readonly jurisdiction: string;
  readonly sources: readonly { readonly id: string; readonly citation: string; readonly url?: string }[];
  readonly inputs: Readonly<Record<string, PathwayInput>>;
  readonly steps: readonly CompiledStep[];
  /** What schedule and indicators count from. */
  readonly events?: Readonly<Record<string, PathwayEvent>>;
  readonly schedule: readonly CompiledRule[];
  readonly indicators?: readonly CompiledIndicator[];
  readonly criteria: readonly CompiledCriterion[];
  readonly flags: readonly CompiledFlag[];
  readonly text: PathwayDefinition['text'];
}

export type PathwayInput =
  { readonly instrument: string; readonly score: string } | { readonly instrument: string; readonly item: string };

export interface CompiledStep {
  readonly id: string;
  readonly instrument: string;
  readonly form: string;
  readonly when?: Ast;
  /** The results are shown only to these roles, until one of them releases the response. */
  readonly heldBack?: { readonly releasedBy: readonly string[]; readonly source: string };
}

/** A date item of an instrument, or a date that the host gives. */
export type PathwayEvent = { readonly instrument: string; readonly item: string } | { readonly host: true };

/** First and last day of the events that something holds for. */
export interface InForce {
  readonly from: string;
  readonly until?: string;
}

export interface CompiledRule {
  readonly id: string;
  readonly step: string;
  readonly after: string;
  readonly offset: string;
  readonly every?: string;
  readonly until?: string;
  readonly opens?: string;
  readonly doneBy?: string;
  readonly inForce?: InForce;
  readonly source: string;
}

export type CompiledIndicator = CompiledShare | CompiledReturn;

export interface CompiledShare {
  readonly id: string;
  readonly kind: 'share';
  readonly per: string;
  readonly at?: string;
  readonly counted: Ast;
  readonly among?: Ast;
  readonly source: string;
}

export interface CompiledReturn {
  readonly id: string;
  readonly kind: 'return';
  readonly per: string;
  readonly again: string;
  readonly within: string;
  readonly among?: Ast;
  readonly source: string;
}

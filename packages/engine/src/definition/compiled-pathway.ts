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
  readonly steps: readonly {
    readonly id: string;
    readonly instrument: string;
    readonly form: string;
    readonly when?: Ast;
  }[];
  readonly schedule: NonNullable<PathwayDefinition['schedule']>;
  readonly criteria: readonly CompiledCriterion[];
  readonly flags: readonly CompiledFlag[];
  readonly text: PathwayDefinition['text'];
}

export type PathwayInput =
  { readonly instrument: string; readonly score: string } | { readonly instrument: string; readonly item: string };

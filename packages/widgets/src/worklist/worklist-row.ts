/** What the worklist shows: a citizen, and what an interview points out about them. Plain data. */
import type { FlagAction } from '@skala/engine';
import type { Decision } from '../results/results-setting.ts';

export interface WorklistFlag {
  readonly id: string;
  /** The instrument or pathway whose flag it is. */
  readonly source?: string;
  readonly title: string;
  readonly action: FlagAction;
  /** `held-back`: it rests on a result that waits for interpretation. A `clear` one is not shown. */
  readonly status: 'raised' | 'held-back' | 'indeterminate' | 'clear';
  /** ISO date or time. */
  readonly since?: string;
  /** In one line. */
  readonly evidence?: string;
  readonly next?: string;
  /** Who sees to it; that of the row unless told. */
  readonly owner?: string;
  /** What a person decided on it. */
  readonly decision?: Decision;
  /** The page about it: makes its name a link. */
  readonly href?: string;
  /** Language of title, evidence and next step, if not that of the element. */
  readonly language?: string;
}

export interface WorklistRow {
  /** Opaque reference to the citizen; never a citizen number. */
  readonly subject: string;
  /** What staff call the citizen, beside the reference. */
  readonly alias?: string;
  readonly owner?: string;
  readonly href?: string;
  readonly flags: readonly WorklistFlag[];
}

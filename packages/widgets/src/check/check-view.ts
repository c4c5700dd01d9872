import type { CompiledCheck } from '@skala/engine';

/** A check that speaks up, and the reason for which it was accepted, if it was. */
export interface CheckView {
  readonly check: CompiledCheck;
  readonly accepted: string | undefined;
}

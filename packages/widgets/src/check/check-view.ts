import type { CompiledCheck } from '@skala/engine';

/** A check that speaks up, and the reason for which it was accepted, if it was. */
export interface CheckView {
  readonly check: CompiledCheck;
  readonly accepted: string | undefined;
}

/** Whether the checks under a question have to be drawn. They are gathered anew after every answer, and nearly always none. */
export function isNews(checks: readonly CheckView[], before: readonly CheckView[] | undefined): boolean {
  return checks.length > 0 || before?.length !== 0;
}

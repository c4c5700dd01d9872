import type { MissingReason } from '../definition/answer.ts';

/**
 * Why a slot has or has not a value, as a small integer beside the value.
 * The evaluator carries a missing value as NaN; this says which kind of missing it is.
 */
export const status = { unanswered: 0, answered: 1, notInForm: 7 } as const;

const reasons: readonly MissingReason[] = ['asked-declined', 'asked-unknown', 'not-applicable', 'not-asked', 'masked'];

export function statusOfReason(reason: MissingReason): number {
  return reasons.indexOf(reason) + 2;
}

/** The reason behind a status, or undefined where the slot has a value. */
export function reasonOfStatus(value: number): MissingReason | 'unanswered' | 'not-in-form' | undefined {
  if (value === status.answered) return undefined;
  if (value === status.unanswered) return 'unanswered';
  return value === status.notInForm ? 'not-in-form' : reasons[value - 2];
}

/** A set of statuses as bits, so that the evaluator tests membership in one operation. */
export function statusMask(wanted: readonly MissingReason[]): number {
  return wanted.reduce((mask, reason) => mask | (1 << statusOfReason(reason)), 0);
}

export type FlagStatus = 'raised' | 'clear' | 'indeterminate';

/** The status behind a decided or undecided value. Indeterminate is never clear. */
export function flagStatus(value: number): FlagStatus {
  if (Number.isNaN(value)) return 'indeterminate';
  return value === 1 ? 'raised' : 'clear';
}

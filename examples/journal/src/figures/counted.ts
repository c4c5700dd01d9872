import type { Cell, Cells } from './cells.ts';

/** The counts of one figure. */
export interface Found {
  readonly cells: Cells;
}

/** How many, and of how many different people. One reference for each that is counted. */
export function counted(citizens: readonly string[]): Cell {
  return { count: citizens.length, people: new Set(citizens).size };
}

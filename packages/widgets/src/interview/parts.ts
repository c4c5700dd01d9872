import type { AskingWords } from '../locale/asking.da.ts';
import { Part } from '../part.ts';

/** What is not in the first download. */
export const parts = {
  /** Screens, inputs and tables that no first question needs, and what takes up a migrated response. */
  later: new Part(() => import('./later.ts')),
  /** Words in English. Danish is in the first download. */
  english: new Part<AskingWords>(async () => (await import('../locale/asking.en.ts')).en),
};

export type Parts = typeof parts;

import type { Migrations } from '@skala/engine';
import type { AskingWords } from '../locale/asking.da.ts';
import { Part } from '../part.ts';

/** What is not in the first download. */
export const parts = {
  /** Screens, inputs and tables that no first question needs. */
  later: new Part(() => import('./later.ts')),
  /** Words in English. Danish is in the first download. */
  english: new Part<AskingWords>(async () => (await import('../locale/asking.en.ts')).en),
  /** Takes up a response that was migrated from an older version. */
  migrations: new Part<Migrations>(async () => (await import('@skala/engine/migrate')).migrations),
};

export type Parts = typeof parts;

import type { IssueCode } from '../../src/index.ts';

/** Codes that the migration of a response is refused with, or a migrated one is, beyond those of taking it up; cases in migrate.test.ts. */
export const refusedMigrations: readonly IssueCode[] = [
  'response/migrated',
  'migration/not-declared',
  'migration/form-gone',
  'migration/rule-set-gone',
  'migration/currency-differs',
];

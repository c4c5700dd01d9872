/**
 * Entry `@skala/engine/migrate`: responses to older versions of an instrument. Few pages ever show one, so it is here
 * and not in the runtime entry, which takes up a migrated response where it is given `migrations`.
 */
import type { CompiledInstrument } from './definition/compiled.ts';
import { createInterview } from './interview/interview.ts';
import { applyMigrate, replayMigration } from './interview/migrate.ts';
import type { Result } from './issue/issue.ts';
import { beforeMigration, migrate, type MigratedResponse } from './response/migrate-response.ts';
import type { Migrations } from './response/restore.ts';
import type { Response } from './response/response.ts';

/** For `resumeInterview` and `verifyRecord`: takes up a response that was migrated, by working it out again. */
export const migrations: Migrations = replayMigration;

const calls = { open: createInterview, apply: applyMigrate, replay: replayMigration };

/** Whether the newer definition says all that is needed of the older one. Empty: it does. */
export { checkMigration } from './response/check-migration.ts';

/**
 * A response to an older version of an instrument, in whatever state, as a response to a newer one that says in
 * `from` what became of it. Refuses what does not fit, with every issue. The old response stays readable in the
 * new one; a host that wants the row as it was keeps it.
 */
export function migrateResponse(
  newer: CompiledInstrument,
  older: CompiledInstrument,
  stored: unknown,
  stamp: { readonly time: string; readonly actor: string },
): Result<MigratedResponse> {
  return migrate(newer, older, stored, stamp, calls);
}

/** The response as it was before its last migration. Refuses if `older` is not the definition it was made with. */
export function responseBeforeMigration(older: CompiledInstrument, response: Response): Result<Response> {
  return beforeMigration(older, response, calls);
}

export type { MigratedResponse, MigrationReport } from './response/migrate-response.ts';

/** The same tests on both databases. Those on PostgreSQL are skipped where there is none; the runner says so. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { DatabasePlace } from '../src/storage/database.ts';
import { hasPostgres, startPostgres, type PostgresServer } from './postgres-server.ts';

/** The place of an empty database of this name. */
export type PlaceOf = (name: string) => Promise<DatabasePlace>;

export function onBothDatabases(define: (placeOf: PlaceOf) => void): void {
  describe('SQLite', () => {
    const folder = mkdtempSync(join(tmpdir(), 'skala-databases-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    define((name) => Promise.resolve({ file: join(folder, `${name}.sqlite`) }));
  });
  describe.skipIf(!hasPostgres)('PostgreSQL', () => {
    let postgres: PostgresServer;
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(() => postgres.stop());
    define(async (name) => ({ url: await postgres.database(name) }));
  });
}

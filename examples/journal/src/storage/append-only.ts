import { sql, type Kysely } from 'kysely';
import type { DatabaseKind } from './database-kind.ts';

/** Makes the database itself refuse to change or delete rows of this table. */
export async function refuseChanges(db: Kysely<unknown>, kind: DatabaseKind, table: string): Promise<void> {
  const name = sql.ref(table);
  const trigger = (what: string) => sql.ref(`${table}_refuses_${what}`);
  if (kind === 'sqlite') {
    for (const what of ['update', 'delete']) {
      await sql`CREATE TRIGGER ${trigger(what)} BEFORE ${sql.raw(what)} ON ${name}
        BEGIN SELECT RAISE(ABORT, 'rows are only added'); END`.execute(db);
    }
    return;
  }
  await sql`CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN RAISE EXCEPTION ''rows are only added''; END'`.execute(db);
  await sql`CREATE TRIGGER ${trigger('update')} BEFORE UPDATE OR DELETE ON ${name}
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`.execute(db);
  await sql`CREATE TRIGGER ${trigger('truncate')} BEFORE TRUNCATE ON ${name}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(db);
}

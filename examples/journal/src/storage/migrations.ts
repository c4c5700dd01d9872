/** The tables, as a list of steps that only grows. Names give the order. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChanges } from './append-only.ts';
import type { DatabaseKind } from './database-kind.ts';

export function migrationsFor(kind: DatabaseKind): Record<string, Migration> {
  return { '0001-journal': { up: (db) => createTables(db, kind) } };
}

async function createTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const table = (name: string) => db.schema.createTable(name);
  await table('citizen')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('alias', 'text')
    .addColumn('created', 'text', (column) => column.notNull())
    .execute();
  await table('response')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('instrument', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('administration', 'text', (column) =>
      column.notNull().check(sql`administration in ('interview', 'self-report')`),
    )
    .addColumn('options', 'text', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('updated', 'text', (column) => column.notNull())
    .execute();
  await table('entry')
    .addColumn('response', 'text', (column) => column.notNull().references('response.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('entry_key', ['response', 'seq'])
    .execute();
  await table('record')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('response', 'text', (column) => column.notNull().references('response.id'))
    .addColumn('citizen', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('instrument', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .addColumn('completed', 'text', (column) => column.notNull())
    .addUniqueConstraint('record_number', ['citizen', 'number'])
    .execute();
  await table('decision')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('citizen', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('flag', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull().check(sql`decision in ('confirmed', 'dismissed')`))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('time', 'text', (column) => column.notNull())
    .execute();
  await table('release')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('citizen', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('response', 'text', (column) => column.notNull().references('response.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('entries', 'integer', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('time', 'text', (column) => column.notNull())
    .execute();
  await table('audit')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('time', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('response_citizen').on('response').column('citizen').execute();
  await db.schema.createIndex('record_response').on('record').column('response').execute();
  await db.schema.createIndex('decision_citizen').on('decision').column('citizen').execute();
  await db.schema.createIndex('release_citizen').on('release').column('citizen').execute();
  for (const name of ['entry', 'record', 'decision', 'release', 'audit']) await refuseChanges(db, kind, name);
}

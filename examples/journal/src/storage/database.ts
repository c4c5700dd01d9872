/** The journal's database: SQLite in a file, or PostgreSQL where `DATABASE_URL` names one. The same tables in both. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import type { DatabaseKind } from './database-kind.ts';
import { migrationsFor } from './migrations.ts';
import { nodeSqliteDialect } from './node-sqlite.ts';
import type { Tables } from './tables.ts';

/** Where the data lie: a file, or a `postgres://` address. */
export type DatabasePlace = { readonly file: string } | { readonly url: string };

export interface Database {
  readonly kind: DatabaseKind;
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

/** Opens the database, making it and bringing its tables up to date if need be. Throws if a newer journal made it. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const kind: DatabaseKind = 'file' in place ? 'sqlite' : 'postgres';
  const db = new Kysely<Tables>({ dialect: 'file' in place ? sqlite(place.file) : postgres(place.url) });
  try {
    await migrate(db, kind);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { kind, db, close: () => db.destroy() };
}

function sqlite(file: string): ReturnType<typeof nodeSqliteDialect> {
  mkdirSync(dirname(file), { recursive: true });
  return nodeSqliteDialect(file);
}

function postgres(url: string): PostgresDialect {
  // Whoever waits for a server that does not answer hears so, and tries again; the default is to wait for ever.
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000, keepAlive: true });
  // A connection that breaks is replaced by the next one, and whoever waits for it hears of it; that it says so
  // besides, in use or not, would end the process if nobody listened.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}

async function migrate(db: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrationsFor(kind)) },
    migrationTableName: 'journal_migration',
    migrationLockTableName: 'journal_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (!(error instanceof Error)) throw new Error('The tables could not be made.', { cause: error });
  const isNewer = error.message.includes('is missing');
  throw isNewer ? new Error('The database was made by a newer version of this journal.', { cause: error }) : error;
}

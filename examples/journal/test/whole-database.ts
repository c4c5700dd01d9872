import { sql } from 'kysely';
import type { Database } from '../src/storage/database.ts';

/** Tables that a request may add to without having changed anything: who asked, and who is logged in. */
const asides = ['audit', 'session'];

/** Every row of every table of an SQLite database but those. */
export async function wholeDatabase({ db }: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'table'`.execute(db);
  const names = rows.map(({ name }) => name).filter((name) => !asides.includes(name));
  const tables = await Promise.all(names.map((name) => sql`SELECT * FROM ${sql.table(name)}`.execute(db)));
  return JSON.stringify(tables.map((table, index) => [names[index], table.rows]));
}

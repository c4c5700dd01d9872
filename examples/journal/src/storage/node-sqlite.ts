/** Kysely's SQLite dialect on the SQLite that Node brings along, so there is nothing to install. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteDialect, type SqliteDatabase } from 'kysely';

export function nodeSqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: openSqlite(file) });
}

function openSqlite(file: string): SqliteDatabase {
  const database = new DatabaseSync(file);
  // FULL: a save that was acknowledged is on the disk, even when the power goes.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec('PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000;');
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

/** Kysely's SQLite dialect on the SQLite that Node brings along, so there is nothing to install. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteDialect } from 'kysely';

export function nodeSqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({
    database: () => {
      const database = new DatabaseSync(file);
      // FULL: a save that was acknowledged is on the disk, even when the power goes.
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      database.exec('PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000;');
      return {
        close: () => database.close(),
        prepare: (sql: string) => {
          const statement = database.prepare(sql);
          const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
          return {
            reader: statement.columns().length > 0,
            all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
            run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
            iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
          };
        },
      };
    },
  });
}

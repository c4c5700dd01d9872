/** Kysely's SQLite dialect on the SQLite that Node brings along, so there is nothing to install. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';

/** More than the journal has statements; those with many rows of values come in many lengths. */
const mostStatements = 200;

export function nodeSqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: () => Promise.resolve(open(file)) });
}

function open(file: string): SqliteDatabase {
  const database = new DatabaseSync(file);
  // FULL: a save that was acknowledged is on the disk, even when the power goes.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec('PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000;');
  const known = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      // Reading a statement takes longer than running it.
      const statement = known.get(sql) ?? prepared(database, sql);
      known.delete(sql);
      known.set(sql, statement);
      const [oldest] = known.keys();
      if (known.size > mostStatements && oldest !== undefined) known.delete(oldest);
      return statement;
    },
  };
}

function prepared(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    // Rows are drawn while other work goes on, so each run has a statement of its own.
    iterate: (parameters) => database.prepare(sql).iterate(...values(parameters)),
  };
}

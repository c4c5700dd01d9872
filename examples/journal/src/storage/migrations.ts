/**
 * The tables, as a list of steps that only grows. `user_version` of the database is the number of steps taken.
 * Records and decisions are append-only: the database itself refuses to change or delete them.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE citizen (
    id TEXT PRIMARY KEY,
    alias TEXT NOT NULL,
    created TEXT NOT NULL
  ) STRICT;

  CREATE TABLE response (
    id TEXT PRIMARY KEY,
    citizen TEXT NOT NULL REFERENCES citizen (id),
    instrument TEXT NOT NULL,
    version TEXT NOT NULL,
    form TEXT NOT NULL,
    administration TEXT NOT NULL CHECK (administration IN ('interview', 'self-report')),
    status TEXT NOT NULL,
    revision INTEGER NOT NULL,
    json TEXT NOT NULL,
    updated TEXT NOT NULL
  ) STRICT;
  CREATE INDEX response_citizen ON response (citizen);

  CREATE TABLE record (
    id TEXT PRIMARY KEY,
    response TEXT NOT NULL REFERENCES response (id),
    citizen TEXT NOT NULL REFERENCES citizen (id),
    instrument TEXT NOT NULL,
    json TEXT NOT NULL,
    completed TEXT NOT NULL
  ) STRICT;
  CREATE INDEX record_citizen ON record (citizen, completed);
  CREATE TRIGGER record_is_not_changed BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'records are immutable'); END;
  CREATE TRIGGER record_is_not_deleted BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'records are immutable'); END;

  CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    citizen TEXT NOT NULL REFERENCES citizen (id),
    source TEXT NOT NULL,
    flag TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('confirmed', 'dismissed')),
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    time TEXT NOT NULL
  ) STRICT;
  CREATE INDEX decision_citizen ON decision (citizen, time);
  CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
  CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
  `,
];

import type { DatabaseSync } from 'node:sqlite';

/** A person in the journal: an opaque reference and a made-up first name, nothing more. */
export interface Citizen {
  readonly id: string;
  readonly alias: string;
  readonly created: string;
}

export interface CitizenStore {
  all(): readonly Citizen[];
  find(id: string): Citizen | undefined;
  add(citizen: Citizen): void;
}

export function citizenStore(database: DatabaseSync): CitizenStore {
  const all = database.prepare('SELECT id, alias, created FROM citizen ORDER BY id');
  const find = database.prepare('SELECT id, alias, created FROM citizen WHERE id = ?');
  const add = database.prepare('INSERT INTO citizen (id, alias, created) VALUES (?, ?, ?)');
  return {
    all: () => all.all() as unknown as Citizen[],
    find: (id) => find.get(id) as unknown as Citizen | undefined,
    add: ({ id, alias, created }) => void add.run(id, alias, created),
  };
}

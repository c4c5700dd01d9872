import type { Kysely } from 'kysely';
import type { CitizenTable, Tables } from './tables.ts';
import type { Writer } from './write-queue.ts';

/** A person in the journal: an opaque reference and, unless treated anonymously, a made-up first name. */
export type Citizen = Readonly<CitizenTable>;

export interface CitizenStore {
  all(): Promise<readonly Citizen[]>;
  find(id: string): Promise<Citizen | undefined>;
}

export function citizenStore(db: Kysely<Tables>): CitizenStore {
  const citizens = db.selectFrom('citizen').select(['id', 'alias', 'created']);
  return {
    all: () => citizens.orderBy('id').execute(),
    find: (id) => citizens.where('id', '=', id).executeTakeFirst(),
  };
}

export async function addCitizen({ db, note }: Writer, citizen: Citizen, actor: string): Promise<void> {
  await db.insertInto('citizen').values(citizen).execute();
  const written = [JSON.stringify([citizen.id, citizen.alias, citizen.created])];
  note({ time: citizen.created, actor, action: 'citizen/added', about: `citizen:${citizen.id}`, written });
}

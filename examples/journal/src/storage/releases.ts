import type { Kysely } from 'kysely';
import { nextId } from './next-id.ts';
import type { ReleaseTable, Tables } from './tables.ts';
import type { Writer } from './write-queue.ts';

/** Results that a pathway held back, released by somebody who may interpret them. */
export type StoredRelease = Readonly<Omit<ReleaseTable, 'id'>>;

export interface ReleaseStore {
  /** The oldest first. */
  ofCitizen(citizen: string): Promise<readonly StoredRelease[]>;
}

const columns = ['citizen', 'response', 'role', 'entries', 'actor', 'time'] as const;

export function releaseStore(db: Kysely<Tables>): ReleaseStore {
  const releases = db.selectFrom('release').select(columns).orderBy('time').orderBy('id');
  return {
    ofCitizen: (citizen) => releases.where('citizen', '=', citizen).execute(),
  };
}

export async function addRelease({ db, note }: Writer, release: StoredRelease): Promise<void> {
  await db
    .insertInto('release')
    .values({ id: await nextId(db, 'release'), ...release })
    .execute();
  const { time, actor, response } = release;
  note({ time, actor, action: 'release/added', about: `response:${response}`, written: [releaseText(release)] });
}

/** A release as the audit log has its digest. */
export function releaseText(release: StoredRelease): string {
  return JSON.stringify(columns.map((column) => release[column]));
}

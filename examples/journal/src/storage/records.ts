import type { SkalaRecord } from '@skala/engine';
import type { Kysely } from 'kysely';
import { byCitizen } from './by-citizen.ts';
import type { RecordTable, Tables } from './tables.ts';
import type { Writer } from './write-queue.ts';

export interface StoredRecord extends Readonly<Omit<RecordTable, 'json' | 'number'>> {
  readonly record: SkalaRecord;
}

export interface RecordStore {
  find(id: string): Promise<StoredRecord | undefined>;
  /** The oldest first. */
  ofCitizen(citizen: string): Promise<readonly StoredRecord[]>;
  ofResponse(response: string): Promise<readonly StoredRecord[]>;
  /** By citizen, the oldest first. */
  all(): Promise<ReadonlyMap<string, readonly StoredRecord[]>>;
}

const columns = ['id', 'response', 'citizen', 'instrument', 'completed', 'json'] as const;

type Row = Pick<RecordTable, (typeof columns)[number]>;

export function recordStore(db: Kysely<Tables>): RecordStore {
  const records = db.selectFrom('record').select(columns).orderBy('completed').orderBy('number');
  return {
    async find(id) {
      const row = await records.where('id', '=', id).executeTakeFirst();
      return row && stored(row);
    },
    ofCitizen: async (citizen) => (await records.where('citizen', '=', citizen).execute()).map(stored),
    ofResponse: async (response) => (await records.where('response', '=', response).execute()).map(stored),
    all: async () => byCitizen((await records.execute()).map(stored)),
  };
}

function stored({ json, ...row }: Row): StoredRecord {
  return { ...row, record: JSON.parse(json) as SkalaRecord };
}

/** Records are never changed; an amendment is a record of its own. */
export async function addRecord({ db, note }: Writer, added: StoredRecord, time: string, actor: string): Promise<void> {
  const { record, ...row } = added;
  const json = JSON.stringify(record);
  const last = await db
    .selectFrom('record')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('citizen', '=', row.citizen)
    .executeTakeFirst();
  await db
    .insertInto('record')
    .values({ ...row, json, number: (last?.number ?? 0) + 1 })
    .execute();
  note({ time, actor, action: 'record/added', about: `record:${row.id}`, written: [json] });
}

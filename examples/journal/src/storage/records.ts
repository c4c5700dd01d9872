import type { DatabaseSync } from 'node:sqlite';
import type { SkalaRecord } from '@skala/engine';

export interface StoredRecord {
  readonly id: string;
  readonly response: string;
  readonly citizen: string;
  readonly instrument: string;
  readonly record: SkalaRecord;
  readonly completed: string;
}

export interface RecordStore {
  find(id: string): StoredRecord | undefined;
  /** The oldest first. */
  ofCitizen(citizen: string): readonly StoredRecord[];
  ofResponse(response: string): readonly StoredRecord[];
  /** Records are never changed; an amendment is a record of its own. */
  add(stored: StoredRecord): void;
}

interface Row extends Omit<StoredRecord, 'record'> {
  readonly json: string;
}

const columns = 'id, response, citizen, instrument, completed, json';

export function recordStore(database: DatabaseSync): RecordStore {
  const find = database.prepare(`SELECT ${columns} FROM record WHERE id = ?`);
  const ofCitizen = database.prepare(`SELECT ${columns} FROM record WHERE citizen = ? ORDER BY completed, rowid`);
  const ofResponse = database.prepare(`SELECT ${columns} FROM record WHERE response = ? ORDER BY completed, rowid`);
  const add = database.prepare(`INSERT INTO record (${columns}) VALUES (?, ?, ?, ?, ?, ?)`);
  const stored = ({ json, ...row }: Row): StoredRecord => ({ ...row, record: JSON.parse(json) as SkalaRecord });
  return {
    find(id) {
      const row = find.get(id) as unknown as Row | undefined;
      return row && stored(row);
    },
    ofCitizen: (citizen) => (ofCitizen.all(citizen) as unknown as Row[]).map(stored),
    ofResponse: (response) => (ofResponse.all(response) as unknown as Row[]).map(stored),
    add({ id, response, citizen, instrument, completed, record }) {
      add.run(id, response, citizen, instrument, completed, JSON.stringify(record));
    },
  };
}

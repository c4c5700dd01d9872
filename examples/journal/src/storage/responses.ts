import type { DatabaseSync } from 'node:sqlite';
import type { Response } from '@skala/engine';
import type { Administration } from '../api-types.ts';

export interface StoredResponse {
  readonly id: string;
  readonly citizen: string;
  readonly instrument: string;
  readonly version: string;
  readonly form: string;
  readonly administration: Administration;
  readonly status: Response['status'];
  /** Grows by one with every save. */
  readonly revision: number;
  readonly response: Response;
  readonly updated: string;
}

export type ResponseSummary = Omit<StoredResponse, 'response'>;

export interface ResponseStore {
  find(id: string): StoredResponse | undefined;
  /** The newest first, without their content. */
  ofCitizen(citizen: string): readonly ResponseSummary[];
  add(stored: Pick<StoredResponse, 'citizen' | 'administration' | 'response' | 'updated'>): StoredResponse;
  /** Stores the next revision if `revision` is still the stored one. Returns the new revision, or undefined. */
  save(response: Response, revision: number, updated: string): number | undefined;
}

const columns = 'id, citizen, instrument, version, form, administration, status, revision, updated';

export function responseStore(database: DatabaseSync): ResponseStore {
  const find = database.prepare(`SELECT ${columns}, json FROM response WHERE id = ?`);
  const ofCitizen = database.prepare(`SELECT ${columns} FROM response WHERE citizen = ? ORDER BY updated DESC, id`);
  const add = database.prepare(`INSERT INTO response (${columns}, json) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`);
  const save = database.prepare(
    'UPDATE response SET status = ?, json = ?, updated = ?, revision = revision + 1 WHERE id = ? AND revision = ?',
  );
  return {
    find(id) {
      const row = find.get(id) as unknown as (ResponseSummary & { json: string }) | undefined;
      if (!row) return undefined;
      const { json, ...summary } = row;
      return { ...summary, response: JSON.parse(json) as Response };
    },
    ofCitizen: (citizen) => ofCitizen.all(citizen) as unknown as ResponseSummary[],
    add({ citizen, administration, response, updated }) {
      const { id, form, status } = response;
      const { id: instrument, version } = response.instrument;
      add.run(id, citizen, instrument, version, form, administration, status, updated, JSON.stringify(response));
      return { id, citizen, instrument, version, form, administration, status, revision: 1, response, updated };
    },
    save(response, revision, updated) {
      const { changes } = save.run(response.status, JSON.stringify(response), updated, response.id, revision);
      return Number(changes) === 1 ? revision + 1 : undefined;
    },
  };
}

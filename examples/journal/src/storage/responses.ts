/**
 * Responses as their logs: what an interview was begun with, and every entry since, each stored once and never
 * changed. The response itself is what the entries give when they are replayed.
 */
import type { InterviewOptions, LogEntry, Response } from '@skala/engine';
import type { Kysely } from 'kysely';
import type { Administration } from '../api-types.ts';
import { portions } from './portions.ts';
import type { ResponseTable, Tables } from './tables.ts';
import type { Writer } from './write-queue.ts';

export type ResponseSummary = Readonly<Omit<ResponseTable, 'options' | 'hash'>>;

export interface StoredResponse extends ResponseSummary {
  /** Hash of the definition. */
  readonly hash: string;
  readonly options: InterviewOptions;
  readonly log: readonly LogEntry[];
}

/** What stands about a response besides its log. */
export type ResponseHead = Omit<StoredResponse, 'log'>;

export interface ResponseStore {
  find(id: string): Promise<StoredResponse | undefined>;
  head(id: string): Promise<ResponseHead | undefined>;
  /** The newest first, without their content. */
  ofCitizen(citizen: string): Promise<readonly ResponseSummary[]>;
}

const summary = [
  'id',
  'citizen',
  'instrument',
  'version',
  'administration',
  'form',
  'status',
  'revision',
  'updated',
] as const;

export function responseStore(db: Kysely<Tables>): ResponseStore {
  const summaries = db.selectFrom('response').select(summary).orderBy('updated', 'desc').orderBy('id');
  const heads = db.selectFrom('response').select([...summary, 'hash', 'options']);
  const head: ResponseStore['head'] = async (id) => {
    const row = await heads.where('id', '=', id).executeTakeFirst();
    return row && { ...row, options: JSON.parse(row.options) as InterviewOptions };
  };
  return {
    head,
    async find(id) {
      const found = await head(id);
      if (!found) return undefined;
      const rows = await db.selectFrom('entry').select('json').where('response', '=', id).orderBy('seq').execute();
      return { ...found, log: rows.map(({ json }) => JSON.parse(json) as LogEntry) };
    },
    ofCitizen: (citizen) => summaries.where('citizen', '=', citizen).execute(),
  };
}

export interface NewResponse {
  readonly citizen: string;
  readonly administration: Administration;
  readonly options: InterviewOptions;
  /** Whose entries are appended after it. */
  readonly response: Pick<Response, 'id' | 'form' | 'instrument'>;
}

export async function addResponse(writer: Writer, added: NewResponse, time: string, actor: string): Promise<void> {
  const { citizen, administration, options, response } = added;
  const { id, form } = response;
  const { id: instrument, version, hash } = response.instrument;
  const begun = { id, citizen, instrument, version, hash, administration, options: JSON.stringify(options), form };
  await writer.db
    .insertInto('response')
    .values({ ...begun, status: 'not-started', revision: 0, updated: time })
    .execute();
  writer.note({
    time,
    actor,
    action: 'response/begun',
    about: `response:${id}`,
    written: [begunText(begun)],
  });
}

/** What a response was begun with, as the audit log has its digest. */
export function begunText(begun: Omit<ResponseTable, 'status' | 'revision' | 'updated'>): string {
  const { id, citizen, instrument, version, hash, administration, options, form } = begun;
  return JSON.stringify([id, citizen, instrument, version, hash, administration, options, form]);
}

export interface Appended {
  readonly id: string;
  /** Entries stored before these. */
  readonly revision: number;
  readonly entries: readonly LogEntry[];
  readonly status: Response['status'];
}

/** Adds entries if `revision` is still the stored one. Returns the new revision, or undefined if it is not. */
export async function appendEntries(
  { db, note }: Writer,
  { id, revision, entries, status }: Appended,
  time: string,
  actor: string,
): Promise<number | undefined> {
  const next = revision + entries.length;
  const { numUpdatedRows } = await db
    .updateTable('response')
    .set({ status, revision: next, updated: time })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return undefined;
  const written = entries.map((entry) => JSON.stringify(entry));
  const rows = written.map((json, index) => ({ response: id, seq: revision + index + 1, json }));
  for (const portion of portions(rows)) await db.insertInto('entry').values(portion).execute();
  note({ time, actor, action: 'response/saved', about: `response:${id}`, written });
  return next;
}

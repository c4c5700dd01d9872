/** The columns as they are stored: the same in SQLite and PostgreSQL. Times are ISO 8601 text, JSON is text. */
import type { Response } from '@skala/engine';
import type { Administration, Decision } from '../api-types.ts';

export interface Tables {
  citizen: CitizenTable;
  response: ResponseTable;
  entry: EntryTable;
  record: RecordTable;
  decision: DecisionTable;
  release: ReleaseTable;
  audit: AuditTable;
}

export interface CitizenTable {
  id: string;
  /** A made-up first name; null for whoever is treated anonymously. */
  alias: string | null;
  created: string;
}

/** What a response was begun with, never changed, and how far it has come. Its content is in the entries. */
export interface ResponseTable {
  id: string;
  citizen: string;
  instrument: string;
  version: string;
  hash: string;
  administration: Administration;
  /** JSON of the options the interview was opened with. */
  options: string;
  form: string;
  status: Response['status'];
  /** Entries stored. */
  revision: number;
  updated: string;
}

/** One line of a response's log. Only ever added to. */
export interface EntryTable {
  response: string;
  /** From 1, without gaps. */
  seq: number;
  json: string;
}

export interface RecordTable {
  id: string;
  response: string;
  citizen: string;
  instrument: string;
  /** From 1 within the citizen, in the order of arrival. */
  number: number;
  json: string;
  completed: string;
}

export interface DecisionTable extends Decision {
  id: number;
}

/** Results held back by a pathway that somebody has released. */
export interface ReleaseTable {
  id: number;
  citizen: string;
  response: string;
  /** Of whoever released them. */
  role: string;
  /** How many entries the response's log had: an amended one waits for a new release. */
  entries: number;
  actor: string;
  time: string;
}

/** The journal's own log: who did what when, each row bound to the one before by its hash. */
export interface AuditTable {
  /** From 1, without gaps. */
  seq: number;
  time: string;
  actor: string;
  action: string;
  /** Kind and id of what it was done to, such as `response:3f…`. */
  about: string;
  /** SHA-256 of what was written, in hex; empty where nothing was. */
  digest: string;
  /** Hash of the row before; 64 zeros for the first. */
  previous: string;
  hash: string;
}

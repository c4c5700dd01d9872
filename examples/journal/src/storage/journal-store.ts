import type { DatabaseSync } from 'node:sqlite';
import { citizenStore, type CitizenStore } from './citizens.ts';
import { inTransaction } from './database.ts';
import { decisionStore, type DecisionStore } from './decisions.ts';
import { recordStore, type RecordStore } from './records.ts';
import { responseStore, type ResponseStore } from './responses.ts';

/** Everything the journal stores. */
export interface JournalStore {
  readonly citizens: CitizenStore;
  readonly responses: ResponseStore;
  readonly records: RecordStore;
  readonly decisions: DecisionStore;
  /** Runs it all or not at all. */
  transaction<T>(work: () => T): T;
}

export function journalStore(database: DatabaseSync): JournalStore {
  return {
    citizens: citizenStore(database),
    responses: responseStore(database),
    records: recordStore(database),
    decisions: decisionStore(database),
    transaction: (work) => inTransaction(database, work),
  };
}

import type { AuditNote } from './audit.ts';
import { citizenStore, type CitizenStore } from './citizens.ts';
import type { Database } from './database.ts';
import { decisionStore, type DecisionStore } from './decisions.ts';
import { recordStore, type RecordStore } from './records.ts';
import { releaseStore, type ReleaseStore } from './releases.ts';
import { responseStore, type ResponseStore } from './responses.ts';
import { caseStamps } from './stamps.ts';
import { writeQueue, type WriteQueue } from './write-queue.ts';

/** Everything the journal stores: read from anywhere, written through one queue. */
export interface JournalStore extends WriteQueue {
  readonly citizens: CitizenStore;
  readonly responses: ResponseStore;
  readonly records: RecordStore;
  readonly decisions: DecisionStore;
  readonly releases: ReleaseStore;
  /** Adds a row to the audit log about something that writes nothing else. */
  note(note: AuditNote): Promise<void>;
  /** Something that is another text after anything of a person's case was written, by citizen. */
  stamps(): Promise<ReadonlyMap<string, string>>;
}

export function journalStore(database: Database): JournalStore {
  const { db } = database;
  const { write } = writeQueue(database);
  return {
    citizens: citizenStore(db),
    responses: responseStore(db),
    records: recordStore(db),
    decisions: decisionStore(db),
    releases: releaseStore(db),
    stamps: () => caseStamps(db),
    write,
    note: (note) =>
      write((writer) => {
        writer.note(note);
        return Promise.resolve();
      }),
  };
}

/**
 * Everything that is written goes through here, one piece of work after the other. What has gathered while the
 * database was busy is written in one transaction, so that many interviewers at once share the wait for the disk.
 * A piece that fails, which is rare, takes nothing else with it: the others are written again without it. Nobody is
 * told that something is kept before the transaction has been committed.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { sql, type ControlledTransaction } from 'kysely';
import { chained, chainEnd, type AuditNote } from './audit.ts';
import type { Database } from './database.ts';
import { portions } from './portions.ts';
import type { AuditTable, Tables } from './tables.ts';
import { isUnavailable } from './unavailable.ts';

/** What a piece of work writes with. */
export interface Writer {
  readonly db: ControlledTransaction<Tables>;
  /** Adds a row to the audit log. */
  readonly note: (note: AuditNote) => void;
}

/** Leaves nothing behind but what it writes: where another fails, it is run again. */
export type Work<T> = (writer: Writer) => Promise<T>;

export interface WriteQueue {
  /** Runs it all or not at all. Resolves when it is kept; rejects with what the work threw, or the database. */
  readonly write: <T>(work: Work<T>) => Promise<T>;
}

interface Waiting {
  run(writer: Writer): Promise<void>;
  /** It left nothing behind, because of this. */
  fail(reason: unknown): void;
  /** It is kept. */
  succeed(): void;
}

/** Enough to share a wait; few enough that nobody waits long for the others. */
const largestBatch = 50;

/**
 * Milliseconds from one transaction to the next, at the least. A transaction costs the disk and the processor more than
 * what is written in it, so where many save, some share one. Whoever saves alone does not wait: a person takes longer
 * between two answers.
 */
const apart = 10;

/** Of the chain, for whom several servers write to one PostgreSQL. */
const chainLock = 5_341_001;

export function writeQueue({ db, kind }: Database): WriteQueue {
  const waiting: Waiting[] = [];
  let running = false;
  let begun = -Infinity;

  /** Writes all of them, or none: then returns the one that failed, or throws what is the matter with the database. */
  const writeTogether = async (batch: readonly Waiting[]): Promise<Waiting | undefined> => {
    const transaction = await db.startTransaction().execute();
    let current: Waiting | undefined;
    try {
      if (kind === 'postgres') await sql`SELECT pg_advisory_xact_lock(${chainLock})`.execute(transaction);
      const end = await chainEnd(transaction);
      const rows: AuditTable[] = [];
      const note: Writer['note'] = (said) => void rows.push(chained(rows.at(-1) ?? end, said));
      for (current of batch) await current.run({ db: transaction, note });
      current = undefined;
      for (const portion of portions(rows)) await transaction.insertInto('audit').values(portion).execute();
      await transaction.commit().execute();
      for (const piece of batch) piece.succeed();
      return undefined;
    } catch (reason) {
      await transaction
        .rollback()
        .execute()
        .catch(() => undefined);
      if (current === undefined || isUnavailable(reason)) throw reason;
      current.fail(reason);
      return current;
    }
  };

  const writeBatch = async (batch: readonly Waiting[]): Promise<void> => {
    for (let left = batch; left.length > 0;) {
      const failed = await writeTogether(left);
      left = failed ? left.filter((piece) => piece !== failed) : [];
    }
  };

  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      const early = begun + apart - performance.now();
      // Or until everything that has arrived by now was looked at.
      await (early > 0 ? pause(early) : new Promise(setImmediate));
      begun = performance.now();
      const batch = waiting.splice(0, largestBatch);
      // A promise is settled once: what is kept, or failed by itself, hears no more of this.
      await writeBatch(batch).catch((reason: unknown) => batch.forEach((piece) => piece.fail(reason)));
    }
    running = false;
  };

  return {
    write: <T>(work: Work<T>) =>
      new Promise<T>((resolve, reject) => {
        let done: { readonly value: T } | undefined;
        waiting.push({
          run: async (writer) => void (done = { value: await work(writer) }),
          fail: reject,
          succeed: () => done && resolve(done.value),
        });
        if (!running) void run();
      }),
  };
}

/**
 * Everything that is written goes through here, one piece of work after the other. What has gathered while the
 * database was busy is written in one transaction, so that many interviewers at once share the wait for the disk;
 * each piece has its own savepoint, and one that fails takes nothing else with it. Nobody is told that something is
 * kept before the transaction has been committed.
 */
import { sql, type ControlledTransaction } from 'kysely';
import { chained, chainEnd, type AuditNote, type ChainEnd } from './audit.ts';
import type { Database } from './database.ts';
import { portions } from './portions.ts';
import type { AuditTable, Tables } from './tables.ts';

/** What a piece of work writes with. */
export interface Writer {
  readonly db: ControlledTransaction<Tables>;
  /** Adds a row to the audit log. */
  readonly note: (note: AuditNote) => void;
}

export type Work<T> = (writer: Writer) => Promise<T>;

export interface WriteQueue {
  /** Runs it all or not at all. Resolves when it is kept; rejects with what the work threw, or the database. */
  write<T>(work: Work<T>): Promise<T>;
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

/** Of the chain, for whom several servers write to one PostgreSQL. */
const chainLock = 5_341_001;

export function writeQueue({ db, kind }: Database): WriteQueue {
  const waiting: Waiting[] = [];
  let running = false;

  const writeBatch = async (batch: readonly Waiting[]): Promise<void> => {
    const transaction = await db.startTransaction().execute();
    try {
      if (kind === 'postgres') await sql`SELECT pg_advisory_xact_lock(${chainLock})`.execute(transaction);
      let end = await chainEnd(transaction);
      for (const piece of batch) end = await inSavepoint(transaction, piece, end);
      await transaction.commit().execute();
    } catch (error) {
      await transaction
        .rollback()
        .execute()
        .catch(() => undefined);
      throw error;
    }
  };

  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      // Until everything that has arrived by now was looked at, so that it shares the wait for the disk.
      await new Promise(setImmediate);
      const batch = waiting.splice(0, largestBatch);
      await writeBatch(batch).then(
        () => batch.forEach((piece) => piece.succeed()),
        (reason: unknown) => batch.forEach((piece) => piece.fail(reason)),
      );
    }
    running = false;
  };

  return {
    write: <T>(work: Work<T>) =>
      new Promise<T>((resolve, reject) => {
        let done: { readonly value: T } | undefined;
        waiting.push({
          run: async (writer) => void (done = { value: await work(writer) }),
          // A promise is settled once: what failed by itself has its own reason, not that of its batch.
          fail: reject,
          succeed: () => done && resolve(done.value),
        });
        if (!running) void run();
      }),
  };
}

/** Runs one piece of work. One that fails leaves nothing behind, and the others go on. */
async function inSavepoint(
  transaction: ControlledTransaction<Tables>,
  piece: Waiting,
  end: ChainEnd,
): Promise<ChainEnd> {
  const point = await transaction.savepoint('piece').execute();
  const rows: AuditTable[] = [];
  try {
    await piece.run({
      db: transaction,
      note: (note) => rows.push(chained(rows.at(-1) ?? end, note)),
    });
    for (const portion of portions(rows)) await transaction.insertInto('audit').values(portion).execute();
    await point.releaseSavepoint('piece').execute();
    return rows.at(-1) ?? end;
  } catch (reason) {
    piece.fail(reason);
    // If even this fails the database has given up the transaction, for the same reason.
    await point
      .rollbackToSavepoint('piece')
      .execute()
      .catch(() => Promise.reject(reason));
    return end;
  }
}

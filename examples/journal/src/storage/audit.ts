/**
 * The audit log: who did what when, append-only and hash-chained. Each row's hash covers the row and the hash before
 * it, so a row that is changed, taken out or put in later breaks the chain from there on. A row about something that
 * was written carries its digest, so that what was written can be compared with what lies there now.
 */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AuditTable, Tables } from './tables.ts';

/** What a row says, before it stands in the chain. */
export interface AuditNote {
  readonly time: string;
  /** Opaque reference to whoever did it. */
  readonly actor: string;
  readonly action: AuditAction;
  /** Kind and id of what it was done to, such as `response:3f…`. */
  readonly about: string;
  /** The texts that were written, exactly as stored. */
  readonly written?: readonly string[];
}

export type AuditAction =
  | 'citizen/added'
  | 'citizen/opened'
  | 'response/begun'
  | 'response/saved'
  | 'record/added'
  | 'record/opened'
  | 'decision/added'
  | 'release/added'
  | 'export/taken'
  | 'session/begun'
  | 'session/refused';

/** Where the chain ends. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

export const chainStart: ChainEnd = { seq: 0, hash: '0'.repeat(64) };

export async function chainEnd(db: Pick<Transaction<Tables>, 'selectFrom'>): Promise<ChainEnd> {
  const last = await db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return last ?? chainStart;
}

/** The next row of the chain. */
export function chained(end: ChainEnd, { time, actor, action, about, written }: AuditNote): AuditTable {
  const digest = written ? digestOf(written) : '';
  const row = { seq: end.seq + 1, time, actor, action, about, digest, previous: end.hash };
  return { ...row, hash: hashOf(row) };
}

export function hashOf({ seq, time, actor, action, about, digest, previous }: Omit<AuditTable, 'hash'>): string {
  return sha256(JSON.stringify([seq, time, actor, action, about, digest, previous]));
}

/** Of texts one after the other; where one ends and the next begins counts. */
export function digestOf(written: readonly string[]): string {
  return sha256(JSON.stringify(written));
}

/** How many of the texts, from the first on, give this digest; 0 if no number does. Each is read once. */
export function countWithDigest(digest: string, written: readonly string[]): number {
  // The same text as in `digestOf`, piece by piece.
  const hash = createHash('sha256').update('[');
  const found = written.findIndex((text, index) => {
    hash.update(`${index > 0 ? ',' : ''}${JSON.stringify(text)}`);
    return hash.copy().update(']').digest('hex') === digest;
  });
  return found + 1;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

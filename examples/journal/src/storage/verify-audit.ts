/**
 * Goes through the whole audit log and everything it speaks of: whether the chain holds, and whether what lies in the
 * tables is what was written, no more and no less. Rows cut off the end of the chain are found by what they spoke of,
 * or by comparing `end` with one that was kept elsewhere.
 */
import type { Kysely } from 'kysely';
import { chainStart, countWithDigest, hashOf, type ChainEnd } from './audit.ts';
import { decisionText } from './decisions.ts';
import { releaseText } from './releases.ts';
import { begunText } from './responses.ts';
import type { AuditTable, Tables } from './tables.ts';

export interface AuditFault {
  readonly code: 'audit/gap' | 'audit/broken' | 'audit/altered' | 'audit/missing' | 'audit/unrecorded';
  /** Row of the audit log; 0 for what no row speaks of. */
  readonly seq: number;
  readonly about: string;
}

export interface AuditReport {
  readonly rows: number;
  readonly end: ChainEnd;
  readonly faults: readonly AuditFault[];
}

export async function verifyAudit(db: Kysely<Tables>): Promise<AuditReport> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('seq').execute();
  const written = await writtenTexts(db);
  const faults: AuditFault[] = [];
  let end = chainStart;
  for (const row of rows) {
    // Looked at even where the chain is broken: what this row speaks of is not to be taken for another's.
    const content = contentFault(written, row);
    const fault = chainFault(end, row) ?? content;
    if (fault) faults.push({ code: fault, seq: row.seq, about: row.about });
    end = { seq: row.seq, hash: row.hash };
  }
  for (const [key, texts] of written) {
    if (texts.length > 0) faults.push({ code: 'audit/unrecorded', seq: 0, about: key });
  }
  return { rows: rows.length, end, faults };
}

function chainFault(end: ChainEnd, row: AuditTable): AuditFault['code'] | undefined {
  if (row.seq !== end.seq + 1) return 'audit/gap';
  return row.previous !== end.hash || row.hash !== hashOf(row) ? 'audit/broken' : undefined;
}

/** Takes what this row speaks of off the list and compares it. */
function contentFault(written: Map<string, string[]>, row: AuditTable): AuditFault['code'] | undefined {
  if (row.digest === '') return undefined;
  const texts = written.get(`${row.action} ${row.about}`) ?? [];
  if (texts.length === 0) return 'audit/missing';
  // A save has several entries: as many are taken as give its digest.
  const count = countWithDigest(row.digest, texts);
  texts.splice(0, Math.max(1, count));
  return count > 0 ? undefined : 'audit/altered';
}

/** What lies in the tables, in the order it was written, by the action and what it was done to. */
async function writtenTexts(db: Kysely<Tables>): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const add = (action: string, about: string, text: string): void => {
    const key = `${action} ${about}`;
    const texts = found.get(key);
    if (texts) texts.push(text);
    else found.set(key, [text]);
  };
  for (const { id, alias, created } of await db.selectFrom('citizen').selectAll().execute())
    add('citizen/added', `citizen:${id}`, JSON.stringify([id, alias, created]));
  for (const row of await db.selectFrom('response').selectAll().execute())
    add('response/begun', `response:${row.id}`, begunText(row));
  for (const { response, json } of await db.selectFrom('entry').selectAll().orderBy('seq').execute())
    add('response/saved', `response:${response}`, json);
  for (const { id, json } of await db.selectFrom('record').select(['id', 'json']).execute())
    add('record/added', `record:${id}`, json);
  for (const row of await db.selectFrom('decision').selectAll().orderBy('id').execute())
    add('decision/added', `citizen:${row.citizen}`, decisionText(row));
  for (const row of await db.selectFrom('release').selectAll().orderBy('id').execute())
    add('release/added', `response:${row.response}`, releaseText(row));
  return found;
}

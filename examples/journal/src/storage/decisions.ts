import type { Kysely } from 'kysely';
import type { Decision } from '../api-types.ts';
import { nextId } from './next-id.ts';
import type { Tables } from './tables.ts';
import type { Writer } from './write-queue.ts';

export interface DecisionStore {
  /** The oldest first. */
  ofCitizen(citizen: string): Promise<readonly Decision[]>;
}

const columns = ['citizen', 'source', 'flag', 'decision', 'reason', 'actor', 'time'] as const;

export function decisionStore(db: Kysely<Tables>): DecisionStore {
  const decisions = db.selectFrom('decision').select(columns).orderBy('time').orderBy('id');
  return {
    ofCitizen: (citizen) => decisions.where('citizen', '=', citizen).execute(),
  };
}

export async function addDecision({ db, note }: Writer, decision: Decision): Promise<void> {
  await db
    .insertInto('decision')
    .values({ id: await nextId(db, 'decision'), ...decision })
    .execute();
  const { time, actor, citizen } = decision;
  note({ time, actor, action: 'decision/added', about: `citizen:${citizen}`, written: [decisionText(decision)] });
}

/** A decision as the audit log has its digest. */
export function decisionText(decision: Decision): string {
  return JSON.stringify(columns.map((column) => decision[column]));
}

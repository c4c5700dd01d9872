import type { LogEntry } from '@skala/engine';
import type { Kysely } from 'kysely';
import { danishDay } from '../cases/danish-day.ts';
import type { Tables } from '../storage/tables.ts';
import type { BegunInterview } from './interviews.ts';

/** Every interview that somebody has begun to answer, with the day of its first entry. */
export async function begunInterviews(db: Kysely<Tables>): Promise<readonly BegunInterview[]> {
  const rows = await db
    .selectFrom('entry')
    .innerJoin('response', 'response.id', 'entry.response')
    .select(['response.id', 'response.citizen', 'response.instrument', 'entry.json'])
    .where('entry.seq', '=', 1)
    .execute();
  return rows.map(({ id, citizen, instrument, json }) => {
    const { time } = JSON.parse(json) as LogEntry;
    return { response: id, citizen, instrument, day: danishDay(time) };
  });
}

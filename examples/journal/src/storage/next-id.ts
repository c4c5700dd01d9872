import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Writing goes one after the other, so the next number is one more than the highest. */
export async function nextId(db: Pick<Kysely<Tables>, 'selectFrom'>, table: 'decision' | 'release'): Promise<number> {
  const last = await db.selectFrom(table).select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return (last?.id ?? 0) + 1;
}

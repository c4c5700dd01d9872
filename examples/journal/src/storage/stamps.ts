import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Something that is another text after anything of a person's case was written, by citizen. */
export async function caseStamps(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const counted = (table: 'record' | 'decision' | 'release') =>
    db
      .selectFrom(table)
      .select(({ fn }) => ['citizen', fn.countAll().as('rows')])
      .groupBy('citizen')
      .execute();
  const [citizens, responses, ...others] = await Promise.all([
    db.selectFrom('citizen').select('id').orderBy('id').execute(),
    db
      .selectFrom('response')
      .select(({ fn }) => ['citizen', fn.countAll().as('rows'), fn.sum('revision').as('entries')])
      .groupBy('citizen')
      .execute(),
    counted('record'),
    counted('decision'),
    counted('release'),
  ]);
  const stamps = new Map(citizens.map(({ id }) => [id, '']));
  const add = (citizen: string, stamp: string): void =>
    void stamps.set(citizen, `${stamps.get(citizen) ?? ''}/${stamp}`);
  for (const { citizen, rows, entries } of responses) add(citizen, `responses ${String(rows)} ${String(entries)}`);
  others.forEach((list, index) =>
    list.forEach(({ citizen, rows }) => add(citizen, `${String(index)} ${String(rows)}`)),
  );
  return stamps;
}

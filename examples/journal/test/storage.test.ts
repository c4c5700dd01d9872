import { verifyRecord } from '@skala/engine';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalogue } from '../src/catalogue.ts';
import { seedJournal } from '../src/seed/seed.ts';
import { settings } from '../src/settings.ts';
import { openDatabase, type Database, type DatabasePlace } from '../src/storage/database.ts';
import { journalStore } from '../src/storage/journal-store.ts';
import { verifyAudit } from '../src/storage/verify-audit.ts';
import { onBothDatabases } from './both-databases.ts';

const catalogue = readCatalogue(settings.pathways);
const now = '2026-11-12T12:00:00.000Z';

async function seeded(place: DatabasePlace): Promise<Database> {
  const database = await openDatabase(place);
  await seedJournal({ store: journalStore(database), catalogue, settings: { ...settings, seed: 'planned' }, now });
  return database;
}

const tables = ['citizen', 'response', 'entry', 'record', 'decision', 'release', 'audit'] as const;

async function dump({ db }: Database): Promise<string> {
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows.map((list) => list.map((row) => JSON.stringify(row)).sort()));
}

onBothDatabases((placeOf) => {
  let place: DatabasePlace;
  let database: Database;
  /** On SQLite, whatever the first is on. */
  let other: Database;
  beforeAll(async () => {
    place = await placeOf('one');
    database = await seeded(place);
    other = await seeded({ file: ':memory:' });
  });
  afterAll(async () => {
    await database.close();
    await other.close();
  });

  const refused = ['entry', 'record', 'decision', 'audit'].flatMap((table) => [
    `UPDATE ${table} SET ${table === 'entry' ? 'json' : table === 'audit' ? 'actor' : 'citizen'} = ''`,
    `DELETE FROM ${table}`,
  ]);
  test.each(refused)('itself refuses %s', async (statement) => {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow('rows are only added');
  });

  test('is opened again with what it held, and is not filled twice', async () => {
    const again = await seeded(place);
    expect(await dump(again)).toBe(await dump(database));
    await again.close();
  });

  test('of a newer journal is left alone', async () => {
    const newer = await placeOf('newer');
    const later = await openDatabase(newer);
    await sql`INSERT INTO journal_migration (name, timestamp) VALUES ('9999-later', '2030-01-01')`.execute(later.db);
    await later.close();
    await expect(openDatabase(newer)).rejects.toThrow('newer version');
  });

  test('has an audit log whose chain holds and covers everything', async () => {
    const { rows, faults } = await verifyAudit(database.db);
    expect(faults).toEqual([]);
    expect(rows).toBeGreaterThan(100);
  });

  test('holds the same made-up citizens, to the byte, as another one', async () => {
    expect((await dump(other)) === (await dump(database))).toBe(true);
  });

  test('gives records that still say what their answers give', async () => {
    const all = [...(await journalStore(database).records.all()).values()].flat();
    expect(all.length).toBeGreaterThan(20);
    for (const { instrument, record } of all) expect(verifyRecord(catalogue.newest(instrument)!, record)).toEqual([]);
  });

  test('knows people by a reference and a first name only', async () => {
    for (const { id, alias } of await journalStore(database).citizens.all()) {
      expect(id).toMatch(/^\d{4}$/);
      expect(alias).toMatch(/^\p{L}+$/u);
    }
    // Nothing that looks like a citizen number anywhere.
    expect(/(?<![\w.-])\d{6}-?\d{4}(?![\w-])/.test(await dump(database))).toBe(false);
  });
});

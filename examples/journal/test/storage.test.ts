import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { verifyRecord } from '@skala/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '../src/catalogue.ts';
import { seedJournal } from '../src/seed/seed.ts';
import { settings } from '../src/settings.ts';
import { openDatabase } from '../src/storage/database.ts';
import { journalStore } from '../src/storage/journal-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'skala-storage-'));
const catalogue = readCatalogue(settings.pathway);
const now = '2026-11-12T12:00:00.000Z';

function seeded(name: string): DatabaseSync {
  const database = openDatabase(join(folder, name));
  seedJournal({ store: journalStore(database), catalogue, settings, now });
  return database;
}

let database: DatabaseSync;
beforeAll(() => {
  database = seeded('one.sqlite');
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

describe('the database', () => {
  test.each([
    'UPDATE record SET json = 1',
    'DELETE FROM record',
    "UPDATE decision SET reason = ''",
    'DELETE FROM decision',
  ])('itself refuses %s', (statement) => {
    expect(() => database.exec(statement)).toThrow(/immutable|append-only/);
  });

  test('is opened again with what it held, and is not filled twice', () => {
    const again = seeded('one.sqlite');
    expect(journalStore(again).citizens.all()).toHaveLength(24);
    expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    again.close();
  });

  test('of a newer journal is left alone', () => {
    const newer = openDatabase(join(folder, 'newer.sqlite'));
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => openDatabase(join(folder, 'newer.sqlite'))).toThrow('newer');
  });
});

describe('the made-up citizens', () => {
  const dump = (from: DatabaseSync): unknown[] =>
    ['citizen', 'response', 'record', 'decision'].map((table) =>
      from.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
    );

  test('are the same each time', () => {
    const other = seeded('two.sqlite');
    expect(JSON.stringify(dump(other)) === JSON.stringify(dump(database))).toBe(true);
    other.close();
  });

  test('have records that still say what their answers give, after they were stored', () => {
    const { citizens, records } = journalStore(database);
    const all = citizens.all().flatMap(({ id }) => records.ofCitizen(id));
    expect(all.length).toBeGreaterThan(20);
    for (const { instrument, record } of all) {
      expect(verifyRecord(catalogue.newest(instrument)!, record)).toEqual([]);
    }
  });

  test('are known by a reference and a first name only', () => {
    for (const { id, alias } of journalStore(database).citizens.all()) {
      expect(id).toMatch(/^\d{4}$/);
      expect(alias).toMatch(/^\p{L}+$/u);
    }
  });

  test('have nothing that looks like a citizen number anywhere', () => {
    expect(/(?<![\w.-])\d{6}-?\d{4}(?![\w-])/.test(JSON.stringify(dump(database)))).toBe(false);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCitizen } from '../src/storage/citizens.ts';
import { openDatabase, type Database } from '../src/storage/database.ts';
import { journalStore, type JournalStore } from '../src/storage/journal-store.ts';
import { verifyAudit } from '../src/storage/verify-audit.ts';
import type { Work } from '../src/storage/write-queue.ts';
import { onBothDatabases } from './both-databases.ts';

const created = '2026-11-12T10:00:00.000Z';

const adding =
  (id: string): Work<string> =>
  async (writer) => {
    await addCitizen(writer, { id, alias: null, created }, 'staff-1');
    return id;
  };

const addingInVain =
  (id: string): Work<string> =>
  async (writer) => {
    await adding(id)(writer);
    throw new Error(`not ${id}`);
  };

onBothDatabases((placeOf) => {
  let database: Database;
  let store: JournalStore;
  beforeAll(async () => {
    database = await openDatabase(await placeOf('queue'));
    store = journalStore(database);
  });
  afterAll(() => database.close());

  test('what fails leaves nothing behind and takes nothing else with it', async () => {
    const works = [
      adding('1001'),
      addingInVain('1002'),
      adding('1003'),
      adding('1001'),
      addingInVain('1004'),
      adding('1005'),
    ];
    const said = await Promise.allSettled(works.map((work) => store.write(work)));
    expect(said.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, false, false, true]);
    expect(said[1]).toMatchObject({ reason: { message: 'not 1002' } });
    expect(said[4]).toMatchObject({ reason: { message: 'not 1004' } });
    expect((await store.citizens.all()).map(({ id }) => id)).toEqual(['1001', '1003', '1005']);
    expect(await verifyAudit(database.db)).toMatchObject({ rows: 3, faults: [] });
  });

  test('writing goes on after it', async () => {
    expect(await store.write(adding('1006'))).toBe('1006');
    expect(await verifyAudit(database.db)).toMatchObject({ rows: 4, faults: [] });
  });
});

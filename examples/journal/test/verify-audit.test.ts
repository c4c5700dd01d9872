/** Every way of changing what was written, behind the journal's back, is found by the audit log. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInterview, responseOf } from '@skala/engine';
import { readInstrument } from '@skala/instruments';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCitizen } from '../src/storage/citizens.ts';
import { openDatabase, type Database } from '../src/storage/database.ts';
import { journalStore } from '../src/storage/journal-store.ts';
import { addResponse, appendEntries } from '../src/storage/responses.ts';
import { verifyAudit } from '../src/storage/verify-audit.ts';

const created = '2026-11-12T10:00:00.000Z';
const actor = 'staff-1';

let folder: string;
let database: Database;
/** Rows 1 and 2: citizens; 3: a response is begun; 4 to 6: it is saved, with one entry, three and two. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skala-audit-'));
  database = await openDatabase({ file: join(folder, 'journal.sqlite') });
  const { write } = journalStore(database);
  for (const id of ['1001', '1002']) await write((writer) => addCitizen(writer, { id, alias: 'Ida', created }, actor));
  const options = { id: 'r', form: 'full', subject: '1001', language: 'da' };
  const interview = openInterview(readInstrument('gad-7')!, options);
  interview.send({ type: 'start', time: created, actor });
  for (const item of ['gad1', 'gad2', 'gad3', 'gad4', 'gad5'])
    interview.send({ type: 'answer', item, answer: '1', time: created, actor });
  const response = responseOf(interview);
  const begun = { citizen: '1001', administration: 'interview', options, response } as const;
  await write((writer) => addResponse(writer, begun, created, actor));
  for (const [revision, end] of [
    [0, 1],
    [1, 4],
    [4, 6],
  ] as const) {
    const entries = response.log.slice(revision, end);
    const saved = { id: 'r', revision, entries, status: response.status };
    await write((writer) => appendEntries(writer, saved, created, actor));
  }
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

test('what nobody has touched holds', async () => {
  expect(await verifyAudit(database.db)).toMatchObject({ rows: 6, faults: [] });
});

test.each([
  ["UPDATE audit SET actor = 'staff-2' WHERE seq = 2", ['audit/broken 2']],
  ['DELETE FROM audit WHERE seq = 2', ['audit/gap 3', 'audit/unrecorded 0']],
  ['DELETE FROM audit WHERE seq = 6', ['audit/unrecorded 0']],
  ["UPDATE citizen SET alias = 'Eva' WHERE id = '1002'", ['audit/altered 2']],
  ["DELETE FROM citizen WHERE id = '1002'", ['audit/missing 2']],
  ["INSERT INTO citizen VALUES ('1003', NULL, '')", ['audit/unrecorded 0']],
  ["UPDATE response SET options = '{}'", ['audit/altered 3']],
  ["UPDATE entry SET json = '{}' WHERE seq = 1", ['audit/altered 4']],
  ["INSERT INTO entry VALUES ('r', 7, '{}')", ['audit/unrecorded 0']],
  ['DELETE FROM entry WHERE seq > 4', ['audit/missing 6']],
])('%s', async (statement, faults) => {
  // Whoever can do this can also take away what refuses it.
  const { rows } = await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'trigger'`.execute(
    database.db,
  );
  for (const { name } of rows) await sql`DROP TRIGGER ${sql.ref(name)}`.execute(database.db);
  await sql.raw(statement).execute(database.db);
  const report = await verifyAudit(database.db);
  expect(report.faults.map(({ code, seq }) => `${code} ${String(seq)}`)).toEqual(faults);
});

test('an entry in the midst of a save that was changed, or is gone, is found there or after it', async () => {
  await sql`DROP TRIGGER entry_refuses_update`.execute(database.db);
  await sql`UPDATE entry SET json = '{}' WHERE seq = 3`.execute(database.db);
  const { faults } = await verifyAudit(database.db);
  expect(faults[0]).toMatchObject({ code: 'audit/altered', seq: 5, about: 'response:r' });
});

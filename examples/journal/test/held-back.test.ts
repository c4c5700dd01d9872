/**
 * Results that are held back, asked for directly: an answer, a score and a psychologist's reason that occur nowhere
 * else are in nothing that a caseworker or a leader is sent.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../src/access/roles.ts';
import { begin, finish, type HeldInterview } from './held-interview.ts';
import { startJournal, type TestJournal } from './journal-server.ts';
import { routesOf } from './route-table.ts';
import { wholeDatabase } from './whole-database.ts';

const note = 'Kanariefugl i et notat';
const reason = 'Kanariefugl i en begrundelse';
/** Either of them, or the total of the score. */
const canary = /Kanariefugl|"value":23\b/;

let server: TestJournal;
let held: HeldInterview;
let record: string;
let citizen: string;
beforeAll(async () => {
  server = await startJournal();
  const psychologist: TestJournal = {
    ...server,
    ask: (path, method = 'GET', body) => server.askAs('psychologist', path, { method, body }),
  };
  citizen = (await server.ask('/api/citizens', 'POST', {})).body.id;
  held = await begin(psychologist, citizen, 'phq-9');
  held.send({ type: 'start' }, { type: 'note', item: 'phq1', text: note });
  // 5 · 3 + 4 · 2 = 23
  for (let item = 1; item <= 9; item++)
    held.send({ type: 'answer', item: `phq${String(item)}`, answer: item <= 5 ? '3' : '2' });
  held.send(...finish);
  await held.save();
  record = (await psychologist.ask(`/api/responses/${held.id}/record`, 'POST', { record: held.record() })).body.id;
  const { body } = await psychologist.ask(`/api/citizens/${citizen}`);
  // A safety flag is held back from nobody.
  const raised = body.attention.find(
    ({ flag }: { flag: { status: string; action: string } }) => flag.status === 'raised' && flag.action !== 'safety',
  );
  const said = { citizen, source: raised.source, flag: raised.flag.id, decision: 'confirmed', reason };
  expect((await psychologist.ask('/api/decisions', 'POST', said)).status).toBe(201);
});
afterAll(() => server.close());

const paths = (): readonly string[] =>
  routesOf(server.app)
    .filter(({ method, url }) => method === 'GET' && url.startsWith('/api/'))
    .flatMap(({ url }) => [citizen, record, held.id].map((id) => url.replace(':id', id).replace(':version', '1.0.0')));

test('the psychologist is sent all of it', async () => {
  const sent = async (path: string): Promise<string> => JSON.stringify((await server.askAs('psychologist', path)).body);
  expect(await sent(`/api/records/${record}`)).toContain(note);
  expect(await sent(`/api/records/${record}`)).toContain('"value":23');
  expect(await sent(`/api/citizens/${citizen}`)).toContain(reason);
});

describe.each<Role>(['caseworker', 'leader', 'administrator'])('the %s', (role) => {
  // Verifying the audit log of all the made-up citizens takes a while.
  test('is sent nothing of it by any route', { timeout: 60_000 }, async () => {
    const asked = paths();
    expect(asked.length).toBeGreaterThan(20);
    for (const path of asked) {
      const answer = await fetch(`${server.address}${path}`, { headers: { Cookie: server.cookieOf(role) } });
      expect({ path, found: canary.exec(await answer.text())?.[0] }).toEqual({ path, found: undefined });
    }
  });
});

describe('a caseworker who took no part', () => {
  const refusals: readonly [string, () => string, () => unknown, number, string][] = [
    [
      'does not amend to become a part of it',
      () => `/api/responses/${held.id}/entries`,
      () => ({
        revision: held.revision,
        entries: [
          { seq: held.revision + 1, type: 'amend', reason: 'x', actor: 'staff-1', time: '2026-11-12T12:00:00.000Z' },
        ],
      }),
      403,
      'journal/results-held-back',
    ],
    [
      'learns nothing by guessing at the record',
      () => `/api/responses/${held.id}/record`,
      () => ({ record: { ...held.record(), scores: {} } }),
      403,
      'journal/results-held-back',
    ],
    ['does not release it', () => '/api/releases', () => ({ record }), 403, 'journal/not-permitted'],
    [
      'does not decide on what is held back',
      () => '/api/decisions',
      () => ({ citizen, source: 'phq-9', flag: 'major-depression', decision: 'confirmed' }),
      422,
      'journal/flag-not-raised',
    ],
  ];
  test.each(refusals)('%s', async (_, path, body, status, code) => {
    const before = await wholeDatabase(server.journal.database);
    const answer = await server.ask(path(), 'POST', body());
    expect({ status: answer.status, code: answer.body.issues?.[0].code }).toEqual({ status, code });
    expect((await wholeDatabase(server.journal.database)) === before).toBe(true);
  });
});

test('once released, it is sent', async () => {
  expect((await server.askAs('psychologist', '/api/releases', { method: 'POST', body: { record } })).status).toBe(201);
  expect(JSON.stringify((await server.ask(`/api/records/${record}`)).body)).toContain(note);
  expect((await server.ask(`/api/responses/${held.id}`)).status).toBe(200);
});

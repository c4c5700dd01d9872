import type { LogEntry } from '@skala/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { begin, intakeAnswers } from './held-interview.ts';
import { startJournal, type TestJournal } from './journal-server.ts';

let server: TestJournal;
beforeAll(async () => {
  server = await startJournal();
});
afterAll(() => server.close());

const codes = (body: { issues: { code: string }[] }): string[] => body.issues.map(({ code }) => code);

describe('starting an interview', () => {
  test('gives an empty response under the journal’s own settings', async () => {
    const { response, revision } = await begin(server, '4711', 'asi-5').then(async ({ id }) => {
      return (await server.ask(`/api/responses/${id}`)).body;
    });
    expect(revision).toBe(0);
    expect(response).toMatchObject({ subject: '4711', status: 'not-started', money: { currency: 'DKK' }, log: [] });
  });

  const start = '/api/citizens/4711/responses';
  test.each([
    [
      'an instrument that is not offered',
      start,
      { instrument: 'audit', form: 'full', language: 'da' },
      422,
      'journal/unknown-instrument',
    ],
    [
      'a form that there is not',
      start,
      { instrument: 'asi-5', form: 'short', language: 'da' },
      422,
      'response/unknown-form',
    ],
    [
      'an interview that nobody can fill in alone',
      start,
      { instrument: 'asi-5', form: 'full', language: 'da', administration: 'self-report' },
      422,
      'journal/administration-not-possible',
    ],
    [
      'an unknown citizen',
      '/api/citizens/9999/responses',
      { instrument: 'asi-5', form: 'full', language: 'da' },
      404,
      'journal/unknown-citizen',
    ],
    ['a language without words', start, { instrument: 'asi-5', form: 'full', language: 'xx' }, 400, 'journal/invalid'],
    [
      'a field too many',
      start,
      { instrument: 'asi-5', form: 'full', language: 'da', name: 'x' },
      400,
      'journal/invalid',
    ],
    ['a field too few', start, { instrument: 'asi-5', language: 'da' }, 400, 'journal/invalid'],
    ['a number for a name', start, { instrument: 5, form: 'full', language: 'da' }, 400, 'journal/invalid'],
  ])('refuses %s', async (_, path, body, status, code) => {
    const answer = await server.ask(path, 'POST', body);
    expect(answer.status).toBe(status);
    expect(codes(answer.body)).toContain(code);
  });
});

describe('autosave', () => {
  test('keeps every answer, and the interview can be taken up where it was left', async () => {
    const held = await begin(server, '4711', 'outreach-intake');
    for (const event of intakeAnswers) {
      held.send(event);
      expect((await held.save()).status).toBe(200);
    }
    const { body } = await server.ask(`/api/responses/${held.id}`);
    expect(body.response).toEqual(held.response());
    expect(body.revision).toBe(intakeAnswers.length);
  });

  test('takes several entries at once, as after a line that was down', async () => {
    const held = await begin(server, '4711', 'outreach-intake');
    held.send(...intakeAnswers);
    expect((await held.save()).body.revision).toBe(intakeAnswers.length);
    expect((await server.ask(`/api/responses/${held.id}`)).body.response).toEqual(held.response());
  });

  test('refuses an outdated revision, says which is stored, and overwrites nothing', async () => {
    const held = await begin(server, '4711', 'outreach-intake');
    held.send(...intakeAnswers.slice(0, 2));
    await held.save();
    const stored = held.response();
    held.send(intakeAnswers[2]!);
    held.revision = 0;
    const late = await held.save();
    expect(late.status).toBe(409);
    expect(late.body.issues).toEqual([{ code: 'journal/conflict', path: '/revision', params: { stored: 2 } }]);
    expect((await server.ask(`/api/responses/${held.id}`)).body.response).toEqual(stored);
  });

  test('of two at once on the same revision takes one', async () => {
    const held = await begin(server, '4711', 'outreach-intake');
    held.send(...intakeAnswers.slice(0, 1));
    const entries = held.response().log;
    const answers = await Promise.all(
      [1, 2, 3].map(() => server.ask(`/api/responses/${held.id}/entries`, 'POST', { revision: 0, entries })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await server.ask(`/api/responses/${held.id}`)).body.revision).toBe(1);
  });

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what comes from outside heeds no types
  const refusals: [string, (entry: any) => unknown, string, string][] = [
    ['a gap in the numbering', (entry) => ({ ...entry, seq: 99 }), 'journal/log-gap', '/entries/0/seq'],
    ['no numbering', ({ seq: _seq, ...entry }) => entry, 'journal/log-gap', '/entries/0/seq'],
    ['another actor', (entry) => ({ ...entry, actor: 'staff-2' }), 'journal/wrong-actor', '/entries/0/actor'],
    ['no actor', ({ actor: _actor, ...entry }) => entry, 'journal/wrong-actor', '/entries/0/actor'],
    ['an unknown item', (entry) => ({ ...entry, item: 'nothing' }), 'answer/unknown-item', '/entries/0'],
    ['an unknown event', (entry) => ({ ...entry, type: 'approve' }), 'interview/not-possible-now', '/entries/0'],
    [
      'an impossible answer',
      (entry) => ({ ...entry, new: { value: 'perhaps' } }),
      'answer/not-a-boolean',
      '/entries/0',
    ],
    ['another old answer', (entry) => ({ ...entry, old: { value: false } }), 'journal/entry-differs', '/entries/0'],
    ['a field too many', (entry) => ({ ...entry, score: 1 }), 'journal/entry-differs', '/entries/0'],
  ];
  test.each(refusals)('refuses %s, and keeps what there was', async (_, change, code, path) => {
    const held = await begin(server, '4711', 'outreach-intake');
    const stored = held.send(...intakeAnswers.slice(0, 2));
    await held.save();
    const [entry] = held.send(intakeAnswers[2]!).log.slice(2);
    const answer = await held.save([change(entry) as LogEntry]);
    expect(answer.status).toBe(422);
    expect(answer.body.issues).toContainEqual(expect.objectContaining({ code, path }));
    expect((await server.ask(`/api/responses/${held.id}`)).body).toMatchObject({ revision: 2, response: stored });
    expect((await held.save([entry!])).status).toBe(200);
  });

  test('of several entries keeps none when one is refused', async () => {
    const held = await begin(server, '4711', 'outreach-intake');
    const [first, second] = held.send(...intakeAnswers.slice(0, 2)).log;
    expect((await held.save([first!, { ...second!, seq: 9 }])).status).toBe(422);
    expect((await server.ask(`/api/responses/${held.id}`)).body.revision).toBe(0);
  });
});

describe('what comes from outside', () => {
  const path = '/api/responses/nobody/entries';
  test.each([
    ['no JSON', '{', 400, 'json/syntax'],
    ['an empty body', '', 400, 'json/syntax'],
    ['a list', '[]', 400, 'journal/invalid'],
    ['no revision', '{"entries":[{}]}', 400, 'journal/invalid'],
    ['no entries', '{"revision":1,"entries":[]}', 400, 'journal/invalid'],
    ['a revision in words', '{"revision":"1","entries":[{}]}', 400, 'journal/invalid'],
    ['a prototype', '{"revision":1,"entries":[{"__proto__":{"admin":true}}]}', 400, 'json/syntax'],
    ['an unknown response', '{"revision":1,"entries":[{}]}', 404, 'journal/unknown-response'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await server.ask(path, 'POST', body);
    expect(answer.status).toBe(status);
    expect(codes(answer.body)).toContain(code);
  });

  test('refuses a huge body', async () => {
    const answer = await server.ask(path, 'POST', { revision: 1, entries: ['x'.repeat(3 * 1024 * 1024)] });
    expect(answer.status).toBe(413);
    expect(codes(answer.body)).toEqual(['journal/body-too-large']);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded'])('refuses %s', async (type) => {
    const answer = await fetch(`${server.address}/api/decisions`, {
      method: 'POST',
      headers: { 'Content-Type': type, Cookie: server.cookieOf('caseworker') },
      body: 'x',
    });
    expect(answer.status).toBe(415);
    expect(codes((await answer.json()) as never)).toEqual(['journal/only-json']);
  });

  test.each([
    '/api/citizens/a%20b',
    '/api/citizens/..%2F..%2Fetc',
    `/api/citizens/${'9'.repeat(65)}`,
    "/api/citizens/1'--",
  ])('refuses the id in %s', async (path) => {
    expect((await server.ask(path)).status).toBe(400);
  });

  test('nothing of it was a fault inside', () => expect(server.reported).toEqual([]));
});

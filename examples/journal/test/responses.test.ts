import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { begin, intakeAnswers, withPart } from './held-interview.ts';
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
    expect(revision).toBe(1);
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
    expect(body.revision).toBe(1 + intakeAnswers.length);
  });

  test('refuses an outdated revision, says which is stored, and overwrites nothing', async () => {
    const held = await begin(server, '4711', 'outreach-intake');
    held.send(...intakeAnswers.slice(0, 2));
    await held.save();
    const stored = held.response();
    held.send(intakeAnswers[2]!);
    const late = await server.ask(`/api/responses/${held.id}`, 'PUT', { revision: 1, response: held.response() });
    expect(late.status).toBe(409);
    expect(late.body.issues).toEqual([{ code: 'journal/conflict', path: '/revision', params: { stored: 2 } }]);
    expect((await server.ask(`/api/responses/${held.id}`)).body.response).toEqual(stored);
  });

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what comes from outside heeds no types
  const refusals: [string, (response: any) => unknown, string, string][] = [
    [
      'a shorter log',
      (response) => ({ ...response, log: response.log.slice(0, -1) }),
      'journal/log-truncated',
      '/response/log',
    ],
    ['an empty log', (response) => ({ ...response, log: [] }), 'journal/log-truncated', '/response/log'],
    [
      'a rewritten entry',
      (response) => ({ ...response, log: response.log.with(1, { ...response.log[1], new: { value: false } }) }),
      'journal/log-rewritten',
      '/response/log/1',
    ],
    [
      'another time on an entry',
      (response) => ({
        ...response,
        log: response.log.with(0, { ...response.log[0], time: '2020-01-01T00:00:00.000Z' }),
      }),
      'journal/log-rewritten',
      '/response/log/0',
    ],
    [
      'a gap in the numbering',
      (response) => ({ ...response, log: [...response.log, { ...response.log[0], seq: 99 }] }),
      'journal/log-gap',
      '/response/log/3',
    ],
    [
      'another definition',
      (response) => ({ ...response, instrument: { ...response.instrument, hash: 'f'.repeat(64) } }),
      'journal/instrument-differs',
      '/response/instrument/hash',
    ],
    [
      'another citizen',
      (response) => ({ ...response, subject: '1042' }),
      'journal/response-differs',
      '/response/subject',
    ],
    ['another response', (response) => ({ ...response, id: 'other' }), 'journal/response-differs', '/response/id'],
    [
      'another rate for money',
      (response) => ({ ...response, money: { currency: 'DKK', rate: 9 } }),
      'journal/response-differs',
      '/response/money',
    ],
    [
      'an unknown status',
      (response) => ({ ...response, status: 'approved' }),
      'journal/unknown-status',
      '/response/status',
    ],
    [
      'answers that are a list',
      (response) => ({ ...response, answers: [] }),
      'journal/not-a-response',
      '/response/answers',
    ],
    ['no log', ({ log: _log, ...response }) => response, 'journal/not-a-response', '/response/log'],
  ];
  test.each(refusals)('refuses %s', async (_, change, code, path) => {
    const held = await begin(server, '4711', 'outreach-intake');
    const stored = held.send(...intakeAnswers.slice(0, 3));
    await held.save();
    const answer = await server.ask(`/api/responses/${held.id}`, 'PUT', { revision: 2, response: change(stored) });
    expect(answer.status).toBe(422);
    expect(answer.body.issues).toContainEqual(expect.objectContaining({ code, path }));
    expect((await server.ask(`/api/responses/${held.id}`)).body).toMatchObject({ revision: 2, response: stored });
  });

  test('a response that was tampered with in the store is not handed out', async () => {
    const held = await begin(server, '4711', 'outreach-intake');
    const response = held.send(...intakeAnswers.slice(0, 2));
    server.journal.store.responses.save(
      withPart(response, { answers: { targetGroup: { value: false } } }),
      1,
      response.log[0]!.time,
    );
    const answer = await server.ask(`/api/responses/${held.id}`);
    expect(answer.status).toBe(422);
    expect(codes(answer.body)).toEqual(['response/replay-mismatch']);
  });
});

describe('what comes from outside', () => {
  const path = '/api/responses/nobody';
  test.each([
    ['no JSON', '{', 400, 'json/syntax'],
    ['an empty body', '', 400, 'json/syntax'],
    ['a list', '[]', 400, 'journal/invalid'],
    ['no revision', '{"response":{}}', 400, 'journal/invalid'],
    ['a revision in words', '{"revision":"1","response":{}}', 400, 'journal/invalid'],
    ['a prototype', '{"revision":1,"response":{"__proto__":{"admin":true}}}', 400, 'json/syntax'],
    ['an unknown response', '{"revision":1,"response":{}}', 404, 'journal/unknown-response'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await server.ask(path, 'PUT', body);
    expect(answer.status).toBe(status);
    expect(codes(answer.body)).toContain(code);
  });

  test('refuses a huge body', async () => {
    const answer = await server.ask(path, 'PUT', { revision: 1, response: { log: 'x'.repeat(3 * 1024 * 1024) } });
    expect(answer.status).toBe(413);
    expect(codes(answer.body)).toEqual(['journal/body-too-large']);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded'])('refuses %s', async (type) => {
    const answer = await fetch(`${server.address}/api/decisions`, {
      method: 'POST',
      headers: { 'Content-Type': type },
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

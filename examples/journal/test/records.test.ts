import type { SkalaRecord } from '@skala/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { begin, finish, intakeAnswers, type HeldInterview } from './held-interview.ts';
import { startJournal, type TestJournal } from './journal-server.ts';

let server: TestJournal;
beforeAll(async () => {
  server = await startJournal();
});
afterAll(() => server.close());

async function phq(): Promise<HeldInterview> {
  const held = await begin(server, '4711', 'phq-9');
  held.send({ type: 'start' });
  for (let item = 1; item <= 9; item++) held.send({ type: 'answer', item: `phq${item}`, answer: '2' });
  held.send(...finish);
  await held.save();
  return held;
}

const complete = (held: HeldInterview, record: unknown): ReturnType<TestJournal['ask']> =>
  server.ask(`/api/responses/${held.id}/record`, 'POST', { record });

describe('completing', () => {
  test('stores the record and shows it', async () => {
    const held = await phq();
    const { status, body } = await complete(held, held.record());
    expect(status).toBe(201);
    const shown = await server.askAs('psychologist', `/api/records/${body.id}`);
    expect(shown.body.record).toEqual(held.record());
    expect(shown.body.record.scores[0]).toMatchObject({ id: 'total', status: 'scored', value: 18 });
  });

  test('a record sent twice is stored once', async () => {
    const held = await phq();
    const first = await complete(held, held.record());
    const second = await complete(held, held.record());
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.id).toBe(first.body.id);
    expect(await server.journal.store.records.ofResponse(held.id)).toHaveLength(1);
  });

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a forger heeds no types
  const forgeries: [string, (record: any) => unknown, string, string][] = [
    [
      'a forged score',
      (record) => ({ ...record, scores: record.scores.with(0, { ...record.scores[0], value: 3 }) }),
      'record/score-mismatch',
      '/record/scores/0',
    ],
    [
      'a forged flag',
      (record) => ({ ...record, flags: record.flags.with(0, { ...record.flags[0], status: 'clear' }) }),
      'record/flag-mismatch',
      '/record/flags/0',
    ],
    ['a flag left out', (record) => ({ ...record, flags: record.flags.slice(1) }), 'record/mismatch', '/record/flags'],
    ['another explanation', (record) => ({ ...record, traces: [] }), 'record/mismatch', '/record/traces'],
    [
      'an answer that the log does not give',
      (record) => ({
        ...record,
        response: { ...record.response, answers: { ...record.response.answers, phq9: { value: '0' } } },
      }),
      'response/replay-mismatch',
      '/record/response/answers',
    ],
    [
      'another definition',
      (record) => ({
        ...record,
        response: { ...record.response, instrument: { ...record.response.instrument, hash: '0' } },
      }),
      'journal/instrument-differs',
      '/record/response/instrument/hash',
    ],
    ['no response', ({ response: _response, ...record }) => record, 'journal/not-a-response', '/record/response'],
    ['nothing', () => ({}), 'journal/not-a-response', '/record/response'],
  ];
  test.each(forgeries)('refuses %s', async (_, forge, code, path) => {
    const held = await phq();
    const answer = await complete(held, forge(held.record()));
    expect(answer.status).toBe(422);
    expect(answer.body.issues).toContainEqual(expect.objectContaining({ code, path }));
    expect(await server.journal.store.records.ofResponse(held.id)).toEqual([]);
  });

  test('refuses an interview that is not finished', async () => {
    const held = await begin(server, '4711', 'outreach-intake');
    held.send(...intakeAnswers);
    const answer = await complete(held, held.record());
    expect(answer.status).toBe(422);
    expect(answer.body.issues[0]).toMatchObject({ code: 'journal/not-completed', params: { status: 'in-progress' } });
  });

  test('a record never changes; an amendment is a record of its own', async () => {
    const held = await phq();
    const before = held.record();
    const first = (await complete(held, before)).body.id as string;
    held.send(
      { type: 'amend', reason: 'Fejl i spørgsmål 9' },
      { type: 'answer', item: 'phq9', answer: '0' },
      { type: 'complete' },
    );
    const amended = await complete(held, held.record());
    expect(amended.status).toBe(201);
    expect(amended.body.id).not.toBe(first);
    expect((await server.askAs('psychologist', `/api/records/${first}`)).body.record).toEqual(before);
    expect(
      (await server.ask(`/api/records/${amended.body.id}`)).body.earlier.map(
        ({ response }: SkalaRecord) => response.id,
      ),
    ).not.toContain(held.id);
    const { records } = (await server.ask('/api/citizens/4711')).body;
    expect(records.find(({ id }: { id: string }) => id === amended.body.id)).toMatchObject({ amended: true });
  });

  test('there is no way to change or delete one', async () => {
    const held = await phq();
    const { id } = (await complete(held, held.record())).body;
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await server.ask(`/api/records/${id}`, method, {});
      expect(answer.status).toBe(404);
    }
  });

  test('all records of a citizen, the oldest first', async () => {
    const { body } = await server.ask('/api/citizens/1042/records');
    expect(body.map(({ instrument }: { instrument: string }) => instrument)).toEqual([
      'asi-5',
      'outreach-intake',
      'asi-5',
    ]);
  });
});

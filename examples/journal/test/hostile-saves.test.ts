/** What a hostile or careless page would save: each is refused, says why, and nothing has changed. */
import { responseOf, type LogEntry } from '@skala/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../src/storage/verify-audit.ts';
import { begin, finish, intakeAnswers, type HeldInterview } from './held-interview.ts';
import { startJournal, type TestJournal } from './journal-server.ts';
import { wholeDatabase } from './whole-database.ts';

let server: TestJournal;
/** With two entries stored, and two more at hand. */
let held: HeldInterview;
let other: HeldInterview;
/** Completed, and not handed in. */
let done: HeldInterview;
let answeredAlone: string;
let before: string;
beforeAll(async () => {
  server = await startJournal();
  held = await begin(server, '4711', 'outreach-intake');
  held.send(...intakeAnswers.slice(0, 2));
  await held.save();
  held.send(...intakeAnswers.slice(2, 4));
  other = await begin(server, '1042', 'gad-7');
  other.send({ type: 'start' }, { type: 'answer', item: 'gad1', answer: '1' }, { type: 'clear', item: 'gad1' });
  done = await begin(server, '4711', 'gad-7');
  done.send({ type: 'start' });
  for (const item of ['gad1', 'gad2', 'gad3', 'gad4', 'gad5', 'gad6', 'gad7'])
    done.send({ type: 'answer', item, answer: '2' });
  done.send(...finish);
  await done.save();
  const alone = { instrument: 'phq-9', form: 'full', language: 'da', administration: 'self-report' };
  answeredAlone = (await server.ask('/api/citizens/4711/responses', 'POST', alone)).body.response.id;
  before = await wholeDatabase(server.journal.database);
});
afterAll(() => server.close());

async function expectRefused(path: string, body: unknown, status: number, code: string): Promise<void> {
  const answer = await server.ask(path, 'POST', body);
  expect({ status: answer.status, code: answer.body.issues?.[0]?.code }).toEqual({ status, code });
  expect((await wholeDatabase(server.journal.database)) === before).toBe(true);
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what comes from outside heeds no types
type Loose = any;

const start: Loose = { type: 'start', seq: 1, time: '2026-11-12T11:00:00.000Z' };

describe('entries', () => {
  const log = (): readonly LogEntry[] => held.response().log;
  const third = (): Loose => log()[2];
  const nested = (depth: number): Loose => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  const cases: readonly [string, () => unknown, number, string][] = [
    ['sent twice', () => ({ revision: 0, entries: log().slice(0, 2) }), 409, 'journal/conflict'],
    ['sent twice on the stored revision', () => ({ revision: 2, entries: log().slice(0, 2) }), 422, 'journal/log-gap'],
    ['in the wrong order', () => ({ revision: 2, entries: log().slice(2).toReversed() }), 422, 'journal/log-gap'],
    ['with one left out', () => ({ revision: 2, entries: log().slice(3) }), 422, 'journal/log-gap'],
    ['one of them twice', () => ({ revision: 2, entries: [third(), third()] }), 422, 'journal/log-gap'],
    ['from a revision to come', () => ({ revision: 3, entries: log().slice(3) }), 409, 'journal/conflict'],
    [
      'that rewrite what is stored',
      () => ({ revision: 1, entries: [{ ...third(), seq: 2 }] }),
      409,
      'journal/conflict',
    ],
    ['none', () => ({ revision: 2, entries: [] }), 400, 'journal/invalid'],
    ['too many', () => ({ revision: 2, entries: Array(5001).fill({}) }), 400, 'journal/invalid'],
    ['that are no objects', () => ({ revision: 2, entries: [3] }), 400, 'journal/invalid'],
    ['that are one object', () => ({ revision: 2, entries: third() }), 400, 'journal/invalid'],
    ['that say nothing', () => ({ revision: 2, entries: [{}] }), 422, 'journal/wrong-actor'],
    ['with a revision below none', () => ({ revision: -1, entries: [third()] }), 400, 'journal/invalid'],
    ['with half a revision', () => ({ revision: 2.5, entries: [third()] }), 400, 'journal/invalid'],
    ['with a revision in words', () => ({ revision: '2', entries: [third()] }), 400, 'journal/invalid'],
    ['with no revision', () => ({ entries: [third()] }), 400, 'journal/invalid'],
    [
      'with a revision beyond exact numbers',
      () => ({ revision: 2 ** 60, entries: [third()] }),
      409,
      'journal/conflict',
    ],
    [
      'with an actor of the sender’s choice',
      () => ({ revision: 2, entries: [third()], actor: 'x' }),
      400,
      'journal/invalid',
    ],
    ['signed by a colleague', () => entry({ actor: 'staff-2' }), 422, 'journal/wrong-actor'],
    ['signed by the citizen', () => entry({ actor: 'citizen-4711' }), 422, 'journal/wrong-actor'],
    ['signed by nobody', () => entry({ actor: '' }), 422, 'journal/wrong-actor'],
    ['signed by an object', () => entry({ actor: { id: 'staff-1' } }), 422, 'journal/wrong-actor'],
    ['with a score', () => entry({ score: 27 }), 422, 'journal/entry-differs'],
    ['with a flag', () => entry({ flags: [{ id: 'outreach', status: 'clear' }] }), 422, 'journal/entry-differs'],
    ['with another old answer', () => entry({ old: { value: false } }), 422, 'journal/entry-differs'],
    ['with an answer that is no answer', () => entry({ new: { value: 'NaN' } }), 422, 'answer/not-a-boolean'],
    ['with a number for yes', () => entry({ new: { value: 1 } }), 422, 'journal/entry-differs'],
    ['with an answer in levels', () => entry({ new: { value: nested(40) } }), 422, 'answer/not-a-boolean'],
    ['with a field in levels', () => entry({ more: nested(40) }), 422, 'journal/entry-differs'],
    ['on an item of a prototype', () => entry({ item: 'constructor' }), 422, 'answer/unknown-item'],
    ['on an unknown item', () => entry({ item: "x' OR '1'='1" }), 422, 'answer/unknown-item'],
    ['of another instrument', () => entry({ item: 'gad1' }), 422, 'answer/unknown-item'],
    ['of an unknown kind', () => entry({ type: 'approve' }), 422, 'interview/not-possible-now'],
    ['of a kind that every object has', () => entry({ type: 'toString' }), 422, 'interview/not-possible-now'],
    ['that begin again', () => entry({ type: 'start' }), 422, 'interview/not-possible-now'],
    ['that complete what is not answered', () => entry({ type: 'complete' }), 422, 'interview/not-possible-now'],
    [
      'that amend what is not completed',
      () => entry({ type: 'amend', reason: 'x' }),
      422,
      'interview/not-possible-now',
    ],
  ];
  const entry = (change: object): object => ({ revision: 2, entries: [{ ...third(), ...change }] });

  test.each(cases)('%s', async (_, body, status, code) => {
    await expectRefused(`/api/responses/${held.id}/entries`, body(), status, code);
  });

  test('of another person’s interview', async () => {
    const entries = other
      .response()
      .log.slice(2)
      .map((one) => ({ ...one, seq: 3 }));
    await expectRefused(`/api/responses/${held.id}/entries`, { revision: 2, entries }, 422, 'answer/unknown-item');
  });

  test.each([
    ['of staff in an interview that the citizen answers alone', 'staff-1'],
    ['of another citizen in it', 'citizen-1042'],
  ])('%s', async (_, actor) => {
    const body = { revision: 0, entries: [{ ...start, actor }] };
    await expectRefused(`/api/responses/${answeredAlone}/entries`, body, 422, 'journal/wrong-actor');
  });

  test('of an interview that there is not', async () => {
    const body = { revision: 0, entries: [start] };
    await expectRefused('/api/responses/nobody/entries', body, 404, 'journal/unknown-response');
  });

  test('after the end', async () => {
    const entries = [{ ...third(), seq: done.revision + 1 }];
    const path = `/api/responses/${done.id}/entries`;
    await expectRefused(path, { revision: done.revision, entries }, 422, 'interview/not-possible-now');
  });
});

describe('records', () => {
  const inResponse = (change: object) => (record: Loose) => ({
    ...record,
    response: { ...record.response, ...change },
  });
  const cases: readonly [string, (record: Loose) => unknown, string][] = [
    ['without anything', () => ({}), 'journal/not-a-response'],
    ['with a list for a response', (record) => ({ ...record, response: [] }), 'journal/not-a-response'],
    [
      'with a response of another',
      (record) => ({ ...record, response: responseOf(other.interview) }),
      'journal/response-differs',
    ],
    ['about another', inResponse({ subject: '1042' }), 'journal/response-differs'],
    ['under another id', inResponse({ id: 'x' }), 'journal/response-differs'],
    [
      'on another definition',
      inResponse({ instrument: { id: 'gad-7', version: '1.0.0', hash: '0' } }),
      'journal/instrument-differs',
    ],
    ['in another currency', inResponse({ money: { currency: 'USD' } }), 'journal/response-differs'],
    ['with a status of its own', inResponse({ status: 'approved' }), 'journal/unknown-status'],
    ['that say it was amended', inResponse({ status: 'amended' }), 'response/replay-mismatch'],
    ['with answers of its own', inResponse({ answers: {} }), 'response/replay-mismatch'],
    ['with a note of its own', inResponse({ notes: { gad1: 'x' } }), 'response/replay-mismatch'],
    ['with no log', inResponse({ log: undefined }), 'journal/not-a-response'],
    [
      'with a shorter log',
      (record) => inResponse({ log: record.response.log.slice(0, 3) })(record),
      'journal/log-truncated',
    ],
    [
      'with a turned log',
      (record) => inResponse({ log: record.response.log.toReversed() })(record),
      'journal/log-rewritten',
    ],
    [
      'with an entry more',
      (record) => inResponse({ log: [...record.response.log, { seq: 99 }] })(record),
      'journal/log-gap',
    ],
    ['with scores of its own', (record) => ({ ...record, scores: { total: 27 } }), 'record/mismatch'],
    ['with no scores', ({ scores: _scores, ...record }) => record, 'record/mismatch'],
    ['with no flags', (record) => ({ ...record, flags: [] }), 'record/mismatch'],
    [
      'with flags turned off',
      (record) => ({ ...record, flags: record.flags.map((flag: Loose) => ({ ...flag, status: 'clear' })) }),
      'record/flag-mismatch',
    ],
    ['with a trace of its own', (record) => ({ ...record, traces: {} }), 'record/mismatch'],
    ['in another format', (record) => ({ ...record, format: 'skala/record/0' }), 'record/mismatch'],
    ['with a field more', (record) => ({ ...record, approved: true }), 'record/mismatch'],
  ];
  test.each(cases)('%s', async (_, forge, code) => {
    await expectRefused(`/api/responses/${done.id}/record`, { record: forge(done.record()) }, 422, code);
  });

  test('handed in under another’s id', async () => {
    await expectRefused(`/api/responses/${held.id}/record`, { record: done.record() }, 422, 'journal/response-differs');
  });

  test('of what is not completed', async () => {
    const stored = (await server.ask(`/api/responses/${held.id}`)).body.response;
    const record = { ...held.record(), response: stored };
    const answer = await server.ask(`/api/responses/${held.id}/record`, 'POST', { record });
    expect(answer.status).toBe(422);
    expect((await wholeDatabase(server.journal.database)) === before).toBe(true);
  });
});

test('nothing of it was a fault inside, and the audit log holds', async () => {
  expect(server.reported).toEqual([]);
  expect((await verifyAudit(server.journal.database.db)).faults).toEqual([]);
});

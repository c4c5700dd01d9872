/** The document of the routes: valid, whole, and what the server really answers, to every role. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Role } from '../src/access/roles.ts';
import { refusalCodes } from '../src/http/refusal-codes.ts';
import { demoPassword } from '../src/settings.ts';
import type { ApiDocument } from './described-answers.ts';
import { begin, finish } from './held-interview.ts';
import { startJournal, type TestJournal } from './journal-server.ts';
import { routesOf } from './route-table.ts';

let server: TestJournal;
let document: ApiDocument;
beforeAll(async () => {
  server = await startJournal();
  ({ body: document } = await server.askAs('nobody', '/api/openapi.json'));
});
afterAll(() => server.close());

/** Sends a request; what comes back is held against the document. Returns the operation and status, and the answer. */
async function send(role: Role | 'nobody', method: string, path: string, body?: unknown) {
  const answer = await fetch(`${server.address}${path}`, {
    method,
    headers: {
      ...(role === 'nobody' ? {} : { Cookie: server.cookieOf(role) }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const type = answer.headers.get('content-type') ?? '';
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- read as the test expects it to be
  const said: any = type.includes('json') ? await answer.json() : await answer.text();
  return { operation: server.described.check({ method, path, status: answer.status, type, body: said }), body: said };
}

test('is a valid OpenAPI document, to whoever asks', async () => {
  expect(await new Validator().validate({ ...document })).toEqual({ valid: true });
});

test('has every route under /api, and none besides', () => {
  const routes = routesOf(server.app).filter(({ url }) => url.startsWith('/api/'));
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  expect(described.sort()).toEqual(routes.map(({ method, url }) => `${method} ${url}`).sort());
});

test('every reference in it leads somewhere, and every shape is used', () => {
  const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect([...new Set(names)].sort()).toEqual(Object.keys(document.components.schemas).sort());
});

test('every code of a refusal is said where it may occur', () => {
  const said = new Set(
    Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap((operation) => Object.values(operation['x-refusals']).flat()),
  );
  // Of an address that is no route's.
  expect([...said, 'journal/not-found'].sort()).toEqual(Object.keys(refusalCodes).sort());
});

describe('what the server answers is what the document says', () => {
  const seen = new Set<string>();
  const ask = async (...request: Parameters<typeof send>) => {
    const { operation, body } = await send(...request);
    seen.add(operation);
    return body;
  };

  test.each(roles)('to what the %s reads of everybody', { timeout: 60_000 }, async (role) => {
    const { store } = server.journal;
    const citizens = await store.citizens.all();
    const year = 'from=2026-01-01&until=2026-12-31';
    const paths = [
      ...['/api/openapi.json', '/api/session', '/api/staff', '/api/worklist', '/api/calendar', '/api/audit/verify'],
      ...['', '.csv', '.parquet'].map((kind) => `/api/figures${kind}?${year}`),
      ...[
        '/api/citizens/4711/summary.pdf',
        '/api/citizens?language=en',
        '/api/instruments/asi-5/1.0.0',
        '/api/instruments/nothing/1.0.0',
      ],
      ...['/api/figures?from=2026-01-01&until=2026-01-02', '/api/citizens?language=no', '/api/citizens/9999'],
    ];
    for (const { id } of citizens) {
      const parts = ['', '/records', '/profile', '/summary', '/handover'];
      paths.push(...parts.map((part) => `/api/citizens/${id}${part}`));
      for (const one of await store.records.ofCitizen(id)) paths.push(`/api/records/${one.id}`);
      for (const one of await store.responses.ofCitizen(id)) paths.push(`/api/responses/${one.id}`);
    }
    expect(paths.length).toBeGreaterThan(150);
    for (const path of paths) await ask(role, 'GET', path);
  });

  test('to an interview, from registering to what was decided and released', async () => {
    const { id: citizen } = await ask('caseworker', 'POST', '/api/citizens', { alias: 'Ulla' });
    await ask('caseworker', 'POST', `/api/citizens/${citizen}/responses`, {
      instrument: 'phq-9',
      form: 'full',
      language: 'da',
    });
    await ask('caseworker', 'POST', `/api/citizens/${citizen}/responses`, {
      instrument: 'phq-9',
      form: 'none',
      language: 'da',
    });
    const held = await begin(server, citizen, 'phq-9');
    held.send({ type: 'start' });
    for (let item = 1; item <= 9; item++) held.send({ type: 'answer', item: `phq${String(item)}`, answer: '2' });
    const { log } = held.response();
    const entries = `/api/responses/${held.id}/entries`;
    await ask('caseworker', 'POST', entries, { revision: 0, entries: log });
    await ask('caseworker', 'POST', entries, { revision: 0, entries: log });
    held.send(...finish);
    const record = `/api/responses/${held.id}/record`;
    const { id } = await ask('caseworker', 'POST', record, { record: held.record() });
    await ask('caseworker', 'POST', record, { record: held.record() });
    await ask('caseworker', 'GET', `/api/records/${id}`);
    const { attention } = await ask('psychologist', 'GET', `/api/citizens/${citizen}`);
    const raised = attention.find(({ flag }: { flag: { status: string } }) => flag.status === 'raised');
    const said = { citizen, source: raised.source, flag: raised.flag.id };
    await ask('psychologist', 'POST', '/api/decisions', { ...said, decision: 'dismissed' });
    await ask('psychologist', 'POST', '/api/decisions', { ...said, decision: 'confirmed' });
    await ask('psychologist', 'POST', '/api/releases', { record: id });
    await ask('psychologist', 'POST', '/api/releases', { record: id });
    await ask('caseworker', 'GET', `/api/records/${id}`);
  });

  test('to logging in and out', async () => {
    const email = 'leader@journal.example';
    await ask('nobody', 'POST', '/api/auth/sign-in/email', { email, password: 'something else' });
    await ask('nobody', 'POST', '/api/auth/sign-in/email', { email, password: demoPassword });
    await ask('nobody', 'POST', '/api/auth/sign-out', {});
    await ask('nobody', 'GET', '/api/session');
  });

  test('and every success that it speaks of was seen', () => {
    const promised = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.keys(responses)
          .filter((status) => status.startsWith('2'))
          .map((status) => `${method.toUpperCase()} ${path} ${status}`),
      ),
    );
    expect(promised.filter((one) => !seen.has(one))).toEqual([]);
    expect(promised.length).toBeGreaterThan(25);
  });
});

test('nothing is left out on the way: a record is sent as it is stored', async () => {
  const [citizen] = await server.journal.store.citizens.all();
  const [stored] = await server.journal.store.records.ofCitizen(citizen!.id);
  const { body } = await send('psychologist', 'GET', `/api/records/${stored!.id}`);
  expect(body.record).toEqual(stored!.record);
});

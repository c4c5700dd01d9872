/** Who may ask for what: every route of the server is in this table, so that a new one is not forgotten. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Role } from '../src/access/roles.ts';
import type { ApiDocument } from './described-answers.ts';
import { startJournal, type TestJournal } from './journal-server.ts';
import { routesOf } from './route-table.ts';

const readers: readonly Role[] = ['caseworker', 'psychologist', 'leader'];
const holders: readonly Role[] = ['caseworker', 'psychologist'];
const everybody: readonly Role[] = ['caseworker', 'psychologist', 'leader', 'administrator'];

const allowed: Readonly<Record<string, readonly Role[]>> = {
  'GET /api/session': everybody,
  'GET /api/staff': readers,
  'GET /api/citizens': readers,
  'POST /api/citizens': holders,
  'GET /api/citizens/:id': readers,
  'GET /api/citizens/:id/records': readers,
  'GET /api/citizens/:id/profile': readers,
  'GET /api/citizens/:id/summary': readers,
  'GET /api/citizens/:id/summary.pdf': readers,
  'GET /api/citizens/:id/handover': readers,
  'GET /api/calendar': readers,
  'GET /api/figures': ['leader'],
  'GET /api/figures.csv': ['leader'],
  'GET /api/figures.parquet': ['leader'],
  'POST /api/citizens/:id/responses': holders,
  'GET /api/responses/:id': holders,
  'POST /api/responses/:id/entries': holders,
  'POST /api/responses/:id/record': holders,
  'GET /api/records/:id': readers,
  'POST /api/decisions': holders,
  'GET /api/worklist': readers,
  'GET /api/instruments/:id/:version': everybody,
  'POST /api/releases': ['psychologist'],
  'GET /api/audit/verify': ['administrator'],
};

/** What is reached without having logged in. */
const open = ['POST /api/auth/sign-in/email', 'POST /api/auth/sign-out', 'GET /api/openapi.json'];

let server: TestJournal;
beforeAll(async () => {
  server = await startJournal();
});
afterAll(() => server.close());

test('the table has every route under /api', () => {
  const found = routesOf(server.app)
    .map(({ method, url }) => `${method} ${url}`)
    .filter((route) => route.includes(' /api/'));
  expect(found.sort()).toEqual([...Object.keys(allowed), ...open].sort());
});

test('the document of the routes says the same', async () => {
  const { paths } = (await server.askAs('nobody', '/api/openapi.json')).body as ApiDocument;
  const said = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [
      `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      operation['x-roles'],
    ]),
  );
  expect(Object.fromEntries(said)).toEqual({ ...allowed, ...Object.fromEntries(open.map((route) => [route, []])) });
});

describe.each(Object.entries(allowed))('%s', (route, permitted) => {
  const [method = '', url = ''] = route.split(' ');
  const path = url.replace(':id', '4711').replace(':version', '1.0.0');
  // A body that no route takes: what is permitted is refused for another reason.
  const options = { method, ...(method === 'GET' ? {} : { body: { unknown: true } }) };

  test('refuses whoever has not logged in', async () => {
    const { status, body } = await server.askAs('nobody', path, options);
    expect({ status, code: body.issues[0].code }).toEqual({ status: 401, code: 'journal/not-logged-in' });
  });

  test.each(roles.filter((role) => !permitted.includes(role)))('refuses the %s', async (role) => {
    const { status, body } = await server.askAs(role, path, options);
    expect({ status, code: body.issues[0].code }).toEqual({ status: 403, code: 'journal/not-permitted' });
  });

  test.each(permitted)('lets the %s ask', async (role) => {
    const answer = await fetch(`${server.address}${path}`, {
      method,
      headers: { Cookie: server.cookieOf(role), 'Content-Type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(options.body) }),
    });
    expect([200, 400, 404]).toContain(answer.status);
  });
});

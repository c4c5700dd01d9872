/** Requests that no page of the journal sends: each is refused, says why, and nothing has changed. */
import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../src/settings.ts';
import { verifyAudit } from '../src/storage/verify-audit.ts';
import { logIn, startJournal, type TestJournal } from './journal-server.ts';
import { sendRaw } from './raw-request.ts';
import { wholeDatabase } from './whole-database.ts';

let server: TestJournal;
let before: string;
beforeAll(async () => {
  server = await startJournal();
  before = await wholeDatabase(server.journal.database);
});
afterAll(() => server.close());

const unchanged = async (): Promise<boolean> => (await wholeDatabase(server.journal.database)) === before;

const json = { 'Content-Type': 'application/json' };

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** As a caseworker, unless the headers have another cookie. */
async function expectRefused(path: string, sent: Sent, status: number, code: string): Promise<void> {
  const { method = 'POST', headers = json, body } = sent;
  const answer = await fetch(`${server.address}${path}`, {
    method,
    redirect: 'manual',
    headers: { Cookie: server.cookieOf('caseworker'), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  const said = (await answer.json()) as { issues?: { code: string }[] };
  const { issues } = said;
  const type = answer.headers.get('content-type') ?? '';
  server.described.check({ method, path, status: answer.status, type, body: said });
  expect({ status: answer.status, code: issues?.[0]?.code }).toEqual({ status, code });
  expect(await unchanged()).toBe(true);
}

const citizen = JSON.stringify({ alias: 'Ulla' });

describe('bodies', () => {
  const text = (value: string): Buffer => Buffer.from(value, 'utf8');
  const cases: readonly [string, Sent, number, string][] = [
    ['of 10 MB', { body: `"${'x'.repeat(10_000_000)}"` }, 413, 'journal/body-too-large'],
    ['of 10 MB of blanks', { body: ' '.repeat(10_000_000) }, 413, 'journal/body-too-large'],
    ['that are empty', { body: '' }, 400, 'json/syntax'],
    ['cut off', { body: '{"alias":"Ul' }, 400, 'json/syntax'],
    ['with something after the end', { body: `${citizen}{}` }, 400, 'json/syntax'],
    ['with NaN', { body: '{"alias":NaN}' }, 400, 'json/syntax'],
    ['with a number too large', { body: '{"alias":1e999}' }, 400, 'json/number-too-large'],
    ['with a comment', { body: '{/**/"alias":"Ulla"}' }, 400, 'json/syntax'],
    ['in UTF-16', { body: Buffer.from(citizen, 'utf16le') }, 400, 'json/syntax'],
    [
      'that say they are in UTF-16',
      { headers: { 'Content-Type': 'application/json; charset=utf-16' }, body: Buffer.from(citizen, 'utf16le') },
      415,
      'journal/only-json',
    ],
    ['in Latin-1', { body: Buffer.from('{"alias":"Søren"}', 'latin1') }, 400, 'json/not-utf-8'],
    [
      'with half a character',
      { body: Buffer.concat([text('{"alias":"'), Buffer.from([0xed, 0xa0, 0x80]), text('"}')]) },
      400,
      'json/not-utf-8',
    ],
    [
      'with a longer way to write a slash',
      { body: Buffer.concat([text('{"alias":"'), Buffer.from([0xc0, 0xaf]), text('"}')]) },
      400,
      'json/not-utf-8',
    ],
    ['with half a pair', { body: '{"alias":"\\ud800"}' }, 400, 'json/not-text'],
    ['with half a pair in a name', { body: '{"\\udfff":"Ulla"}' }, 400, 'json/not-text'],
    ['with a NUL', { body: '{"alias":"Ulla\\u0000"}' }, 400, 'json/not-text'],
    ['with a byte order mark', { body: `\uFEFF${citizen}` }, 400, 'json/syntax'],
    [
      'compressed',
      { headers: { ...json, 'Content-Encoding': 'gzip' }, body: gzipSync(citizen) },
      415,
      'journal/only-json',
    ],
    [
      'that unpack to 1 GB',
      { headers: { ...json, 'Content-Encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000)) },
      415,
      'journal/only-json',
    ],
    ['compressed and silent about it', { body: gzipSync(citizen) }, 400, 'json/not-utf-8'],
    ['a hundred thousand levels deep', { body: '['.repeat(100_000) + ']'.repeat(100_000) }, 400, 'json/too-deep'],
    ['with a prototype', { body: '{"__proto__":{"role":"psychologist"},"alias":"Ulla"}' }, 400, 'json/syntax'],
    ['with a constructor', { body: '{"constructor":{"prototype":{"role":"x"}},"alias":"Ulla"}' }, 400, 'json/syntax'],
    ['with one name twice', { body: '{"alias":"Ulla","alias":"150276-1234"}' }, 400, 'journal/invalid'],
    ['that are null', { body: 'null' }, 400, 'journal/invalid'],
    ['that are a list', { body: `[${citizen}]` }, 400, 'journal/invalid'],
    ['with a citizen number for a name', { body: '{"alias":"150276-1234"}' }, 400, 'journal/invalid'],
    ['with a script for a name', { body: '{"alias":"<script>"}' }, 400, 'journal/invalid'],
    ['with a line break in a name', { body: '{"alias":"Ulla\\nUlla"}' }, 400, 'journal/invalid'],
    ['with a reference of the sender’s choice', { body: '{"alias":"Ulla","id":"4711"}' }, 400, 'journal/invalid'],
    [
      'of a form',
      { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'alias=Ulla' },
      415,
      'journal/only-json',
    ],
    [
      'of a form with files',
      { headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, body: '--x--' },
      415,
      'journal/only-json',
    ],
    ['of plain text', { headers: { 'Content-Type': 'text/plain' }, body: citizen }, 415, 'journal/only-json'],
    ['in XML', { headers: { 'Content-Type': 'application/xml' }, body: '<alias/>' }, 415, 'journal/only-json'],
  ];
  test.each(cases)('%s', async (_, sent, status, code) => {
    await expectRefused('/api/citizens', sent, status, code);
  });
});

describe('decisions and releases', () => {
  const decision = { citizen: '4711', source: 'dk-outreach', flag: 'outreach', decision: 'confirmed', reason: 'x' };
  const said = (change: object): Sent => ({ body: JSON.stringify({ ...decision, ...change }) });
  const cases: readonly [string, string, Sent, number, string][] = [
    ['in somebody’s name', '/api/decisions', said({ actor: 'staff-2' }), 400, 'journal/invalid'],
    ['dated back', '/api/decisions', said({ time: '2020-01-01T00:00:00.000Z' }), 400, 'journal/invalid'],
    ['on a flag that is not raised', '/api/decisions', said({ flag: 'nothing' }), 422, 'journal/flag-not-raised'],
    ['on a flag of a prototype', '/api/decisions', said({ flag: 'constructor' }), 422, 'journal/flag-not-raised'],
    ['on SQL', '/api/decisions', said({ flag: "x'; DROP TABLE record;--" }), 400, 'journal/invalid'],
    ['about nobody', '/api/decisions', said({ citizen: '0000' }), 422, 'journal/unknown-citizen'],
    ['about SQL', '/api/decisions', said({ citizen: "' OR 1=1 --" }), 400, 'journal/invalid'],
    [
      'that dismiss without a reason',
      '/api/decisions',
      said({ decision: 'dismissed', reason: '  ' }),
      422,
      'interview/reason-needed',
    ],
    ['of another kind', '/api/decisions', said({ decision: 'approved' }), 400, 'journal/invalid'],
    ['with a reason too long', '/api/decisions', said({ reason: 'x'.repeat(2001) }), 400, 'journal/invalid'],
    ['with a reason that no database keeps', '/api/decisions', said({ reason: 'x\0' }), 400, 'json/not-text'],
    ['with a reason that is no text', '/api/decisions', said({ reason: '\ud800' }), 400, 'json/not-text'],
    ['to release, by a caseworker', '/api/releases', { body: '{"record":"x"}' }, 403, 'journal/not-permitted'],
  ];
  test.each(cases)('%s', async (_, path, sent, status, code) => {
    await expectRefused(path, sent, status, code);
  });

  test.each([
    ['of nothing', 'nothing', 422, 'journal/unknown-record'],
    ['of SQL', "1' OR '1'='1", 400, 'journal/invalid'],
  ])('to release, %s', async (_, record, status, code) => {
    const headers = { ...json, Cookie: server.cookieOf('psychologist') };
    await expectRefused('/api/releases', { headers, body: JSON.stringify({ record }) }, status, code);
  });
});

describe('whoever asks', () => {
  const session = { method: 'GET', headers: {} };
  const cookie = (value: string): Sent => ({ method: 'GET', headers: { Cookie: value } });
  const own = (): readonly [string, string] => {
    const [name = '', value = ''] = server.cookieOf('caseworker').split('=', 2);
    return [name, decodeURIComponent(value)];
  };
  const cases: readonly [string, () => Sent][] = [
    ['with no cookie', () => cookie('')],
    ['with an empty one', () => cookie(`${own()[0]}=`)],
    ['with one made up', () => cookie(`${own()[0]}=staff-2`)],
    ['without its signature', () => cookie(`${own()[0]}=${own()[1].split('.', 1)[0] ?? ''}`)],
    ['with another’s signature', () => cookie(`${own()[0]}=${encodeURIComponent(`x${own()[1]}`)}`)],
    [
      'with a signature of another secret',
      () => {
        const [token = ''] = own()[1].split('.', 1);
        const signature = createHmac('sha256', 'another secret').update(token).digest('base64');
        return cookie(`${own()[0]}=${encodeURIComponent(`${token}.${signature}`)}`);
      },
    ],
    ['with a role for a cookie', () => cookie('role=psychologist; staff=staff-2')],
    ['with a bearer', () => ({ method: 'GET', headers: { Cookie: '', Authorization: `Bearer ${own()[1]}` } })],
  ];
  test.each(cases)('%s', async (_, sent) => {
    await expectRefused('/api/session', sent(), 401, 'journal/not-logged-in');
  });

  test('has logged out, with a cookie that was kept', async () => {
    const kept = await logIn(server.address, 'leader');
    const headers = { ...json, Cookie: kept, Origin: server.address };
    const asked = (): Promise<Response> => fetch(`${server.address}/api/session`, { headers: { Cookie: kept } });
    expect((await asked()).status).toBe(200);
    await fetch(`${server.address}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' });
    expect((await asked()).status).toBe(401);
    // Also from a page that has another cookie besides.
    await expectRefused('/api/session', cookie(`${kept}; language=en`), 401, 'journal/not-logged-in');
  });

  test('names a role in a header or an address', async () => {
    const headers = { 'X-Role': 'psychologist', 'X-Forwarded-User': 'staff-2', 'X-Http-Method-Override': 'GET' };
    await expectRefused('/api/audit/verify', { method: 'GET', headers }, 403, 'journal/not-permitted');
    await expectRefused('/api/audit/verify?role=administrator', { ...session }, 403, 'journal/not-permitted');
  });

  test.each([
    '/api/auth/sign-up/email',
    '/api/auth/get-session',
    '/api/auth/update-user',
    '/api/auth/change-email',
    '/api/auth/change-password',
    '/api/auth/list-sessions',
    '/api/auth/admin/set-role',
    '/api/auth/sign-in/email/',
  ])('wants %s', async (path) => {
    await expectRefused(path, { body: '{"role":"administrator","name":"x"}' }, 404, 'journal/not-found');
  });
});

describe('another site', () => {
  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1.evil.example'])(
    'at %s',
    async (origin) => {
      const headers = { ...json, Origin: origin };
      await expectRefused('/api/citizens', { headers, body: citizen }, 403, 'journal/other-site');
    },
  );

  const lines = (host: string, more = ''): string =>
    `POST /api/citizens HTTP/1.1\r\nHost: ${host}\r\nCookie: ${server.cookieOf('caseworker')}\r\n` +
    `Content-Type: application/json\r\nConnection: close\r\n${more}`;
  const whole = `Content-Length: ${String(citizen.length)}\r\n\r\n${citizen}`;
  const own = (): string => new URL(server.address).host;
  const raw: readonly [string, () => string, number][] = [
    ['under a name of its own', () => lines('evil.example', whole), 421],
    ['under a name that begins like ours', () => lines('127.0.0.1.evil.example', whole), 421],
    ['with ours as a user', () => lines('127.0.0.1:80@evil.example', whole), 421],
    ['that says it was forwarded', () => lines('evil.example', `X-Forwarded-Host: ${own()}\r\n${whole}`), 421],
    ['with two lengths', () => lines(own(), `Content-Length: 3\r\n${whole}`), 400],
    ['with a length and pieces', () => lines(own(), `Transfer-Encoding: chunked\r\n${whole}`), 400],
    ['with a length that is none', () => lines(own(), `Content-Length: -1\r\n\r\n${citizen}`), 400],
    ['with a piece that never ends', () => lines(own(), `Transfer-Encoding: chunked\r\n\r\nzz\r\n${citizen}`), 400],
    ['with a header in a header', () => lines(own(), `X-One: a\rSet-Cookie: b\r\n${whole}`), 400],
    ['with headers without end', () => lines(own(), `X-One: ${'x'.repeat(17_000)}\r\n${whole}`), 431],
    ['in no protocol', () => 'GET\r\n\r\n', 400],
  ];
  test.each(raw)('%s', async (_, request, status) => {
    const answer = await sendRaw(server.address, request());
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('{"issues":[{"code":"journal/');
    expect(await unchanged()).toBe(true);
  });
});

describe('addresses', () => {
  const get: Sent = { method: 'GET', headers: {} };
  test.each([
    ['/api/citizens/%27%20OR%20%271%27%3D%271', 400, 'journal/invalid'],
    ['/api/citizens/4711%00', 400, 'journal/invalid'],
    ['/api/citizens/..%2F..%2Fetc%2Fpasswd', 400, 'journal/invalid'],
    ['/api/citizens/%zz', 400, 'journal/bad-request'],
    ['/api/citizens/%F0%9F%92%A9', 400, 'journal/invalid'],
    [`/api/citizens/${'4'.repeat(65)}`, 400, 'journal/invalid'],
    ['/api/citizens/0000', 404, 'journal/unknown-citizen'],
    ['/api/citizens/0000/records', 404, 'journal/unknown-citizen'],
    ['/api/records/4711', 404, 'journal/unknown-record'],
    ["/api/records/1'--", 400, 'journal/invalid'],
    ['/api/responses/4711', 404, 'journal/unknown-response'],
    ["/api/responses/1'--", 400, 'journal/invalid'],
    ['/api/instruments/audit/1.0.0', 404, 'journal/unknown-instrument'],
    ['/api/instruments/..%2F..%2Fpackage/1.0.0', 400, 'journal/invalid'],
    ['/api/instruments/asi-5/1.0.0%27', 400, 'journal/invalid'],
    ['/api/citizens?language=da%27--', 400, 'journal/invalid'],
    ['/api/citizens?language=da&language=en', 400, 'journal/invalid'],
    ['/api/citizens?language[]=da', 400, 'journal/invalid'],
    ['/api/worklist?all=yes', 400, 'journal/invalid'],
    ['//api/citizens', 404, 'journal/not-found'],
    ['/api/citizens/', 400, 'journal/invalid'],
    ['/API/citizens', 404, 'journal/not-found'],
    ['/assets/..%2F..%2Fsrc%2Fsettings.ts', 404, 'journal/not-found'],
    ['/assets/%2e%2e/journal.sqlite', 404, 'journal/not-found'],
    ['/assets/journal.sqlite%00.css', 403, 'journal/bad-request'],
  ])('%s', async (path, status, code) => {
    await expectRefused(path, get, status, code);
  });

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s', async (method) => {
    await expectRefused('/api/citizens/4711', { method, headers: {} }, 404, 'journal/not-found');
  });
});

describe('logging in', () => {
  const email = 'psychologist@journal.example';
  const path = '/api/auth/sign-in/email';
  const from = (): Record<string, string> => ({ ...json, Cookie: '', Origin: server.address });
  test('from another site', async () => {
    const headers = { ...from(), Origin: 'http://evil.example' };
    const body = JSON.stringify({ email, password: demoPassword });
    await expectRefused(path, { headers, body }, 403, 'journal/other-site');
  });

  test.each([
    ['with a password of another’s', { email, password: `${demoPassword}x` }, 401, 'journal/wrong-password'],
    [
      'with a role',
      { email: 'x@journal.example', password: demoPassword, role: 'administrator' },
      401,
      'journal/wrong-password',
    ],
    ['with SQL', { email: "x'--@journal.example", password: demoPassword }, 401, 'journal/wrong-password'],
    ['with an object', { email: { ne: '' }, password: { ne: '' } }, 400, 'journal/bad-request'],
  ])('%s', async (_, body, status, code) => {
    await expectRefused(path, { headers: from(), body: JSON.stringify(body) }, status, code);
  });

  test('by trying passwords, all at once and under other addresses', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, async (_, one) => {
        const headers = {
          ...from(),
          'X-Forwarded-For': `10.0.0.${String(one)}`,
          'X-Client-Address': `10.0.0.${String(one)}`,
        };
        const body = JSON.stringify({ email, password: `guess number ${String(one)}` });
        return fetch(`${server.address}${path}?try=${String(one)}`, { method: 'POST', headers, body });
      }),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.length - refused.length).toBeLessThanOrEqual(10);
    expect(await refused[0]?.json()).toEqual({ issues: [{ code: 'journal/too-many-attempts', path: '', params: {} }] });
  });
});

test('nothing of it was a fault inside, and the audit log holds', async () => {
  expect(server.reported).toEqual([]);
  expect(await unchanged()).toBe(true);
  expect((await verifyAudit(server.journal.database.db)).faults).toEqual([]);
});

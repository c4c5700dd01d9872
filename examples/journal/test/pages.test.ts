import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJournal, type TestJournal } from './journal-server.ts';

let server: TestJournal;
beforeAll(async () => {
  server = await startJournal();
});
afterAll(() => server.close());

/** As the caseworker. */
const open = (path: string, cookie = server.cookieOf('caseworker')): Promise<Response> =>
  fetch(`${server.address}${path}`, { headers: { Cookie: cookie }, redirect: 'manual' });

describe('pages', () => {
  test.each([
    ['/', 200, 'Borgere'],
    ['/worklist', 200, 'Til opmærksomhed'],
    ['/citizen/4711', 200, 'Borger 4711'],
    ['/citizen/9999', 404, 'Siden findes ikke.'],
    ['/results/nothing', 404, 'Siden findes ikke.'],
    ['/citizen/%22%3E%3Cscript%3E', 404, 'Siden findes ikke.'],
  ])('%s', async (path, status, title) => {
    const answer = await open(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(`<title>${title}`);
  });

  test('speak the language that was chosen', async () => {
    const answer = await open('/', `language=en; ${server.cookieOf('caseworker')}`);
    expect(await answer.text()).toContain('<html lang="en">');
  });

  test.each(['/', '/citizen/4711', '/citizen/9999', '/results/nothing'])('%s: nobody is let in', async (path) => {
    const answer = await open(path, '');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`/login?to=${encodeURIComponent(path)}`);
  });

  test('hold nothing about anyone', async () => {
    const { alias } = (await server.journal.store.citizens.find('4711'))!;
    expect(await (await open('/citizen/4711')).text()).not.toContain(alias);
  });
});

describe('every answer', () => {
  test.each(['/', '/api/citizens', '/api/nothing', '/assets/nothing.js', '/citizen/9999'])(
    'has strict headers: %s',
    async (path) => {
      const { headers } = await fetch(`${server.address}${path}`);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    },
  );

  test('with data in it is never cached', async () => {
    expect((await fetch(`${server.address}/api/citizens`)).headers.get('cache-control')).toBe('no-store');
  });

  test('is refused to a page that calls this server by another name', async () => {
    const { hostname, port } = new URL(server.address);
    const status = await new Promise((resolve, reject) => {
      const call = request({ hostname, port, path: '/api/citizens', headers: { Host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      call.on('error', reject);
      call.end();
    });
    expect(status).toBe(421);
  });
});

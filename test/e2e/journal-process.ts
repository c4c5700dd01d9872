/** The example journal as anyone starts it, with a database of its own, and its made-up staff logged in. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openPage, type WatchedPage } from './browser-page.ts';
import { moveClock } from './move-clock.ts';

export type Role = 'caseworker' | 'psychologist' | 'leader' | 'administrator';

const root = join(import.meta.dirname, '..', '..', 'examples', 'journal');

export interface JournalProcess {
  readonly address: string;
  /** Asks the server as the caseworker. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** A page of somebody who is logged in: the caseworker unless told. */
  open(browser: Browser, options?: BrowserContextOptions, role?: Role): Promise<WatchedPage>;
  /**
   * Makes it this later time, for the server and for pages opened from then on; sessions have ended meanwhile. For a
   * journal that was started with a time.
   */
  goTo(time: string): Promise<void>;
  stop(): Promise<void>;
}

/** `env`: settings of the server besides. `time`: what time it is when it starts, now unless told. */
export async function startJournalProcess(
  env: Readonly<Record<string, string>> = {},
  time?: string,
): Promise<JournalProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'skala-e2e-'));
  let ahead = time === undefined ? 0 : Date.parse(time) - Date.now();
  const clock = time === undefined ? [] : ['--import', join(import.meta.dirname, 'server-clock.ts')];
  const server: ChildProcess = spawn(process.execPath, [...clock, 'src/server.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ PORT: '0', SKALA_SEED: 'planned', SKALA_DB: join(folder, 'journal.sqlite') },
      ...env,
      CLOCK_AHEAD: String(ahead),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const faults: string[] = [];
  server.stderr?.on('data', (text: Buffer) => faults.push(text.toString()));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    if (server.stdout)
      createInterface(server.stdout).once('line', (line) => resolve(line.replace('Skala journal: ', '')));
    void ended.then(() => reject(new Error(`The journal ended: ${faults.join('')}`)));
  });
  const sessions = new Map<Role, Promise<string>>();
  const sessionOf = (role: Role): Promise<string> => {
    const session = sessions.get(role) ?? logIn(address, role);
    sessions.set(role, session);
    return session;
  };
  return {
    address,
    async ask(path, init = {}) {
      const headers = { Cookie: await sessionOf('caseworker'), 'Content-Type': 'application/json' };
      return fetch(`${address}${path}`, { ...init, headers });
    },
    async open(browser, options, role = 'caseworker') {
      const watched = await openPage(browser, options);
      if (ahead !== 0) await watched.page.context().addInitScript(moveClock, ahead);
      const [name = '', value = ''] = (await sessionOf(role)).split('=', 2);
      await watched.page.context().addCookies([{ name, value, url: address, sameSite: 'Strict', httpOnly: true }]);
      return watched;
    },
    async goTo(later) {
      ahead = Date.parse(later) - Date.now();
      sessions.clear();
      const moved = once(server, 'message');
      server.send(ahead);
      await moved;
    },
    async stop() {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** As the page does; gives the cookie. */
async function logIn(address: string, role: Role): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ email: `${role}@journal.example`, password: 'opdigtet-demo-2026' }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!answer.ok || cookie === undefined) throw new Error(`${role} cannot log in: ${String(answer.status)}`);
  return cookie.split(';', 1)[0] ?? '';
}

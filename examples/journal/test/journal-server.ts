/** A journal of its own for one test file: a new database, a real server on a port that is free, staff logged in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Role } from '../src/access/roles.ts';
import { createApp } from '../src/app.ts';
import type { Journal } from '../src/journal.ts';
import { openJournal } from '../src/open-journal.ts';
import { answerCheck, type AnswerCheck, type ApiDocument } from './described-answers.ts';
import { demoPassword, settings, type Settings } from '../src/settings.ts';

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- read as the tests expect it to be
  readonly body: any;
  readonly headers: Headers;
}

export interface AskOptions {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface TestJournal {
  readonly app: FastifyInstance;
  readonly journal: Journal;
  readonly address: string;
  /** What went wrong inside. */
  readonly reported: readonly unknown[];
  /** As the caseworker. */
  ask(path: string, method?: string, body?: unknown): Promise<Answer>;
  /** As somebody else, or as nobody. What is answered is held against the document of the routes. */
  askAs(role: Role | 'nobody', path: string, options?: AskOptions): Promise<Answer>;
  cookieOf(role: Role): string;
  readonly described: AnswerCheck;
  close(): Promise<void>;
}

const start = '2026-11-12T10:00:00.000Z';

/** With the planned citizens, or with all of them. */
export async function startJournal(seed: Settings['seed'] = 'planned'): Promise<TestJournal> {
  const folder = mkdtempSync(join(tmpdir(), 'skala-journal-'));
  const reported: unknown[] = [];
  let ticks = 0;
  const now = (): string => new Date(Date.parse(start) + 1000 * ticks++).toISOString();
  const journal = await openJournal({ ...settings, seed, database: { file: join(folder, 'journal.sqlite') } }, now);
  const app = await createApp({ journal, assets: folder, report: (error) => reported.push(error) });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const described = answerCheck(app.swagger() as unknown as ApiDocument);
  const cookies = new Map<Role, string>();
  for (const { role } of settings.staff) cookies.set(role, await logIn(address, role));
  const askAs: TestJournal['askAs'] = async (role, path, { method = 'GET', body, headers = {} } = {}) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(role === 'nobody' ? {} : { Cookie: cookies.get(role) ?? '' }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const { status, headers: given } = answer;
    const said: unknown = await answer.json();
    described.check({ method, path, status, type: given.get('content-type') ?? '', body: said });
    return { status, headers: given, body: said };
  };
  return {
    app,
    journal,
    address,
    reported,
    described,
    askAs,
    ask: (path, method = 'GET', body) => askAs('caseworker', path, { method, body }),
    cookieOf: (role) => cookies.get(role) ?? '',
    async close() {
      await app.close();
      await journal.database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Logs in as a browser would; returns the cookie. */
export async function logIn(address: string, role: Role): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ email: `${role}@journal.example`, password: demoPassword }),
  });
  if (!answer.ok) throw new Error(`${role}: ${String(answer.status)}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

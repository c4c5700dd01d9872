/** A journal of its own for one test file: a new database, a real server on a port that is free. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/app.ts';
import type { Journal } from '../src/journal.ts';
import { openJournal } from '../src/open-journal.ts';
import { settings } from '../src/settings.ts';

export interface TestJournal {
  readonly journal: Journal;
  readonly address: string;
  /** What went wrong inside. */
  readonly reported: readonly unknown[];
  ask(
    path: string,
    method?: string,
    body?: unknown,
  ): Promise<{
    status: number;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- read as the tests expect it to be
    body: any;
    headers: Headers;
  }>;
  close(): Promise<void>;
}

const start = '2026-11-12T10:00:00.000Z';

export async function startJournal(): Promise<TestJournal> {
  const folder = mkdtempSync(join(tmpdir(), 'skala-journal-'));
  const reported: unknown[] = [];
  let ticks = 0;
  const now = (): string => new Date(Date.parse(start) + 1000 * ticks++).toISOString();
  const { journal, close } = openJournal({ ...settings, databaseFile: join(folder, 'journal.sqlite') }, now);
  const app = await createApp({ journal, assets: folder, report: (error) => reported.push(error) });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    journal,
    address,
    reported,
    async ask(path, method = 'GET', body) {
      const answer = await fetch(`${address}${path}`, {
        method,
        ...(body === undefined
          ? {}
          : {
              headers: { 'Content-Type': 'application/json' },
              body: typeof body === 'string' ? body : JSON.stringify(body),
            }),
      });
      return { status: answer.status, headers: answer.headers, body: await answer.json() };
    },
    async close() {
      await app.close();
      close();
      rmSync(folder, { recursive: true });
    },
  };
}

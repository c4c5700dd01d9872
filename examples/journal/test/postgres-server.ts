/**
 * A PostgreSQL of its own for one test file, in a temporary folder, on a port that is free. It does not run as root,
 * so a test that does runs it as another user.
 */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { findPostgres, postgresMissing } from '../../../scripts/find-postgres.mjs';

export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  database(name: string): Promise<string>;
  /** Stops it at once, as if the power had gone, and starts it again on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Without one the tests that need it are skipped; the runner says so. */
export const hasPostgres = findPostgres() !== undefined;

const run = promisify(execFile);

export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPostgres();
  if (bin === undefined) throw new Error(postgresMissing);
  const folder = mkdtempSync(join(tmpdir(), 'skala-postgres-'));
  const user = userFor(folder);
  const data = join(folder, 'data');
  const as = user === undefined ? {} : { uid: user, gid: user };
  await run(join(bin, 'initdb'), ['--pgdata', data, '--username', 'journal', '--auth', 'trust', '--no-sync'], as);
  const port = await freePort();
  const start = async (): Promise<() => Promise<void>> => {
    const options = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder];
    const server = spawn(join(bin, 'postgres'), options, { ...as, stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    await untilReady(port);
    return async () => {
      server.kill('SIGQUIT');
      await ended;
    };
  };
  let stop = await start();
  return {
    async database(name) {
      await ask(port, `CREATE DATABASE "${name}"`);
      return `postgres://journal@127.0.0.1:${String(port)}/${name}`;
    },
    async restart() {
      await stop();
      stop = await start();
    },
    async stop() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Somebody who is not root and owns the folder. */
function userFor(folder: string): number | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const nobody = Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout) || 65534;
  chownSync(folder, nobody, nobody);
  return nobody;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilReady(port: number): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await ask(port, 'SELECT 1');
      return;
    } catch (error) {
      if (attempt === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function ask(port: number, statement: string): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'journal', database: 'postgres' });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end().catch(() => undefined);
  }
}

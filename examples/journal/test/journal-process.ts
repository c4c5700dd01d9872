/** The journal as a process of its own, as anyone starts it, so that it can be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface JournalProcess {
  readonly address: string;
  readonly pid: number;
  /** What it wrote about faults. */
  readonly faults: readonly string[];
  /** Ends it; with SIGKILL as if the power had gone. */
  stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

const root = join(import.meta.dirname, '..');

/** `place`: SKALA_DB or DATABASE_URL. Sessions outlive the process. */
export async function startJournalProcess(place: Readonly<Record<string, string>>): Promise<JournalProcess> {
  const server = spawn(process.execPath, ['src/server.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      SKALA_SEED: 'planned',
      JOURNAL_SECRET: 'one-secret-for-all-the-starts-of-a-test',
      ...place,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const faults: string[] = [];
  server.stderr.on('data', (text: Buffer) => void faults.push(text.toString()));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = await firstLine(server, ended, faults);
  return {
    address: address.replace('Skala journal: ', ''),
    pid: server.pid ?? 0,
    faults,
    async stop(signal) {
      server.kill(signal);
      await ended;
    },
  };
}

function firstLine(server: ChildProcess, ended: Promise<void>, faults: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    if (server.stdout) createInterface(server.stdout).once('line', resolve);
    void ended.then(() => reject(new Error(`The journal ended: ${faults.join('')}`)));
  });
}

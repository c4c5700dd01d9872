/** The example journal as anyone starts it, with a database of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..', 'examples', 'journal');

export interface JournalProcess {
  readonly address: string;
  stop(): Promise<void>;
}

export async function startJournalProcess(): Promise<JournalProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'skala-e2e-'));
  const server = spawn(process.execPath, ['src/server.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', SKALA_DB: join(folder, 'journal.sqlite') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const faults: string[] = [];
  server.stderr.on('data', (text: Buffer) => faults.push(text.toString()));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).once('line', (line) => resolve(line.replace('Skala journal: ', '')));
    void ended.then(() => reject(new Error(`The journal ended: ${faults.join('')}`)));
  });
  return {
    address,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

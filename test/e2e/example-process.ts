/** An example as anyone starts it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ExampleProcess {
  readonly address: string;
  stop(): Promise<void>;
}

/** Runs an example of `examples/` until it is stopped. Its first line says where it is. */
export async function startExample(name: string): Promise<ExampleProcess> {
  const server = spawn(process.execPath, ['src/server.ts'], {
    cwd: join(import.meta.dirname, '..', '..', 'examples', name),
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const faults: string[] = [];
  server.stderr.on('data', (text: Buffer) => faults.push(text.toString()));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).once('line', resolve);
    void ended.then(() => reject(new Error(`${name} ended: ${faults.join('')}`)));
  });
  return {
    address,
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

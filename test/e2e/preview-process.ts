/** `skala preview` as anyone starts it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface PreviewProcess {
  readonly address: string;
  /** Ends it as Ctrl-C does; gives the exit code. */
  readonly stop: () => Promise<number | null>;
}

export async function startPreview(...options: readonly string[]): Promise<PreviewProcess> {
  const root = join(import.meta.dirname, '..', '..');
  const main = join(root, 'packages', 'cli', 'src', 'main.ts');
  const command = spawn(process.execPath, [main, 'preview', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const faults: string[] = [];
  command.stderr.on('data', (text: Buffer) => faults.push(text.toString()));
  const ended = new Promise<number | null>((resolve) => command.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(command.stdout).once('line', resolve);
    void ended.then(() => reject(new Error(`The preview ended: ${faults.join('')}`)));
  });
  return {
    address,
    stop: () => {
      command.kill('SIGINT');
      return ended;
    },
  };
}

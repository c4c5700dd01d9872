import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

// Every test starts a process, some several.
vi.setConfig({ testTimeout: 60_000 });

export const root = join(import.meta.dirname, '..', '..', '..');
export const main = join(import.meta.dirname, '..', 'src', 'main.ts');

// Starting a process costs most of a test; what Node compiled for the one before, the next need not again.
const environment = { ...process.env, NO_COLOR: '1', NODE_COMPILE_CACHE: join(root, '.cache', 'compile') };

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly cwd?: string;
  readonly node?: readonly string[];
}

/** Runs the real command in a process of its own. */
export function skala(args: readonly string[], { input = '', cwd = root, node = [] }: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, main, ...args], {
      cwd,
      env: environment,
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** A folder that is gone when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'skala-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a test knows the shape of. */
export type Json = ReturnType<typeof JSON.parse>;

/** NDJSON as values. */
export function parsedLines(text: string): Json[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

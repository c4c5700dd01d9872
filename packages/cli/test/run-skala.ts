import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished, vi } from 'vitest';

// Tests start processes, some several.
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
  /** Options of Node itself, for a process of its own. */
  readonly node?: readonly string[];
}

/** One run of the command, as `skala-again.ts` is asked for it. */
export interface Asked {
  readonly main: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly input: string;
}

/** Runs the real command; those of one file share a process, one after the other. */
export function skala(args: readonly string[], { input = '', cwd = root, node }: RunOptions = {}): Promise<Ended> {
  const asked: Asked = { main, args, cwd, input };
  if (node) return alone(asked, node);
  const ended = last.then(() => again(asked));
  last = ended.catch(() => undefined);
  return ended;
}

let last: Promise<unknown> = Promise.resolve();
let shared: ChildProcess | undefined;
afterAll(() => shared?.kill());

function again(asked: Asked): Promise<Ended> {
  shared ??= fork(join(import.meta.dirname, 'skala-again.ts'), { env: environment, execArgv: [] });
  const child = shared;
  return new Promise((resolve, reject) => {
    const onGone = (): void => reject(new Error(`The process ended in skala ${asked.args.join(' ')}`));
    child.once('exit', onGone).once('message', (ended) => {
      child.off('exit', onGone);
      resolve(ended as Ended);
    });
    child.send(asked);
  });
}

function alone({ args, cwd, input }: Asked, node: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, main, ...args], { cwd, env: environment });
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

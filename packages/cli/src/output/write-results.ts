/**
 * Results to a file or to standard output, a line at a time. A file is written under another name beside its
 * place and renamed when it is complete, so an interrupted run leaves neither half a file nor a lost old one.
 */
import { createWriteStream, renameSync, rmSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CompiledInstrument } from '@skala/engine';
import { Fault } from '../fault/fault.ts';
import type { RowResult } from '../scoring/result.ts';
import { csvLines } from './csv-lines.ts';

export interface Destination {
  /** Undefined: standard output. */
  readonly file: string | undefined;
  readonly kind: 'ndjson' | 'csv';
}

const kinds = new Map<string, Destination['kind']>([
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.csv', 'csv'],
]);

/** Where results go, or why they cannot go there; said before anything is read. */
export function destinationOf(file: string | undefined, input: string): Destination {
  if (file === undefined) return { file, kind: 'ndjson' };
  const kind = kinds.get(extname(file).toLowerCase());
  if (!kind) throw new Fault('output/unknown-kind', { file });
  const there = statSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw new Fault('output/not-a-file', { file });
  const source = statSync(input, { throwIfNoEntry: false });
  if (there && source && there.dev === source.dev && there.ino === source.ino)
    throw new Fault('output/is-input', { file });
  return { file, kind };
}

export async function writeResults(
  results: AsyncIterable<RowResult>,
  destination: Destination,
  instrument: CompiledInstrument,
): Promise<void> {
  const lines = destination.kind === 'csv' ? csvLines(results, instrument) : ndjsonLines(results);
  await writeLines(lines, destination.file);
}

/** Lines to a file, complete or not at all, or to standard output. */
export async function writeLines(lines: AsyncIterable<string>, file: string | undefined): Promise<void> {
  if (file === undefined) await pipeline(Readable.from(lines), process.stdout, { end: false });
  else await writeFile(lines, file);
}

async function* ndjsonLines(results: AsyncIterable<RowResult>): AsyncGenerator<string> {
  for await (const result of results) yield `${JSON.stringify(result)}\n`;
}

async function writeFile(lines: AsyncIterable<string>, file: string): Promise<void> {
  const temporary = `${file}.${String(process.pid)}.part`;
  const discard = (): void => rmSync(temporary, { force: true });
  const interrupted = (signal: NodeJS.Signals): void => {
    discard();
    process.kill(process.pid, signal);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await pipeline(Readable.from(lines), createWriteStream(temporary, { flags: 'wx', flush: true }));
    renameSync(temporary, file);
  } catch (error) {
    discard();
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (error instanceof Fault || syscall === undefined) throw error;
    throw new Fault('output/not-writable', { file, reason: code ?? 'unknown' });
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

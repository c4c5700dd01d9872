/**
 * Compiles every definition of the package and writes `compiled.json` beside it, and the content hashes to
 * `lock.json`. A hash that is already locked never changes: a published definition is immutable.
 *
 *     node src/build.ts            write
 *     node src/build.ts --check    only compare; exit 1 if something is out of date
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledInstrument, Result } from '@skala/engine';
import { describeIssue, loadInstrument, loadPathway } from '@skala/engine/load';
import { listInstruments, listPathways } from './catalogue.ts';

const onlyCheck = process.argv.includes('--check');
const lockFile = join(import.meta.dirname, '..', 'lock.json');
const locked = (existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')) : {}) as Record<string, string>;
const found: Record<string, string> = {};
let outOfDate = 0;

function keep<T extends { readonly hash: string; readonly status: string }>(
  name: string,
  folder: string,
  loaded: Result<T>,
): T | undefined {
  if (!loaded.ok) {
    for (const issue of loaded.issues)
      process.stderr.write(`${name} ${issue.path} ${issue.code}: ${describeIssue(issue)}\n`);
    process.exitCode = 1;
    return undefined;
  }
  const { value } = loaded;
  if (locked[name] !== undefined && locked[name] !== value.hash) {
    process.stderr.write(`${name}: the published definition has changed. Make a new version instead.\n`);
    process.exitCode = 1;
  }
  if (value.status !== 'draft') found[name] = value.hash;
  write(join(folder, 'compiled.json'), `${JSON.stringify(value)}\n`);
  return value;
}

function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  outOfDate++;
  if (!onlyCheck) writeFileSync(file, text);
  else process.stderr.write(`${file} is out of date; run pnpm build:instruments\n`);
}

const instruments: CompiledInstrument[] = [];
for (const { id, version, folder } of listInstruments()) {
  const source = readFileSync(join(folder, 'instrument.json'), 'utf8');
  const instrument = keep(`${id}@${version}`, folder, loadInstrument(source));
  if (instrument) instruments.push(instrument);
}
for (const { id, version, folder } of listPathways()) {
  const source = readFileSync(join(folder, 'pathway.json'), 'utf8');
  keep(`pathways/${id}@${version}`, folder, loadPathway(source, instruments));
}
if (process.exitCode !== 1)
  write(lockFile, `${JSON.stringify(Object.fromEntries(Object.entries(found).sort()), null, 2)}\n`);
if (onlyCheck && outOfDate > 0) process.exitCode = 1;

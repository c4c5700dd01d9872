/** The build keeps its promise: what has been published never changes and never disappears unnoticed. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openCatalogue } from '../src/index.ts';

// Every test starts processes.
vi.setConfig({ testTimeout: 60_000 });

const shipped = join(import.meta.dirname, '..');

/** A package with two instruments, built once. */
function builtPackage() {
  const root = mkdtempSync(join(tmpdir(), 'skala-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const id of ['gad-7', 'phq-9']) cpSync(join(shipped, id), join(root, id), { recursive: true });
  rmSync(join(root, 'gad-7/1.0.0/compiled.json'));
  const run = (...options: readonly string[]): { status: number | null; err: string } => {
    const { status, stderr } = spawnSync(process.execPath, [join(shipped, 'src/build.ts'), ...options, root]);
    return { status, err: stderr.toString() };
  };
  const edit = (file: string, from: string, to: string): void => {
    const path = join(root, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const lock = (): unknown => JSON.parse(readFileSync(join(root, 'lock.json'), 'utf8'));
  expect(run()).toEqual({ status: 0, err: '' });
  return { root, run, edit, lock };
}

test('another package is built with a lock of its own, and read', () => {
  const { root, run, lock } = builtPackage();
  expect(Object.keys(lock() as object)).toEqual(['gad-7@1.0.0', 'phq-9@1.0.0']);
  expect(run('--check')).toEqual({ status: 0, err: '' });
  const { listInstruments, listPathways, readInstrument, readTexts } = openCatalogue(root);
  expect(listInstruments().map(({ id }) => id)).toEqual(['gad-7', 'phq-9']);
  expect(listPathways()).toEqual([]);
  expect(readInstrument('gad-7')?.version).toBe('1.0.0');
  expect(readTexts('gad-7').map(({ language }) => language)).toEqual(['da', 'en']);
  expect(readInstrument('gad-7', '2.0.0')).toBeUndefined();
});

test('a published definition that has changed is refused, and nothing is written over', () => {
  const { root, run, edit, lock } = builtPackage();
  const compiled = join(root, 'gad-7/1.0.0/compiled.json');
  const before = [lock(), readFileSync(compiled, 'utf8')];
  edit('gad-7/1.0.0/instrument.json', '"id": "mild", "from": 5', '"id": "mild", "from": 6');
  expect(run().err).toContain('gad-7@1.0.0: the published definition has changed');
  expect([lock(), readFileSync(compiled, 'utf8')]).toEqual(before);
});

test('a published version that is gone is refused, unless it was withdrawn; its hash stays', () => {
  const { root, run, edit, lock } = builtPackage();
  const before = lock();
  rmSync(join(root, 'gad-7'), { recursive: true });
  expect(run('--check')).toMatchObject({ status: 1, err: expect.stringContaining('gad-7@1.0.0: a published version') });
  expect(run()).toMatchObject({ status: 1 });

  writeFileSync(join(root, 'withdrawn.json'), '{ "gad-7@1.0.0": "The rights holder asked for it." }');
  expect(run()).toEqual({ status: 0, err: '' });
  expect(lock()).toEqual(before);

  // Back under the same version with another content, and still called withdrawn.
  cpSync(join(shipped, 'gad-7'), join(root, 'gad-7'), { recursive: true });
  edit('gad-7/1.0.0/instrument.json', '"id": "mild", "from": 5', '"id": "mild", "from": 6');
  const back = run();
  expect(back.status).toBe(1);
  expect(back.err).toContain('the published definition has changed');
  expect(back.err).toContain('withdrawn.json names it, and it still has its folder');
});

test('what was never published cannot be withdrawn, and a folder holds what it is named after', () => {
  const { root, run } = builtPackage();
  writeFileSync(join(root, 'withdrawn.json'), '{ "gad-8@1.0.0": "A slip." }');
  expect(run()).toMatchObject({ status: 1, err: expect.stringContaining('never published') });
  rmSync(join(root, 'withdrawn.json'));
  cpSync(join(root, 'gad-7'), join(root, 'gad-9'), { recursive: true });
  rmSync(join(root, 'gad-9/1.0.0/compiled.json'));
  expect(run().err).toContain('gad-9@1.0.0: the definition in this folder says that it is gad-7@1.0.0');
  expect(existsSync(join(root, 'gad-9/1.0.0/compiled.json'))).toBe(false);
});

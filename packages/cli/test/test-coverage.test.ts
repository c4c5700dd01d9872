/** `skala test --coverage`, `--propose` and `--write`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { skala, temporaryFolder, type Json } from './run-skala.ts';
import { smallInstrument, smallVectors, writeFiles } from './small-instrument.ts';

/** A folder with the small instrument and its vectors. */
function smallFolder(vectors: string | null = smallVectors): string {
  const folder = temporaryFolder();
  writeFiles(folder, { 'small/instrument.json': smallInstrument });
  if (vectors !== null) writeFiles(folder, { 'small/vectors.json': vectors });
  return folder;
}

const vectorsIn = (folder: string): string => readFileSync(join(folder, 'small/vectors.json'), 'utf8');

async function json(folder: string, ...flags: readonly string[]): Promise<Json> {
  const { out } = await skala(['test', 'small', '--format', 'json', ...flags], { cwd: folder });
  return JSON.parse(out).instruments[0];
}

const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('--coverage', () => {
  test('says what is reached, what is open, and what no answers were found for', async () => {
    const { code, out } = await skala(['test', 'small', '--coverage'], { cwd: smallFolder() });
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('small@1.0.0 2 vectors, 0 failed');
    expect(out).toMatch(/^ {2}goal +goals +reached +unconfirmed +open +no answers found$/m);
    expect(out).toMatch(/^ {2}flag +6 +1 +0 +\d +\d$/m);
    // Open: nobody has looked at the highest total. No answers: prorated from 6 at most, so never above 100.
    expect(lines).toContain('    score total: lowest, 0, highest, 6');
    expect(out.slice(out.indexOf('no answers found:'))).toContain('threshold either: at 100, just above 100');
  });

  test('as data: the counts of each kind add up, and every goal that is missing is named', async () => {
    const { coverage, failures, unconfirmed } = await json(smallFolder(), '--coverage');
    expect([failures, unconfirmed]).toEqual([[], []]);
    for (const { goals, reached, unconfirmed: proposed, open, notFound } of coverage)
      expect(total([reached, proposed, open.length, notFound.length])).toBe(goals);
    expect(coverage.find(({ kind }: Json) => kind === 'form')).toEqual({
      kind: 'form',
      goals: 2,
      reached: 1,
      unconfirmed: 0,
      open: [{ subject: 'short', state: 'used' }],
      notFound: [],
    });
  });
});

describe('--propose', () => {
  test('shows vectors, marked, and writes nothing', async () => {
    const folder = smallFolder();
    const { code, out } = await skala(['test', 'small', '--propose'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toMatch(/ {2}\d+ vectors proposed; no answers found for \d+ goals; "--write" adds them:/);
    expect(out).toContain('"source": "Computed by the engine and not compared with the manual."');
    expect(vectorsIn(folder)).toBe(smallVectors);
  });

  test('--write adds them after what is there, unchanged; they hold, are counted apart, and nothing is left open', async () => {
    const folder = smallFolder();
    const { code, out } = await skala(['test', 'small', '--propose', '--write'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toMatch(/added to small\/vectors\.json, to be compared with the manual by a person/);
    const text = vectorsIn(folder);
    const kept = smallVectors.slice(0, smallVectors.lastIndexOf('}\n  ]'));
    expect(text.startsWith(kept)).toBe(true);
    const added = JSON.parse(text).vectors.slice(2);
    expect(added.every(({ proposed }: Json) => proposed === true)).toBe(true);
    expect(
      Math.max(...text.split('\n').map((line) => (line.includes('"note"') ? 0 : line.length))),
    ).toBeLessThanOrEqual(121);

    const again = await skala(['test', 'small', '--coverage'], { cwd: folder });
    expect(again.code).toBe(0);
    expect(again.out).toContain(
      `${String(total([added.length, 2]))} vectors, 0 failed, ${String(added.length)} proposed and not confirmed`,
    );
    expect(again.out).not.toContain('open, which');
    const checked = await skala(['check', 'small'], { cwd: folder });
    expect(checked.out).not.toContain('vectors.json');
    expect((await skala(['test', 'small', '--propose'], { cwd: folder })).out).toContain('nothing to propose');
  });

  test('a vector that a person has confirmed counts as reached', async () => {
    const folder = smallFolder();
    await skala(['test', 'small', '--propose', '--write'], { cwd: folder });
    const before = await json(folder, '--coverage');
    writeFiles(folder, { 'small/vectors.json': vectorsIn(folder).replace(/,\n\s*"proposed": true/g, '') });
    const after = await json(folder, '--coverage');
    const sum = (coverage: Json, key: string): number => total(coverage.map((one: Json) => one[key]));
    expect(after.unconfirmed).toEqual([]);
    expect(sum(after.coverage, 'unconfirmed')).toBe(0);
    expect(sum(after.coverage, 'reached')).toBe(
      total(['reached', 'unconfirmed'].map((key) => sum(before.coverage, key))),
    );
  });

  test('--write makes the file where there is none', async () => {
    const folder = smallFolder(null);
    expect((await skala(['test', 'small', '--propose'], { cwd: folder })).code).toBe(1);
    expect((await skala(['test', 'small', '--propose', '--write'], { cwd: folder })).code).toBe(0);
    expect((await skala(['test', 'small'], { cwd: folder })).out).toMatch(
      /^small@1\.0\.0 (\d+) vectors, 0 failed, \1 proposed/,
    );
  });

  test('nothing is written beside vectors that fail, because what is computed may be what is wrong', async () => {
    const wrong = smallVectors.replace('"total": 2', '"total": 3');
    const folder = smallFolder(wrong);
    const { code, out } = await skala(['test', 'small', '--propose', '--write'], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toContain('1 failed');
    expect(out).toContain('not written, because a vector fails');
    expect(vectorsIn(folder)).toBe(wrong);
  });

  test('--write alone is wrong use', async () => {
    const { code, err } = await skala(['test', 'small', '--write'], { cwd: smallFolder() });
    expect(code).toBe(2);
    expect(err).toContain('(test/write-without-propose)');
  });

  test('line ends and indentation of the file are kept', async () => {
    const windows = JSON.stringify(JSON.parse(smallVectors), null, 4).replaceAll('\n', '\r\n');
    const folder = smallFolder(windows);
    await skala(['test', 'small', '--propose', '--write'], { cwd: folder });
    const text = vectorsIn(folder);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('\r\n        {\r\n          "id": ');
  });
});

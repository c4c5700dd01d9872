import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as instruments from '@skala/instruments';
import * as instrumentsNc from '@skala/instruments-nc';
import { skala, temporaryFolder } from './run-skala.ts';
import { smallInstrument, smallVectors, writeFiles } from './small-instrument.ts';

test('the vectors of every shipped instrument hold', async () => {
  const { code, out, err } = await skala(['test', 'packages/instruments', 'packages/instruments-nc']);
  expect([code, err]).toEqual([0, '']);
  const all = [instruments, instrumentsNc].flatMap(({ listInstruments }) => listInstruments());
  const expected = all.map(({ id, version, folder }) => {
    const { vectors } = JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8'));
    return `${id}@${version} ${String(vectors.length)} vectors, 0 failed`;
  });
  expect(out.trimEnd().split('\n').sort()).toEqual(expected.sort());
});

test('what fails is named with both ways of scoring; what cannot be run counts as failed', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'a/instrument.json': smallInstrument,
    'a/vectors.json': smallVectors.replace('"total": 2', '"total": 3').replace('"much": "clear"', '"much": "raised"'),
    'b/instrument.json': smallInstrument,
    'c/instrument.json': smallInstrument.replace('"q1 + q3"', '"q1 +"'),
    'd/instrument.json': smallInstrument,
    'd/vectors.json': '{ "format": "skala/vectors/1" }',
  });
  const { code, out } = await skala(['test', 'a', 'b', 'c', 'd'], { cwd: folder });
  expect(code).toBe(1);
  expect(out.trimEnd().split('\n')).toEqual([
    'small@1.0.0 2 vectors, 1 failed',
    '  two scores.total: expected 3, found 2 (scored at once)',
    '  two flags.much: expected "raised", found "clear" (scored at once)',
    '  two scores.total: expected 3, found 2 (through the interview)',
    '  two flags.much: expected "raised", found "clear" (through the interview)',
    expect.stringMatching(/^small@1\.0\.0: no vectors\.json/),
    expect.stringMatching(/^c\/instrument\.json: 1 issue,/),
    expect.stringMatching(/^d\/vectors\.json: \d+ issues,/),
  ]);
});

test('a folder without instruments is exit code 2', async () => {
  const { code, err } = await skala(['test', temporaryFolder()]);
  expect(code).toBe(2);
  expect(err).toContain('(test/no-instruments)');
});

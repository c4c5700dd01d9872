import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { parquetWriteFile } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { parsedLines, skala, temporaryFolder } from './run-skala.ts';
import { smallInstrument, writeFiles } from './small-instrument.ts';

test('Parquet: several row groups, every kind of cell, columns that are no items', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'instrument.json': smallInstrument });
  parquetWriteFile({
    filename: join(folder, 'in.parquet'),
    rowGroupSize: 2,
    columnData: [
      { name: 'id', data: [1n, 2n, 9_007_199_254_740_993n, 4n, 5n], type: 'INT64' },
      { name: 'age', data: [1, 2, 3, 4, 5], type: 'INT32' },
      { name: 'q1', data: ['1', 'X', '', null, '2'], type: 'STRING' },
      { name: 'q3', data: [1, 2, NaN, 3, 9], type: 'DOUBLE' },
      { name: 'pay', data: [100n, null, 5n, 5n, 5n], type: 'INT64' },
      {
        name: 'since',
        data: [new Date('2025-03-01'), null, null, null, new Date('2025-03-01T10:00:00Z')],
        type: 'TIMESTAMP',
      },
    ],
  });
  const { code, out, err } = await skala(['score', 'instrument.json', 'in.parquet'], { cwd: folder });
  expect(code).toBe(1);
  expect(err.match(/^(header|row \d): \S+ \S+/gm)).toEqual([
    'header: answer/unknown-item /answers/age',
    'row 5: answer/out-of-range /answers/q3',
    'row 5: answer/not-a-date /answers/since',
  ]);
  expect(
    parsedLines(out).map(({ id, scores, notComputable }) => [id, scores.total, scores.wealth, notComputable.total]),
  ).toEqual([
    ['1', 2, 1, undefined],
    ['2', null, null, ['q1: asked-declined']],
    ['9007199254740993', null, 0.05, ['q1: unanswered', 'q3: unanswered']],
    ['4', null, 0.05, ['q1: unanswered']],
    ['5', null, 0.05, ['q3: refused']],
  ]);
});

test.each([
  ['GZIP', gzipSync],
  ['ZSTD', zstdCompressSync],
] as const)('Parquet compressed with %s', async (codec, compress) => {
  const folder = temporaryFolder();
  const items = Array.from({ length: 9 }, (_, item) => `phq${String(item + 1)}`);
  parquetWriteFile({
    filename: join(folder, 'in.parquet'),
    codec,
    compressors: { [codec]: (bytes: Uint8Array) => new Uint8Array(compress(bytes)) },
    columnData: [
      { name: 'id', data: ['a', 'b'], type: 'STRING' },
      ...items.map((name) => ({ name, data: [1, 2], type: 'INT32' as const })),
    ],
  });
  const { code, out } = await skala(['score', 'phq-9', join(folder, 'in.parquet')]);
  expect(code).toBe(0);
  expect(parsedLines(out).map(({ id, scores }) => [id, scores.total])).toEqual([
    ['a', 9],
    ['b', 18],
  ]);
});

test('Parquet without an id column is exit code 2', async () => {
  const folder = temporaryFolder();
  parquetWriteFile({ filename: join(folder, 'in.parquet'), columnData: [{ name: 'phq1', data: [1], type: 'INT32' }] });
  const { code, err } = await skala(['score', 'phq-9', join(folder, 'in.parquet')]);
  expect(code).toBe(2);
  expect(err).toContain('(input/no-id-column)');
});

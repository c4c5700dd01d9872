/**
 * Memory does not grow with the input. The process gets a heap that is smaller than the input, so keeping
 * the rows or the results would end it.
 */
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { skala, temporaryFolder } from './run-skala.ts';

const count = 20_000;
const heapMegabytes = 40;
const cells = (row: number): number[] => Array.from({ length: 9 }, (_, item) => (row * (item + 1)) % 4);
const id = (row: number): string => `${String(row)}-${'x'.repeat(3000)}`;

function* ndjson(): Generator<string> {
  for (let row = 0; row < count; row++) {
    const answers = Object.fromEntries(cells(row).map((value, item) => [`phq${String(item + 1)}`, value]));
    yield `${JSON.stringify({ id: id(row), answers })}\n`;
  }
}

function* csv(): Generator<string> {
  yield `id,${Array.from({ length: 9 }, (_, item) => `phq${String(item + 1)}`).join(',')}\n`;
  for (let row = 0; row < count; row++) yield `${id(row)},${cells(row).join(',')}\n`;
}

test.each([
  ['in.ndjson', 'out.csv', ndjson],
  ['in.csv', 'out.ndjson', csv],
])('20,000 rows from %s to %s in a heap smaller than the file', async (input, output, rows) => {
  const folder = temporaryFolder();
  await pipeline(Readable.from(rows()), createWriteStream(join(folder, input)));
  expect(statSync(join(folder, input)).size).toBeGreaterThan(1.4 * heapMegabytes * 1e6);
  const node = [`--max-old-space-size=${String(heapMegabytes)}`];
  const { code, err } = await skala(['score', 'phq-9', input, '--out', output], { cwd: folder, node });
  expect([code, err]).toEqual([0, `20000 rows, no issues; written to ${output}\n`]);
  const lines = readFileSync(join(folder, output), 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(output.endsWith('.csv') ? count + 1 : count);
});

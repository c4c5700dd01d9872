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

const heapMegabytes = 24;
const items = Array.from({ length: 9 }, (_, item) => `phq${String(item + 1)}`);
const value = (row: number, item: number): number => (row * (item + 1)) % 4;

function* ndjson(count: number, padding: number): Generator<string> {
  for (let row = 0; row < count; row++) {
    const answers = Object.fromEntries(items.map((name, item) => [name, value(row, item)]));
    yield `${JSON.stringify({ id: String(row).padEnd(padding, 'x'), answers })}\n`;
  }
}

function* csv(count: number, padding: number): Generator<string> {
  yield `id,${items.join(',')}\n`;
  for (let row = 0; row < count; row++) {
    yield `${String(row).padEnd(padding, 'x')},${items.map((_, item) => value(row, item)).join(',')}\n`;
  }
}

test.each([
  ['in.ndjson', 'out.csv', 20_000, 1_500, ndjson],
  ['in.csv', 'out.ndjson', 4_250, 7_500, csv],
])('%s to %s: %d rows in a heap smaller than the file', async (input, output, count, padding, rows) => {
  const folder = temporaryFolder();
  await pipeline(Readable.from(rows(count, padding)), createWriteStream(join(folder, input)));
  expect(statSync(join(folder, input)).size).toBeGreaterThan(1.2 * heapMegabytes * 1e6);
  const node = [`--max-old-space-size=${String(heapMegabytes)}`];
  const { code, err } = await skala(['score', 'phq-9', input, '--out', output], { cwd: folder, node });
  expect([code, err]).toEqual([0, `${String(count)} rows, no issues; written to ${output}\n`]);
  const lines = readFileSync(join(folder, output), 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(output.endsWith('.csv') ? count + 1 : count);
});

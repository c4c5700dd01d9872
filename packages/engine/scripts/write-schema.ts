/**
 * Writes the published JSON Schemas (2020-12) from the zod schemas, for editors and for other languages.
 *
 *     node scripts/write-schema.ts            write
 *     node scripts/write-schema.ts --check    only compare; exit 1 if one is out of date
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { instrumentSchema, pathwaySchema, textSchema } from '../src/load.ts';
import { vectorsSchema } from '../src/testing.ts';

const folder = join(import.meta.dirname, '..', 'schema');
const onlyCheck = process.argv.includes('--check');

for (const [name, schema] of Object.entries({
  instrument: instrumentSchema,
  text: textSchema,
  pathway: pathwaySchema,
  vectors: vectorsSchema,
})) {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', reused: 'inline' });
  const text = `${JSON.stringify({ $id: `https://skala.example/schema/${name}-1.json`, title: `skala/${name}/1`, ...json }, null, 2)}\n`;
  const file = join(folder, `${name}-1.json`);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (onlyCheck) {
    process.stderr.write(`${file} is out of date; run pnpm build:schema\n`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}

/** The published JSON Schemas: what editors complete, explain and check by. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formulaFunctions, instrumentSchema, pathwaySchema, textSchema } from '../src/load.ts';
import { vectorsSchema } from '../src/testing.ts';

const folder = join(import.meta.dirname, '..', 'schema');
const files = readdirSync(folder).filter((file) => file.endsWith('-1.json'));

type Schema = Readonly<Record<string, unknown>>;

interface Field {
  readonly path: string;
  readonly schema: Schema;
}

/** Every field of every object in a schema, with what stands behind references. */
function fields(root: Schema): readonly Field[] {
  const found: Field[] = [];
  const resolved = (schema: Schema): Schema => {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return schema;
    const target = reference
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Schema)[key], root) as Schema;
    return { ...resolved(target), ...schema };
  };
  const visit = (schema: Schema, path: string): void => {
    for (const [name, field] of Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)) {
      found.push({ path: `${path}/${name}`, schema: resolved(field) });
      visit(resolved(field), `${path}/${name}`);
    }
    const parts = [schema['items'], schema['additionalProperties'], schema['propertyNames']];
    const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((key) => (schema[key] ?? []) as Schema[]);
    for (const part of [...parts, ...lists])
      if (typeof part === 'object' && part !== null) visit(resolved(part as Schema), `${path}/*`);
  };
  visit(root, '');
  return found;
}

describe.each(files)('%s', (file) => {
  const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema;
  const all = fields(schema);

  it('explains every field in a sentence', () => {
    expect(all.length).toBeGreaterThan(15);
    const wanting = all.filter(
      ({ schema: { description } }) => typeof description !== 'string' || !/^[A-Za-z`].{10,}/s.test(description),
    );
    expect(wanting.map(({ path }) => path)).toEqual([]);
  });

  it('has an example of every field that the field accepts', () => {
    const without = all.filter(({ schema: field }) => !(field['examples'] as unknown[] | undefined)?.length);
    expect(without.map(({ path }) => path)).toEqual([]);
    const wrong = all.flatMap(({ path, schema: field }) => {
      const accepts = z.fromJSONSchema({ $defs: schema['$defs'] ?? {}, ...field } as Parameters<
        typeof z.fromJSONSchema
      >[0]);
      return (field['examples'] as unknown[])
        .filter((example) => !accepts.safeParse(example).success)
        .map((example) => `${path} ${JSON.stringify(example)}`);
    });
    expect(wrong).toEqual([]);
  });

  it('accepts an editor’s reference to it', () => {
    expect(all.map(({ path }) => path)).toContain('/$schema');
  });
});

it('names every function of formulas', () => {
  const text = readFileSync(join(folder, 'instrument-1.json'), 'utf8');
  const value = fields(JSON.parse(text) as Schema).find(({ path }) => path === '/scores/*/value');
  for (const name of formulaFunctions.keys()) expect(value?.schema['description']).toContain(`${name}(`);
});

it('is there for every format that is written by hand', () => {
  const formats = [instrumentSchema, textSchema, pathwaySchema, vectorsSchema].map(
    (schema) => (schema.shape.format as z.ZodLiteral<string>).value,
  );
  const titles = files.map((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema)['title']);
  expect([...titles].sort()).toEqual([...formats].sort());
});

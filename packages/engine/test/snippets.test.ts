/** Each snippet for editors, with its defaults filled in, makes a sound definition. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyseInstrument, loadInstrument, loadText, type AuthorCode } from '../src/load.ts';
import { loadVectors, runVectors } from '../src/testing.ts';
import { set, type Edit, type Json } from './support/json-edit.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const file = join(import.meta.dirname, '..', 'schema', 'skala.code-snippets');
const snippets = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);

/** As an editor inserts it when every default is taken; `$0` is where the cursor ends. */
function filled({ body }: Snippet): string {
  return body
    .join('\n')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll('$0', '');
}

function snippet(prefix: string): Snippet {
  const found = snippets.find((one) => one.prefix === prefix);
  if (!found) throw new Error(`There is no snippet ${prefix}`);
  return found;
}

const text = (prefix: string): string => filled(snippet(prefix));
const value = (prefix: string): Json => JSON.parse(text(prefix)) as Json;
/** A snippet that is a field and not a value. */
const field = (prefix: string): [string, Json][] =>
  Object.entries(JSON.parse(`{${text(prefix)}}`) as Record<string, Json>);

const append =
  (list: string) =>
  (prefix: string): Edit =>
  (document) => {
    const definition = document as Record<string, Json>;
    if (!list.includes('/', 1) && definition[list.slice(1)] === undefined) definition[list.slice(1)] = [];
    return set(`${list}/-`, value(prefix))(document);
  };
const asField =
  (parent: string) =>
  (prefix: string): Edit =>
  (document) =>
    field(prefix).reduce((edited, [name, inner]) => set(`${parent}/${name}`, inner)(edited), document);

/** Where a snippet goes in the instrument of the snippet `skala-instrument`. */
const places: readonly (readonly [RegExp, (prefix: string) => Edit])[] = [
  [/^skala-item-/, append('/sections/0/items')],
  [/^skala-section$/, append('/sections')],
  [/^skala-score/, append('/scores')],
  [/^skala-bands$/, append('/scores/0/bands')],
  [/^skala-variable$/, append('/variables')],
  [/^skala-criterion$/, append('/criteria')],
  [/^skala-flag$/, append('/flags')],
  [/^skala-check$/, append('/checks')],
  [/^skala-source$/, append('/source')],
  [/^skala-response$/, asField('/responses')],
  [/^skala-form$/, asField('/forms')],
  [/^skala-grid$/, (prefix) => set('/sections/0/grids', [value(prefix)])],
  [
    /^skala-form-tagged$/,
    (prefix) => (document) => asField('/forms')(prefix)(set('/sections/0/items/0/tags', ['short'])(document)),
  ],
];

const whole = ['skala-instrument', 'skala-vectors', 'skala-vector', 'skala-text'];
const parts = snippets.map(({ prefix }) => prefix).filter((prefix) => !whole.includes(prefix));

/** What a part just inserted is not yet: used. */
const unused: readonly AuthorCode[] = [
  'item/unused',
  'variable/unused',
  'criterion/unused',
  'response/unused',
  'source/unused',
  'score/not-in-form',
  'score/item-left-out',
];

function load(definition: Json) {
  const loaded = loadInstrument(definition);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

const issuesOf = (definition: Json) =>
  analyseInstrument(load(definition)).filter(({ code }) => !unused.includes(code as AuthorCode));

describe('a snippet', () => {
  it('has a prefix of its own that says what it is', () => {
    const prefixes = snippets.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const one of snippets) {
      expect(one.prefix).toMatch(/^skala-[a-z-]+$/);
      expect(one.scope).toBe('json,jsonc');
      expect(one.description).toMatch(/\.$/);
    }
  });

  it.each(parts)('makes a sound part: %s', (prefix) => {
    const [, place] = places.find(([pattern]) => pattern.test(prefix)) ?? [];
    const definition = place?.(prefix)(value('skala-instrument'));
    expect(definition).toBeDefined();
    expect(issuesOf(definition as Json)).toEqual([]);
    expect(definition).not.toEqual(value('skala-instrument'));
  });

  it('is there for every item type', () => {
    const types = parts
      .filter((prefix) => prefix.startsWith('skala-item-'))
      .map((prefix) => (value(prefix) as { type?: string }).type);
    const known = [
      'boolean',
      'choice',
      'date',
      'decimal',
      'display',
      'duration',
      'integer',
      'money',
      'multi-choice',
      'rating',
      'text',
      'time',
      'visual-analogue',
    ];
    expect(types.filter((type) => type !== undefined).sort()).toEqual(known);
  });
});

describe('the snippets of whole files', () => {
  const instrument = load(value('skala-instrument'));

  it('make a sound instrument with sound words', () => {
    expect(issuesOf(value('skala-instrument'))).toEqual([]);
    const words = loadText(text('skala-text'), instrument);
    expect(words.ok ? [] : words.issues).toEqual([]);
  });

  it('make vectors that hold', () => {
    const vectors = value('skala-vectors') as { vectors: Json[] };
    vectors.vectors.push(value('skala-vector'));
    const loaded = loadVectors(vectors, instrument);
    expect(loaded.ok ? [] : loaded.issues).toEqual([]);
    expect(loaded.ok && runVectors(instrument, loaded.value)).toEqual([]);
  });
});

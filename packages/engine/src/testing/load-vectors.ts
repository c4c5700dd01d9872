/** Unknown JSON → vectors that fit their instrument, or every issue there is. */
import type { CompiledInstrument } from '../definition/compiled.ts';
import { vectorsSchema, type Vector, type Vectors } from '../definition/vectors.ts';
import { deepFreeze } from '../internal/freeze.ts';
import { issue, pointer, type Issue, type Result } from '../issue/issue.ts';
import { migrateDocument } from '../migrate/migrate.ts';
import { duplicateKeys } from '../validate/duplicate-keys.ts';
import { guardDocument } from '../validate/guard.ts';
import { parseJson } from '../validate/parse-json.ts';
import { checkStructure } from '../validate/structure.ts';

/** Loads a vectors file (`skala/vectors/1`) from JSON text or an already parsed value. */
export function loadVectors(source: unknown, instrument: CompiledInstrument): Result<Vectors> {
  const read = typeof source === 'string' ? parseJson(source) : { ok: true as const, value: source };
  if (!read.ok) return read;
  const doubled = typeof source === 'string' ? duplicateKeys(source) : [];
  const issues = [...doubled, ...vectorsIssues(read.value, instrument)];
  return issues.length === 0 ? { ok: true, value: deepFreeze(read.value as Vectors) } : { ok: false, issues };
}

function vectorsIssues(value: unknown, instrument: CompiledInstrument): readonly Issue[] {
  const unsafe = guardDocument(value);
  if (unsafe.length > 0) return unsafe;
  const document = migrateDocument(value, 'vectors');
  if (!document.ok) return document.issues;
  const structural = checkStructure(vectorsSchema, document.value);
  if (structural.length > 0) return structural;
  const vectors = document.value as Vectors;
  if (vectors.instrument !== instrument.id || vectors.version !== instrument.version) {
    const params = {
      found: `${vectors.instrument} ${vectors.version}`,
      expected: `${instrument.id} ${instrument.version}`,
    };
    const path = vectors.instrument === instrument.id ? '/version' : '/instrument';
    return [issue('vectors/wrong-instrument', path, params)];
  }
  return checkVectors(vectors, instrument);
}

function checkVectors({ vectors }: Vectors, instrument: CompiledInstrument): readonly Issue[] {
  const names = namesOf(instrument);
  const firsts = new Map<string, string>();
  return vectors.flatMap((vector, index) => {
    const path = pointer('/vectors', index);
    const first = firsts.get(vector.id);
    if (first !== undefined) return [issue('name/duplicate', `${path}/id`, { name: vector.id, first })];
    firsts.set(vector.id, `${path}/id`);
    return checkVector(vector, path, names, instrument);
  });
}

interface Names {
  readonly items: ReadonlySet<string>;
  readonly scores: ReadonlySet<string>;
  /** `score.set` → its bands. */
  readonly bands: ReadonlyMap<string, ReadonlySet<string>>;
  readonly flags: ReadonlySet<string>;
  readonly checks: ReadonlySet<string>;
  readonly criteria: ReadonlySet<string>;
}

function namesOf({ items, scores, flags, checks, criteria }: CompiledInstrument): Names {
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
  const bands = scores.flatMap((score) =>
    score.bands.map((set): [string, ReadonlySet<string>] => [`${score.id}.${set.id}`, ids(set.bands)]),
  );
  return {
    items: ids(items),
    scores: ids(scores),
    bands: new Map(bands),
    flags: ids(flags),
    checks: ids(checks),
    criteria: ids(criteria),
  };
}

function checkVector(vector: Vector, path: string, names: Names, instrument: CompiledInstrument): readonly Issue[] {
  const {
    scores = {},
    notComputable = {},
    bands = {},
    flags = {},
    checks = [],
    criteria = {},
    asked = {},
    refused = [],
  } = vector.expect;
  const found: Issue[] = [];
  const need = (what: string, known: { has(name: string): boolean }, name: string, place: string): void => {
    if (!known.has(name)) found.push(issue('vectors/unknown-name', place, { what, name }));
  };
  const place = (...segments: readonly (string | number)[]): string => pointer(path, 'expect', ...segments);
  if (!Object.hasOwn(instrument.forms, vector.form))
    found.push(issue('response/unknown-form', `${path}/form`, { form: vector.form }));
  if (vector.ruleSet !== undefined)
    need('rule set', new Set(instrument.ruleSets?.map(({ id }) => id)), vector.ruleSet, `${path}/ruleSet`);
  // A vector that expects nothing could not fail.
  if (Object.keys(vector.expect).length === 0) found.push(issue('shape/too-small', place(), { limit: 1 }));
  for (const name of Object.keys(scores)) need('score', names.scores, name, place('scores', name));
  for (const [name, items] of Object.entries(notComputable)) {
    need('score', names.scores, name, place('notComputable', name));
    items.forEach((item, index) => need('item', names.items, item, place('notComputable', name, index)));
  }
  for (const [name, band] of Object.entries(bands)) {
    need('band set', names.bands, name, place('bands', name));
    const known = names.bands.get(name);
    if (known) need('band', known, band, place('bands', name));
  }
  for (const name of Object.keys(flags)) need('flag', names.flags, name, place('flags', name));
  checks.forEach((name, index) => need('check', names.checks, name, place('checks', index)));
  for (const name of Object.keys(criteria)) need('criterion', names.criteria, name, place('criteria', name));
  for (const name of Object.keys(asked)) need('item', names.items, name, place('asked', name));
  refused.forEach((item, index) => {
    if (!Object.hasOwn(vector.answers, item))
      found.push(issue('vectors/unknown-name', place('refused', index), { what: 'answer', name: item }));
  });
  return found;
}

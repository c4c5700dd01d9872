/**
 * What a definition says of older versions, as far as it can be judged without them: names and codes of this
 * version, one way for every item, formulas. With the older definition at hand see `response/check-migration.ts`.
 */
import type { CompiledItem, ResponseShape } from '../definition/compiled.ts';
import type { InstrumentDefinition } from '../definition/instrument.ts';
import type { MigrationDefinition } from '../definition/migration.ts';
import { placedItems, shapeOf } from '../definition/placed-items.ts';
import type { Ast } from '../expression/ast.ts';
import { checkFormula, type NameInfo } from '../expression/check.ts';
import { parseFormula } from '../expression/parse.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { itemTypes } from '../item-types/item-types.ts';

export interface CheckedMigrations {
  /** Parsed formulas by JSON Pointer. */
  readonly formulas: ReadonlyMap<string, Ast>;
  readonly issues: readonly Issue[];
}

/** What an item of this version takes. */
type Taker = Pick<CompiledItem, 'missing'> & { readonly shape: ResponseShape };

export function checkMigrations(definition: InstrumentDefinition): CheckedMigrations {
  const formulas = new Map<string, Ast>();
  const found: Issue[] = [];
  const versions = new Map<string, string>();
  const takers = new Map<string, Taker>();
  for (const { item } of placedItems(definition)) {
    const shape = shapeOf(item, definition);
    if (shape && !takers.has(item.id)) takers.set(item.id, { missing: item.missing ?? [], shape });
  }
  definition.from?.forEach((entry, index) => {
    const path = pointer('/from', index);
    const place = `${path}/version`;
    const first = versions.get(entry.version);
    if (first !== undefined) found.push(issue('migration/version-twice', place, { version: entry.version, first }));
    versions.set(entry.version, first ?? place);
    if (!isOlder(entry.version, definition.version))
      found.push(issue('migration/not-older', place, { version: entry.version, own: definition.version }));
    found.push(...checkNames(entry, path, definition), ...checkWays(entry, path));
    found.push(...checkCodes(entry, path, takers), ...checkComparisons(entry, path, definition, formulas));
  });
  return { formulas, issues: found };
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const differing = a.findIndex((part, index) => part !== b[index]);
  return differing >= 0 && (a[differing] ?? 0) < (b[differing] ?? 0);
}

/** Forms and items of this version that are named, and exist. */
function checkNames(entry: MigrationDefinition, path: string, definition: InstrumentDefinition): readonly Issue[] {
  const found: Issue[] = [];
  const { forms } = definition;
  const items = new Set(placedItems(definition).map(({ item }) => item.id));
  for (const form of Object.keys(entry.forms ?? {}))
    if (!Object.hasOwn(forms, form)) found.push(issue('response/unknown-form', pointer(path, 'forms', form), { form }));
  const need = (name: string, place: string): void => {
    if (!items.has(name)) found.push(issue('name/unknown-item', place, { name }));
  };
  for (const list of ['renamed', 'recoded', 'rescaled'] as const)
    for (const name of Object.keys(entry[list] ?? {})) need(name, pointer(path, list, name));
  for (const [old, parts] of Object.entries(entry.split ?? {}))
    for (const name of Object.keys(parts)) need(name, pointer(path, 'split', old, name));
  return found;
}

/** Every old item goes one way, and every new item gets its answer one way. */
function checkWays(entry: MigrationDefinition, path: string): readonly Issue[] {
  const found: Issue[] = [];
  const claim = (ways: Map<string, string>, name: string, place: string): void => {
    const first = ways.get(name);
    if (first === undefined) ways.set(name, place);
    else found.push(issue('migration/item-twice', place, { name, first }));
  };
  const [old, fresh] = [new Map<string, string>(), new Map<string, string>()];
  for (const [item, was] of Object.entries(entry.renamed ?? {})) {
    claim(old, was, pointer(path, 'renamed', item));
    fresh.set(item, pointer(path, 'renamed', item));
  }
  for (const [was, parts] of Object.entries(entry.split ?? {})) {
    claim(old, was, pointer(path, 'split', was));
    for (const item of Object.keys(parts)) claim(fresh, item, pointer(path, 'split', was, item));
  }
  for (const was of Object.keys(entry.dropped ?? {})) claim(old, was, pointer(path, 'dropped', was));
  // Renamed and recoded, or renamed and rescaled, is one way; recoded and rescaled are two.
  const split = new Set(Object.values(entry.split ?? {}).flatMap((parts) => Object.keys(parts)));
  const changed = new Map<string, string>();
  for (const list of ['recoded', 'rescaled'] as const) {
    for (const item of Object.keys(entry[list] ?? {})) {
      const place = pointer(path, list, item);
      if (split.has(item)) claim(fresh, item, place);
      else claim(changed, item, place);
    }
  }
  return found;
}

/** Codes become what the new item takes. */
function checkCodes(entry: MigrationDefinition, path: string, takers: ReadonlyMap<string, Taker>): readonly Issue[] {
  const found: Issue[] = [];
  const need = (name: string, code: string | number | boolean | null | undefined, place: string): void => {
    const taker = takers.get(name);
    if (!taker || code === null || code === undefined || takes(taker, code)) return;
    found.push(issue('migration/code-not-accepted', place, { name, code }));
  };
  for (const [item, codes] of Object.entries(entry.recoded ?? {}))
    for (const [old, code] of Object.entries(codes)) need(item, code, pointer(path, 'recoded', item, old));
  for (const [was, parts] of Object.entries(entry.split ?? {})) {
    for (const [item, { codes, otherwise }] of Object.entries(parts)) {
      const place = pointer(path, 'split', was, item);
      for (const [old, code] of Object.entries(codes)) need(item, code, pointer(place, 'codes', old));
      need(item, otherwise, `${place}/otherwise`);
    }
  }
  for (const item of Object.keys(entry.rescaled ?? {})) {
    const shape = takers.get(item)?.shape;
    if (shape && (shape.options !== undefined || itemTypes[shape.type].formulaType(shape) !== 'number'))
      found.push(issue('migration/not-a-number', pointer(path, 'rescaled', item), { name: item }));
  }
  return found;
}

function takes({ missing, shape }: Taker, code: string | number | boolean): boolean {
  if (typeof code === 'string' && missing.includes(code)) return true;
  return itemTypes[shape.type].parse(code, shape).ok;
}

function checkComparisons(
  entry: MigrationDefinition,
  path: string,
  definition: InstrumentDefinition,
  formulas: Map<string, Ast>,
): readonly Issue[] {
  const found: Issue[] = [];
  const scores = (definition.scores ?? []).map(({ id }) => id);
  const sources = new Set(definition.source.map(({ id }) => id));
  for (const name of scores)
    if (!Object.hasOwn(entry.scores, name))
      found.push(issue('migration/score-not-compared', `${path}/scores`, { name }));
  for (const [name, comparison] of Object.entries(entry.scores)) {
    const place = pointer(path, 'scores', name);
    if (!scores.includes(name)) found.push(issue('migration/unknown-score', place, { name }));
    if (comparison.compares === 'new') continue;
    if (!sources.has(comparison.source))
      found.push(issue('name/unknown-source', `${place}/source`, { name: comparison.source }));
    if (comparison.compares !== 'mapped') continue;
    const parsed = parseFormula(comparison.value, `${place}/value`);
    const scope = new Map<string, NameInfo>([[comparison.was ?? name, { type: 'number', isItem: false }]]);
    if (!parsed.ok) found.push(...parsed.issues);
    else {
      formulas.set(`${place}/value`, parsed.value);
      found.push(...checkFormula(parsed.value, scope, 'number', `${place}/value`));
    }
  }
  return found;
}

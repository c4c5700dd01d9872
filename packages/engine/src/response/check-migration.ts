/**
 * What a newer definition says of an older one, against that one: every old item, code and score has its way, and
 * nothing that changed is taken over in silence. Pointers lead into the newer definition.
 */
import type { CompiledInstrument, CompiledItem, CompiledMigration, CompiledOrigin } from '../definition/compiled.ts';
import { destinationsOf, type Destinations } from '../definition/migration-ways.ts';
import { isSameJson } from '../internal/same-json.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { itemTypes } from '../item-types/item-types.ts';

/** Empty: the newer version takes over responses of the older one. Else every reason why not. */
export function checkMigration(newer: CompiledInstrument, older: CompiledInstrument): readonly Issue[] {
  const index = newer.from?.findIndex(({ version }) => version === older.version) ?? -1;
  const migration = newer.from?.[index];
  const params = { from: older.version, to: newer.version };
  if (!migration || newer.id !== older.id) return [issue('migration/not-declared', '', params)];
  const path = pointer('/from', index);
  if (migration.hash !== older.hash) {
    const [found, expected] = [migration.hash.slice(0, 12), older.hash.slice(0, 12)];
    return [issue('migration/hash-differs', `${path}/hash`, { version: older.version, found, expected })];
  }
  const destinations = destinationsOf(newer, migration);
  return [
    ...checkOldNames(migration, newer, older, path),
    ...older.items.flatMap((item) => checkItem(item, destinations, newer, older, migration, path)),
  ];
}

/** What the migration names of the older version exists there. */
function checkOldNames(
  migration: CompiledMigration,
  newer: CompiledInstrument,
  older: CompiledInstrument,
  path: string,
): readonly Issue[] {
  const found: Issue[] = [];
  const items = new Set(older.items.map(({ id }) => id));
  const missing = (name: string, place: string): void => {
    if (!items.has(name)) found.push(issue('migration/unknown-old-item', place, { name }));
  };
  for (const [id, origin] of Object.entries(migration.items)) missing(origin.item, placeOf(id, origin, path));
  for (const name of Object.keys(migration.dropped)) missing(name, pointer(path, 'dropped', name));
  for (const [form, was] of Object.entries(migration.forms)) {
    // A form of the same name need not have been there: it may be new.
    if (form !== was && !Object.hasOwn(older.forms, was))
      found.push(issue('migration/unknown-old-form', pointer(path, 'forms', form), { form: was }));
  }
  for (const { id } of newer.scores) {
    const comparison = migration.scores[id];
    if (comparison && comparison.compares !== 'new' && !older.scores.some((score) => score.id === comparison.was))
      found.push(issue('migration/unknown-old-score', pointer(path, 'scores', id), { name: comparison.was }));
  }
  return found;
}

function placeOf(id: string, { item, isPart, times, codes }: CompiledOrigin, path: string): string {
  if (isPart) return pointer(path, 'split', item, id);
  if (item !== id) return pointer(path, 'renamed', id);
  return pointer(path, times !== undefined && !codes ? 'rescaled' : 'recoded', id);
}

function checkItem(
  old: CompiledItem,
  destinations: Destinations,
  newer: CompiledInstrument,
  older: CompiledInstrument,
  migration: CompiledMigration,
  path: string,
): readonly Issue[] {
  if (itemTypes[old.type].isDisplay) return [];
  const ways = destinations.get(old.id) ?? [];
  if (ways.length === 0) {
    const isDropped = Object.hasOwn(migration.dropped, old.id);
    return isDropped ? [] : [issue('migration/item-not-declared', path, { name: old.id })];
  }
  return ways.flatMap(({ item, origin }) => {
    const found = checkOldCodes(old, item, origin, path);
    if (origin.codes || origin.times !== undefined) return [...found, ...unmappedCodes(old, item, origin, path)];
    const fields = changedFields(old, item, older, newer);
    if (fields.length === 0) return found;
    return [...found, issue('migration/shape-differs', path, { name: item.id, fields: fields.join(', ') })];
  });
}

/** Codes that the migration lists and the old item does not have. */
function checkOldCodes(old: CompiledItem, item: CompiledItem, origin: CompiledOrigin, path: string): readonly Issue[] {
  const place = origin.isPart ? pointer(path, 'split', old.id, item.id, 'codes') : pointer(path, 'recoded', item.id);
  return Object.keys(origin.codes ?? {}).flatMap((code) => {
    const isKnown = old.missing.includes(code) || itemTypes[old.type].parse(code, old).ok;
    return isKnown ? [] : [issue('migration/unknown-old-code', pointer(place, code), { name: old.id, code })];
  });
}

/** Old options that nothing is said of and the new item does not take. */
function unmappedCodes(old: CompiledItem, item: CompiledItem, origin: CompiledOrigin, path: string): readonly Issue[] {
  if (origin.isPart || !item.options) return [];
  return (old.options ?? []).flatMap(({ code }) => {
    if (Object.hasOwn(origin.codes ?? {}, code) || item.options?.some((option) => option.code === code)) return [];
    return [issue('migration/code-not-mapped', pointer(path, 'recoded', item.id), { name: old.id, code })];
  });
}

/** What of the answers changed so that an old answer could mean something else, or is refused. */
function changedFields(
  old: CompiledItem,
  item: CompiledItem,
  older: CompiledInstrument,
  newer: CompiledInstrument,
): readonly string[] {
  const differs = (field: keyof CompiledItem): boolean => !isSameJson(old[field], item[field]);
  const fields: string[] = (['type', 'unit', 'units', 'exclusive', 'window', 'min', 'max'] as const).filter(differs);
  const kept = item.options?.filter(({ code }) => old.options?.some((option) => option.code === code));
  // Options may be added; those that were there stay what they were, in their order.
  if (!isSameJson(kept, old.options)) fields.push('options');
  for (const field of ['maxLength', 'decimals'] as const)
    if ((item[field] ?? Infinity) < (old[field] ?? Infinity)) fields.push(field);
  const isLostReason = (key: string): boolean => {
    const reason = older.missing[key];
    return !item.missing.some((one) => newer.missing[one] === reason);
  };
  if (old.missing.some(isLostReason)) fields.push('missing');
  if (itemTypes[old.type].isMoney && older.currency !== newer.currency) fields.push('currency');
  return fields;
}

import type { CompiledInstrument, CompiledItem, CompiledMigration, CompiledOrigin } from './compiled.ts';

/** Old item → the items of this version that get its answer. */
export type Destinations = ReadonlyMap<
  string,
  readonly { readonly item: CompiledItem; readonly origin: CompiledOrigin }[]
>;

/** Where the answers of an older version go. An item that is not named in the migration keeps its id. */
export function destinationsOf(instrument: CompiledInstrument, migration: CompiledMigration): Destinations {
  const named = new Set([
    ...Object.keys(migration.dropped),
    ...Object.entries(migration.items).flatMap(([item, origin]) => (origin.item === item ? [] : [origin.item])),
  ]);
  const found = new Map<string, { readonly item: CompiledItem; readonly origin: CompiledOrigin }[]>();
  for (const item of instrument.items) {
    const declared = Object.hasOwn(migration.items, item.id) ? migration.items[item.id] : undefined;
    if (!declared && named.has(item.id)) continue;
    const origin = declared ?? { item: item.id };
    found.set(origin.item, [...(found.get(origin.item) ?? []), { item, origin }]);
  }
  return found;
}

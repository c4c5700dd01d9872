import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledInstrument } from '../../src/index.ts';
import { loadInstrument } from '../../src/load.ts';
import { baseDefinition } from './base-definition.ts';
import type { Json } from './json-edit.ts';

const instruments = join(import.meta.dirname, '..', '..', '..', 'instruments');

/** Every instrument of the library that anyone may use. */
export const shippedIds: readonly string[] = readdirSync(instruments)
  .filter((id) => existsSync(join(instruments, id, '1.0.0', 'instrument.json')))
  .sort();

/** A file of a shipped instrument, as parsed JSON. */
export function readShipped(id: string, file: 'instrument' | 'vectors'): Json {
  return JSON.parse(readFileSync(join(instruments, id, '1.0.0', `${file}.json`), 'utf8')) as Json;
}

/** Loads a definition that must be sound. */
export function loadSound(definition: unknown): CompiledInstrument {
  const loaded = loadInstrument(definition);
  if (!loaded.ok) throw new Error(`The definition has issues: ${JSON.stringify(loaded.issues, null, 2)}`);
  return loaded.value;
}

const known = new Map<string, CompiledInstrument>();

/** A shipped instrument, loaded from its definition. */
export function shipped(id: string): CompiledInstrument {
  const instrument = known.get(id) ?? loadSound(readShipped(id, 'instrument'));
  known.set(id, instrument);
  return instrument;
}

let garden: CompiledInstrument | undefined;

/** The base definition, loaded. */
export function baseInstrument(): CompiledInstrument {
  garden ??= loadSound(baseDefinition());
  return garden;
}

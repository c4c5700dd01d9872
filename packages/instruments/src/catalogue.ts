/**
 * The instruments of this package as a host on a server reads them. A browser bundle imports the JSON
 * files it needs instead: `@skala/instruments/asi-5/1.0.0/compiled.json` and `…/text/da.json`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledInstrument, CompiledPathway, TextPack } from '@skala/engine';

const root = join(import.meta.dirname, '..');
const versionFolder = /^\d+\.\d+\.\d+$/;

export interface CatalogueEntry {
  readonly id: string;
  readonly version: string;
  /** Folder that holds `instrument.json`, `compiled.json`, `text/`, `vectors.json`. */
  readonly folder: string;
}

/** Every instrument version of the package, by id, the newest version first. */
export function listInstruments(): readonly CatalogueEntry[] {
  return entries(root).filter(({ id }) => id !== 'pathways');
}

/** Every pathway version of the package. */
export function listPathways(): readonly CatalogueEntry[] {
  return entries(join(root, 'pathways'));
}

/** A compiled instrument; the newest version unless told. Undefined if there is none. */
export function readInstrument(id: string, version?: string): CompiledInstrument | undefined {
  const entry = find(listInstruments(), id, version);
  return entry && (readJson(join(entry.folder, 'compiled.json')) as CompiledInstrument);
}

/** The text packs of an instrument version, in every language there is. */
export function readTexts(id: string, version?: string): readonly TextPack[] {
  const entry = find(listInstruments(), id, version);
  if (!entry) return [];
  const folder = join(entry.folder, 'text');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson(join(folder, name)) as TextPack);
}

/** A compiled pathway; the newest version unless told. */
export function readPathway(id: string, version?: string): CompiledPathway | undefined {
  const entry = find(listPathways(), id, version);
  return entry && (readJson(join(entry.folder, 'compiled.json')) as CompiledPathway);
}

function entries(folder: string): readonly CatalogueEntry[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .flatMap(({ name: id }) =>
      readdirSync(join(folder, id))
        .filter((version) => versionFolder.test(version))
        .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .map((version) => ({ id, version, folder: join(folder, id, version) })),
    );
}

function find(all: readonly CatalogueEntry[], id: string, version: string | undefined): CatalogueEntry | undefined {
  return all.find((entry) => entry.id === id && (version === undefined || entry.version === version));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

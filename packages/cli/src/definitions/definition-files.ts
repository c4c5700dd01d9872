/** Finds instruments, texts, pathways and vectors among files and folders, by the format they name. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Fault } from '../fault/fault.ts';
import { readJsonSource, topField, type JsonSource } from '../json/json-source.ts';

export type DefinitionKind = 'instrument' | 'text' | 'pathway' | 'vectors';

export interface DefinitionFile {
  readonly kind: DefinitionKind;
  readonly source: JsonSource;
}

/** Every definition in these places. A file that is named is one, whatever it says; a folder is searched. */
export function definitionFiles(places: readonly string[]): readonly DefinitionFile[] {
  const found = new Map<string, DefinitionFile>();
  for (const place of places) {
    const isFolder = statOf(place).isDirectory();
    for (const file of isFolder ? jsonFilesIn(place) : [place]) {
      const source = readJsonSource(file);
      const kind = kindOf(source) ?? (isFolder ? undefined : 'instrument');
      if (kind && !found.has(resolve(file))) found.set(resolve(file), { kind, source });
    }
  }
  return [...found.values()];
}

/** Every `instrument.json` in these folders. */
export function instrumentFiles(places: readonly string[]): readonly string[] {
  const files = places.flatMap((place) => (statOf(place).isDirectory() ? jsonFilesIn(place) : [place]));
  return [...new Set(files)].filter((file) => basename(file) === 'instrument.json');
}

function statOf(place: string): { isDirectory(): boolean } {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) throw new Fault('file/not-found', { file: place });
  return stat;
}

function jsonFilesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : jsonFilesIn(path);
    return entry.name.endsWith('.json') ? [path] : [];
  });
}

/** Formats of ours that are made by the machine and not written by a person. */
const generated = /^skala\/(compiled|compiled-pathway|response|record)\/\d+$/;

/** What a file is by its format or, where that cannot be read or is unknown, by its name. */
function kindOf(source: JsonSource): DefinitionKind | undefined {
  const format = topField(source, 'format');
  if (typeof format === 'string') {
    const [, kind] = /^skala\/(instrument|text|pathway|vectors)\//.exec(format) ?? [];
    if (kind !== undefined) return kind as DefinitionKind;
    if (generated.test(format)) return undefined;
  }
  const name = basename(source.file, '.json');
  if (name === 'instrument' || name === 'pathway' || name === 'vectors') return name;
  const folder = dirname(source.file);
  return basename(folder) === 'text' && existsSync(join(folder, '..', 'instrument.json')) ? 'text' : undefined;
}

/**
 * Where the `$schema` of new files points. In a project that has `@skala/engine` installed, into its
 * node_modules: editor and `skala check` then follow one engine, and an update reaches both. Anywhere else
 * the schemas are copied beside the instrument: an editor needs no network and no installation, and the
 * format's number is in the file's name, so a copy does not become wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type SchemaName = 'instrument' | 'text' | 'vectors';

export interface SchemaPlace {
  /** What a file in this folder writes as its `$schema`. */
  reference(folder: string, name: SchemaName): string;
  /** Files to write for it, by path. */
  readonly copies: ReadonlyMap<string, string>;
}

/** `home`: the folder of the instrument, in which its versions are. */
export function schemaPlace(home: string): SchemaPlace {
  const installed = installedSchemas(resolve(home));
  const place = installed ?? join(home, 'schema');
  const names: readonly SchemaName[] = ['instrument', 'text', 'vectors'];
  return {
    reference: (folder, name) => relative(resolve(folder), join(resolve(place), fileOf(name))).replaceAll('\\', '/'),
    copies: new Map(installed === undefined ? names.map((name) => [join(place, fileOf(name)), ownSchema(name)]) : []),
  };
}

/** The schemas of the engine that is installed for a folder or one above it. */
function installedSchemas(folder: string): string | undefined {
  const place = join(folder, 'node_modules', '@skala', 'engine', 'schema');
  if (existsSync(join(place, fileOf('instrument')))) return place;
  return dirname(folder) === folder ? undefined : installedSchemas(dirname(folder));
}

function fileOf(name: SchemaName): string {
  return `${name}-1.json`;
}

function ownSchema(name: SchemaName): string {
  const known = fileURLToPath(import.meta.resolve('@skala/engine/schema/instrument-1.json'));
  return readFileSync(join(dirname(known), fileOf(name)), 'utf8');
}

/**
 * The instruments of this package as a host on a server reads them, and `openCatalogue` for a folder of the same
 * layout. A browser bundle imports the JSON files it needs instead: `@skala/instruments/asi-5/1.0.0/compiled.json`
 * and `…/text/da.json`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledInstrument, CompiledPathway, TextPack } from '@skala/engine';

const versionFolder = /^\d+\.\d+\.\d+$/;

export interface CatalogueEntry {
  readonly id: string;
  readonly version: string;
  /** Folder that holds `instrument.json`, `compiled.json`, `text/`, `vectors.json`. */
  readonly folder: string;
}

/** What a folder of instruments holds. */
export interface InstrumentCatalogue {
  /** Every instrument version, by id, the newest version first. */
  readonly listInstruments: () => readonly CatalogueEntry[];
  /** Every pathway version. */
  readonly listPathways: () => readonly CatalogueEntry[];
  /** A compiled instrument; the newest version unless told. Undefined if there is none. */
  readonly readInstrument: (id: string, version?: string) => CompiledInstrument | undefined;
  /** The text packs of an instrument version, in every language there is. */
  readonly readTexts: (id: string, version?: string) => readonly TextPack[];
  /** A compiled pathway; the newest version unless told. */
  readonly readPathway: (id: string, version?: string) => CompiledPathway | undefined;
}

/** In which order instruments are shown to people, and which are wanted and not there. */
export interface Shelves {
  readonly groups: readonly {
    readonly id: string;
    readonly title: ByLanguage;
    /** Ids of instruments, of this package and of that for non-commercial use. */
    readonly instruments: readonly string[];
  }[];
  readonly wanted: readonly { readonly id: string; readonly title: string; readonly missing: ByLanguage }[];
}

type ByLanguage = Readonly<Record<'da' | 'en', string>>;

/** The instruments in `root/<id>/<version>` and the pathways in `root/pathways/<id>/<version>`. */
export function openCatalogue(root: string): InstrumentCatalogue {
  const listInstruments = (): readonly CatalogueEntry[] => entries(root).filter(({ id }) => id !== 'pathways');
  const listPathways = (): readonly CatalogueEntry[] => entries(join(root, 'pathways'));
  return {
    listInstruments,
    listPathways,
    readInstrument: (id, version) => {
      const entry = find(listInstruments(), id, version);
      return entry && (readJson(join(entry.folder, 'compiled.json')) as CompiledInstrument);
    },
    readTexts: (id, version) => {
      const entry = find(listInstruments(), id, version);
      const folder = join(entry?.folder ?? '', 'text');
      if (!entry || !existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => readJson(join(folder, name)) as TextPack);
    },
    readPathway: (id, version) => {
      const entry = find(listPathways(), id, version);
      return entry && (readJson(join(entry.folder, 'compiled.json')) as CompiledPathway);
    },
  };
}

export const { listInstruments, listPathways, readInstrument, readTexts, readPathway } = openCatalogue(
  join(import.meta.dirname, '..'),
);

/** The shelves of the library. */
export function readShelves(): Shelves {
  return readJson(join(import.meta.dirname, '..', 'shelves.json')) as Shelves;
}

function entries(folder: string): readonly CatalogueEntry[] {
  if (!existsSync(folder)) return [];
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

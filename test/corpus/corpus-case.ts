/** The corpus of faulty definitions: every JSON file in a folder here is one realistic mistake of an author. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Operation } from 'fast-json-patch';
import type { Severity } from '@skala/engine/load';

/** A part of the text as it stands in the file, exactly once, and what the author put in its place. */
export interface TextEdit {
  readonly find: string;
  readonly put: string;
}

export interface Expected {
  readonly code: string;
  /** JSON Pointer into the faulty file. */
  readonly path: string;
  /** From 1; told where the mistake is one of the text itself. */
  readonly line?: number;
  readonly severity: Severity;
}

/** A file as it was written. The faulty definition is the base with its patch, and then its edits. */
interface WrittenCase {
  /** What the author did, in one sentence. */
  readonly mistake: string;
  /** A folder of `base/`, or `shipped/` and a folder of `packages/instruments`. */
  readonly base: string;
  /** The file of the base that is checked, without `.json`. */
  readonly file: string;
  /** RFC 6902. */
  readonly patch?: readonly Operation[];
  readonly edit?: readonly TextEdit[];
  /** Patches of other files of the base, where the mistake is that only they were changed. */
  readonly around?: Readonly<Record<string, readonly Operation[]>>;
  /** UTF-8 unless told. */
  readonly encoding?: 'latin1';
  /** All that is found beside what is found in the base. */
  readonly expect: readonly Expected[];
}

export interface CorpusCase extends WrittenCase {
  /** `area/name`. */
  readonly name: string;
}

export const baseFolder = join(import.meta.dirname, 'base');

const shipped = join(import.meta.dirname, '../../packages/instruments');

/** Where the sound definition of a case stands. */
export function folderOfBase({ base }: Pick<WrittenCase, 'base'>): string {
  return base.startsWith('shipped/') ? join(shipped, base.slice('shipped/'.length)) : join(baseFolder, base);
}

export function readCorpus(): readonly CorpusCase[] {
  const areas = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== basename(baseFolder))
    .map(({ name }) => name);
  return areas.flatMap((area) =>
    readdirSync(join(import.meta.dirname, area)).map((file) => ({
      ...(JSON.parse(readFileSync(join(import.meta.dirname, area, file), 'utf8')) as WrittenCase),
      name: `${area}/${basename(file, '.json')}`,
    })),
  );
}

import { join } from 'node:path';
import type { CompiledInstrument } from '@skala/engine';
import { compactJson } from '../json/compact-json.ts';
import type { NewVersion } from './new-instrument.ts';
import type { SchemaPlace } from './schema-place.ts';

/** The files of one version by path, each with the schema that an editor checks it by. */
export function versionFiles(
  home: string,
  { id, version }: Pick<CompiledInstrument, 'id' | 'version'>,
  { definition, texts, vectors }: NewVersion,
  schema: SchemaPlace,
): ReadonlyMap<string, string> {
  const folder = join(home, version);
  const wordsFolder = join(folder, 'text');
  const document = (value: unknown): string => `${compactJson(value)}\n`;
  return new Map([
    [join(folder, 'instrument.json'), document({ $schema: schema.reference(folder, 'instrument'), ...definition })],
    ...Object.entries(texts).map(([language, text]): [string, string] => [
      join(wordsFolder, `${language}.json`),
      document({ $schema: schema.reference(wordsFolder, 'text'), ...text }),
    ]),
    [
      join(folder, 'vectors.json'),
      document({
        $schema: schema.reference(folder, 'vectors'),
        format: 'skala/vectors/1',
        instrument: id,
        version,
        vectors,
      }),
    ],
  ]);
}

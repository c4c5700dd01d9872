/**
 * A definition as a host loads it: compiled, in the folder where `openCatalogue` of `@skala/instruments` looks for it,
 * with its texts.
 */
import { basename, dirname, join, resolve } from 'node:path';
import { loadInstrument, loadPathway } from '@skala/engine/load';
import type { DefinitionFile } from '../definitions/definition-files.ts';

export interface BuiltDefinition {
  /** `id@version`, that of a pathway in `pathways/`: what `lock.json` and `withdrawn.json` call it. */
  readonly name: string;
  readonly status: string;
  readonly hash: string;
  /** The definition it is made of. */
  readonly file: string;
  /** The folder of all instruments. */
  readonly root: string;
  /** The folder of this version, where a host looks for it. */
  readonly folder: string;
  /** Whether the definition lies in that folder, or may lie elsewhere because `out` was told. */
  readonly isInPlace: boolean;
  /** What is to stand in that folder, by path. */
  readonly content: ReadonlyMap<string, string>;
}

/**
 * Undefined where there is nothing that can be compiled.
 *
 * @param files - among them the texts
 * @param out - the root, unless it is the one around the definition
 */
export function builtDefinition(
  { kind, source }: DefinitionFile,
  files: readonly DefinitionFile[],
  out: string | undefined,
): BuiltDefinition | undefined {
  const isPathway = kind === 'pathway';
  const loaded = isPathway ? loadPathway(source.text) : loadInstrument(source.text);
  if (!loaded.ok) return undefined;
  const { id, version, status, hash } = loaded.value;
  const from = dirname(resolve(source.file));
  const root = resolve(out ?? join(from, isPathway ? '../../..' : '../..'));
  const folder = join(root, isPathway ? 'pathways' : '', id, version);
  const content = new Map([[join(folder, 'compiled.json'), `${JSON.stringify(loaded.value)}\n`]]);
  if (folder !== from) for (const text of textsIn(from, files)) content.set(join(folder, 'text', text.name), text.json);
  const name = `${isPathway ? 'pathways/' : ''}${id}@${version}`;
  const isInPlace = out !== undefined || folder === from;
  return { name, status, hash, file: source.file, root, folder, isInPlace, content };
}

function textsIn(
  folder: string,
  files: readonly DefinitionFile[],
): readonly { readonly name: string; readonly json: string }[] {
  return files.flatMap(({ kind, source: { file, text } }) =>
    kind === 'text' && dirname(resolve(file)) === join(folder, 'text') ? [{ name: basename(file), json: text }] : [],
  );
}

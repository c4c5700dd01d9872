/**
 * Compiles every definition of a package of instruments and writes `compiled.json` beside it, and the content hashes
 * to the package's `lock.json`.
 *
 *     node src/build.ts [ROOT…]            write
 *     node src/build.ts --check [ROOT…]    only compare; exit 1 if something is out of date
 *
 * ROOT is the folder of a package, this one unless told.
 *
 * A published definition never changes: a hash that is locked stays, and responses that name it can always be read
 * again. So a locked version may not disappear either. One that is taken away on purpose is named in the package's
 * `withdrawn.json`, as `{ "id@1.0.0": "the reason" }`; its hash stays locked, so that the same version cannot come
 * back with another content.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Result } from '@skala/engine';
import { describeIssue, loadInstrument, loadPathway } from '@skala/engine/load';
import { openCatalogue } from './catalogue.ts';

/** Hashes, or in `withdrawn.json` reasons, by `id@version`. */
type ByName = Readonly<Record<string, string>>;

const onlyCheck = process.argv.includes('--check');
const roots = process.argv.slice(2).filter((argument) => argument !== '--check');

for (const root of roots.length > 0 ? roots : [join(import.meta.dirname, '..')]) build(resolve(root));

function build(root: string): void {
  if (!existsSync(root)) throw new Error(`There is no folder ${root}.`);
  const lockFile = join(root, 'lock.json');
  const locked = readByName(lockFile);
  const published: Record<string, string> = {};
  const inFolders = new Set<string>();
  const refused: string[] = [];

  const keep = <T extends Definition>(name: string, folder: string, loaded: Result<T>): T | undefined => {
    inFolders.add(name);
    const definition = accept(name, loaded, locked[name]);
    if (!definition) refused.push(name);
    else write(join(folder, 'compiled.json'), `${JSON.stringify(definition)}\n`);
    if (definition && definition.status !== 'draft') published[name] = definition.hash;
    return definition;
  };

  const { listInstruments, listPathways } = openCatalogue(root);
  const instruments = listInstruments().flatMap(({ id, version, folder }) => {
    const source = readFileSync(join(folder, 'instrument.json'), 'utf8');
    return keep(`${id}@${version}`, folder, loadInstrument(source)) ?? [];
  });
  for (const { id, version, folder } of listPathways()) {
    const source = readFileSync(join(folder, 'pathway.json'), 'utf8');
    keep(`pathways/${id}@${version}`, folder, loadPathway(source, instruments));
  }
  const disappeared = missing(inFolders, locked, readByName(join(root, 'withdrawn.json')));
  disappeared.forEach(complain);
  if (refused.length + disappeared.length === 0) {
    const hashes = Object.fromEntries(Object.entries({ ...locked, ...published }).sort());
    write(lockFile, `${JSON.stringify(hashes, null, 2)}\n`);
  }
}

interface Definition {
  readonly id: string;
  readonly version: string;
  readonly status: string;
  readonly hash: string;
}

/** The definition, unless it has issues, is not the one its folder names, or is published with another content. */
function accept<T extends Definition>(name: string, loaded: Result<T>, lockedHash: string | undefined): T | undefined {
  if (!loaded.ok) {
    for (const issue of loaded.issues) complain(`${name} ${issue.path} ${issue.code}: ${describeIssue(issue)}`);
    return undefined;
  }
  const { id, version, hash } = loaded.value;
  if (`${id}@${version}` !== name.replace('pathways/', '')) {
    complain(`${name}: the definition in this folder says that it is ${id}@${version}.`);
    return undefined;
  }
  if (lockedHash !== undefined && lockedHash !== hash) {
    complain(`${name}: the published definition has changed. Make a new version instead.`);
    return undefined;
  }
  return loaded.value;
}

/** What is wrong with the versions that are locked, or said to be withdrawn, against those that have a folder. */
function missing(inFolders: ReadonlySet<string>, locked: ByName, withdrawn: ByName): readonly string[] {
  return [
    ...Object.keys(locked)
      .filter((name) => !inFolders.has(name) && withdrawn[name] === undefined)
      .map((name) => `${name}: a published version is gone. Put it back, or say why in withdrawn.json.`),
    ...Object.keys(withdrawn).flatMap((name) => {
      if (inFolders.has(name)) return [`${name}: withdrawn.json names it, and it still has its folder.`];
      return locked[name] === undefined ? [`${name}: withdrawn.json names it, and it was never published.`] : [];
    }),
  ];
}

function readByName(file: string): ByName {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ByName) : {};
}

function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (onlyCheck) complain(`${file} is out of date; run pnpm build:instruments`);
  else writeFileSync(file, text);
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

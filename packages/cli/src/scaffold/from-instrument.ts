/**
 * A copy of an instrument under the next version, or under another id. The files are edited where id, version
 * and status stand and otherwise kept as they are, so that a comparison shows what its author changes.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { loadInstrument } from '@skala/engine/load';
import { shippedPackages } from '../definitions/shipped-packages.ts';
import { Fault } from '../fault/fault.ts';
import { firstVersion } from './new-instrument.ts';
import { changelogPage, withHeading } from './pages.ts';
import { schemaPlace } from './schema-place.ts';
import type { Plan } from './write-plan.ts';

export const versionSteps = ['major', 'minor', 'patch'] as const;
export type VersionStep = (typeof versionSteps)[number];

export interface CopyRequest {
  readonly id: string;
  /** `ID`, `ID@VERSION`, an instrument.json, or its folder. */
  readonly from: string;
  /** Which part of the version is raised, where the id stays. */
  readonly step: VersionStep;
  /** The folder that the instrument's folder is, or will be, in; where it is already, unless told. */
  readonly dir: string | undefined;
}

export function planFromInstrument({ id, from, step, dir }: CopyRequest): Plan {
  const { folder, isShipped } = originOf(from);
  const loaded = loadInstrument(readFileSync(join(folder, 'instrument.json'), 'utf8'));
  if (!loaded.ok) throw new Fault('new/from-faulty', { from });
  const source = loaded.value;
  const isSame = source.id === id;
  const version = isSame ? raised(source.version, step) : firstVersion;
  const home = join(dir ?? (isSame && !isShipped ? join(folder, '..', '..') : '.'), id);
  const schema = schemaPlace(home);
  const target = join(home, version);
  const named = { instrument: id, version };
  const files: [string, string][] = [
    [
      join(target, 'instrument.json'),
      edited(join(folder, 'instrument.json'), {
        $schema: schema.reference(target, 'instrument'),
        id,
        version,
        status: 'draft',
        // How responses of an older version become those of the source is not how they become these.
        from: undefined,
      }),
    ],
    ...textFiles(folder).map((file): [string, string] => [
      join(target, 'text', basename(file)),
      edited(file, { $schema: schema.reference(join(target, 'text'), 'text'), ...named }),
    ]),
  ];
  const vectors = join(folder, 'vectors.json');
  if (existsSync(vectors))
    files.push([
      join(target, 'vectors.json'),
      edited(vectors, { $schema: schema.reference(target, 'vectors'), ...named }),
    ]);
  return withPages(
    home,
    { id, version, origin: `${source.id} ${source.version}`, isSame },
    new Map([...files, ...missingOf(schema.copies)]),
  );
}

/** The schemas may be there from an earlier version. */
function missingOf(copies: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...copies].filter(([file]) => !existsSync(file));
}

function withPages(
  home: string,
  {
    id,
    version,
    origin,
    isSame,
  }: { readonly id: string; readonly version: string; readonly origin: string; readonly isSame: boolean },
  files: Map<string, string>,
): Plan {
  const changelog = join(home, 'CHANGELOG.md');
  const entry = isSame
    ? `Draft, made from ${origin}. What changed, and whether scores stay comparable.`
    : `First draft, made from ${origin}.`;
  const page = join(home, 'README.md');
  if (!existsSync(page))
    files.set(
      page,
      `# ${id}\n\nMade from ${origin}. A draft: say here what differs, where it comes from, and on what terms.\n`,
    );
  if (!existsSync(changelog)) return { create: files.set(changelog, changelogPage(id, version, entry)) };
  const changed = withHeading(readFileSync(changelog, 'utf8'), version, entry);
  return { create: files, change: new Map([[changelog, changed]]) };
}

interface Origin {
  /** The folder of a version. */
  readonly folder: string;
  readonly isShipped: boolean;
}

/** A shipped instrument by id, else a definition file or its folder: in the same order as everywhere. */
function originOf(from: string): Origin {
  const [id = '', version] = from.split('@');
  const all = shippedPackages.flatMap(({ listInstruments }) => listInstruments());
  // The newest version of each stands first.
  const found = all.find((entry) => entry.id === id && (version === undefined || entry.version === version));
  if (found) return { folder: found.folder, isShipped: true };
  if (existsSync(from)) {
    const folder = statSync(from).isDirectory() ? from : dirname(from);
    const file = join(folder, 'instrument.json');
    if (!existsSync(file)) throw new Fault('file/not-found', { file });
    return { folder, isShipped: false };
  }
  if (/[./\\]/.test(id)) throw new Fault('file/not-found', { file: from });
  const versions = all.filter((entry) => entry.id === id).map((entry) => entry.version);
  if (version !== undefined && versions.length > 0)
    throw new Fault('instrument/unknown-version', { name: id, version, known: versions.join(', ') });
  throw new Fault('instrument/unknown', { name: from, known: [...new Set(all.map((entry) => entry.id))].join(', ') });
}

function textFiles(folder: string): readonly string[] {
  const place = join(folder, 'text');
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(place, name));
}

/** A JSON file with these fields at the top set, or taken out where undefined; the rest as it is. */
function edited(file: string, fields: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(fields).reduce(
    (text, [name, value]) =>
      applyEdits(
        text,
        modify(text, [name], value, {
          formattingOptions: { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' },
          getInsertionIndex: () => 0,
        }),
      ),
    readFileSync(file, 'utf8'),
  );
}

function raised(version: string, step: VersionStep): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return { major: [major + 1, 0, 0], minor: [major, minor + 1, 0], patch: [major, minor, patch + 1] }[step].join('.');
}

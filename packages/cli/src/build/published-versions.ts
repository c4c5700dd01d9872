/**
 * What has been published in a folder of instruments, and what speaks against publishing there.
 *
 * A published definition never changes: a hash that is locked stays, and responses that name it can always be read
 * again. So a locked version may not disappear either. One that is taken away on purpose is named in `withdrawn.json`,
 * as `{ "id@1.0.0": "the reason" }`; its hash stays locked, so that the same version cannot come back with another
 * content.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultCode } from '../fault/fault-table.ts';
import { Fault } from '../fault/fault.ts';
import { finding, type Finding } from '../fault/finding.ts';
import type { BuiltDefinition } from './built-definition.ts';

/** Hashes, or in `withdrawn.json` reasons, by `id@version`. */
type ByName = Readonly<Record<string, string>>;

export interface PublishedVersions {
  readonly locked: ByName;
  readonly withdrawn: ByName;
}

/** Something wrong with a version as a whole. */
export interface Complaint extends Finding {
  readonly name: string;
}

export function publishedIn(root: string): PublishedVersions {
  return { locked: readByName(join(root, 'lock.json')), withdrawn: readByName(join(root, 'withdrawn.json')) };
}

/** Whether it is published, with just this content. */
export function isPublished({ name, hash }: BuiltDefinition, { locked }: PublishedVersions): boolean {
  return locked[name] === hash;
}

/** `lock.json` with what is published now. Drafts are not: they may still change. */
export function lockText(built: readonly BuiltDefinition[], { locked }: PublishedVersions): string {
  const published = built.flatMap(({ name, status, hash }) => (status === 'draft' ? [] : [[name, hash] as const]));
  const hashes = Object.fromEntries(Object.entries({ ...locked, ...Object.fromEntries(published) }).sort());
  return `${JSON.stringify(hashes, null, 2)}\n`;
}

/** @param built - what is to be built in this root */
export function complaintsOf(
  root: string,
  built: readonly BuiltDefinition[],
  { locked, withdrawn }: PublishedVersions,
): readonly Complaint[] {
  const names = new Set(built.map(({ name }) => name));
  const isThere = (name: string): boolean => names.has(name) || existsSync(join(root, name.replace('@', '/')));
  return [
    ...built.flatMap((one) => complaintsOfOne(one, built, locked[one.name])),
    ...Object.keys(locked).flatMap((name) =>
      isThere(name) || withdrawn[name] !== undefined ? [] : complaint(name, 'build/version-gone'),
    ),
    ...Object.keys(withdrawn).flatMap((name) => {
      if (isThere(name)) return complaint(name, 'build/withdrawn-is-there');
      return locked[name] === undefined ? complaint(name, 'build/withdrawn-not-published') : [];
    }),
  ];
}

function complaintsOfOne(
  one: BuiltDefinition,
  all: readonly BuiltDefinition[],
  locked: string | undefined,
): readonly Complaint[] {
  const { name, file, folder, hash, isInPlace } = one;
  if (!isInPlace) return [complaint(name, 'build/other-folder', { file })];
  const first = all.find((another) => another.name === name);
  if (first && first !== one) return [complaint(name, 'build/twice', { file, other: first.file })];
  const published = locked ?? compiledHash(folder) ?? hash;
  return published === hash ? [] : [complaint(name, 'build/published-changed')];
}

/** The hash of what lies compiled, unless it is a draft: that was published, even if `lock.json` was lost. */
function compiledHash(folder: string): string | undefined {
  const { status, hash } = readByName(join(folder, 'compiled.json'));
  return status === 'draft' ? undefined : hash;
}

function complaint(name: string, code: FaultCode, params: ByName = {}): Complaint {
  return { name, ...finding(code, '', params) };
}

function readByName(file: string): ByName {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ByName;
  } catch {
    throw new Fault('build/not-json', { file });
  }
}

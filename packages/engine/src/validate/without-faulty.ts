/**
 * What can still be examined of a document with structural faults: the faulty parts are set aside, each as small
 * as leaves the rest readable, and what the rest says of them is not held against it.
 */
import type { z } from 'zod';
import { pointer, type Issue } from '../issue/issue.ts';

/** What can be set aside in a format. */
export interface Parts<T> {
  readonly schema: z.ZodType<T>;
  /** Entries that the rest can be read without; of two that fit, the first. */
  readonly removable: readonly RegExp[];
  /** Larger parts of which the same holds, but then nobody knows which names they would have had. */
  readonly removableWithNames?: RegExp;
  /** What stands in for a field at the top that cannot be left out. Nothing is judged by it. */
  readonly standIns: Readonly<Record<string, unknown>>;
  /** The same of fields further in. */
  readonly innerStandIns?: readonly (readonly [place: RegExp, standIn: (place: RegExpExecArray) => unknown])[];
}

export interface Sound<T> {
  /** What is left when the faulty parts are set aside; undefined if that cannot be examined. */
  readonly definition: T | undefined;
  /** Names of what was set aside: they exist, but say nothing. */
  readonly unsound: ReadonlySet<string>;
  /** Top fields that were set aside as a whole, so that nobody knows which names they would have had. */
  readonly withoutField: ReadonlySet<string>;
  /** Where a place in what is left stands in the document as written. */
  readonly placed: (path: string) => string;
  /** Whether something was set aside at or above a place of the document as written. */
  readonly isSetAside: (path: string) => boolean;
}

export function withoutFaulty<T>(document: unknown, structural: readonly Issue[], parts: Parts<T>): Sound<T> {
  const copying: Copying = {
    faulty: new Set(),
    replaced: new Map(),
    unsound: new Set(),
    withoutField: new Set(),
    origins: new Map(),
  };
  const { unsound, withoutField } = copying;
  if (structural.length === 0) {
    const definition = document as T;
    return { definition, unsound, withoutField, placed: (path) => path, isSetAside: () => false };
  }
  for (const found of structural) setAside(found, parts, copying);
  const rest = copy(document, '', '', copying);
  return {
    definition: isReadable(rest, parts) ? rest : undefined,
    unsound,
    withoutField,
    placed: (path) => trace(path, copying.origins),
    isSetAside: (path) =>
      [...copying.faulty, ...copying.replaced.keys()].some((place) => path === place || path.startsWith(`${place}/`)),
  };
}

interface Copying {
  /** Places that are left out. */
  readonly faulty: Set<string>;
  /** Places that something else stands in for. */
  readonly replaced: Map<string, unknown>;
  readonly unsound: Set<string>;
  readonly withoutField: Set<string>;
  readonly origins: Map<string, string>;
}

function setAside<T>({ code, path }: Issue, parts: Parts<T>, { faulty, replaced, withoutField }: Copying): void {
  // A field that the format does not have says nothing to the rest.
  if (code === 'shape/unknown-field') {
    faulty.add(path);
    return;
  }
  const entry = parts.removable.map((pattern) => pattern.exec(path)?.[0]).find((match) => match !== undefined);
  const [, field = '', position = ''] = path.split('/');
  const inner = parts.innerStandIns?.map(([place, standIn]) => [place.exec(path), standIn] as const);
  const [place, standIn] = inner?.find(([match]) => match !== null) ?? [];
  const larger = parts.removableWithNames?.exec(path)?.[0];
  if (entry !== undefined) {
    faulty.add(entry);
    // Of an entry whose name is at fault nobody knows what others call it.
    if (path === `/${field}/${position}/id`) withoutField.add(field);
  } else if (place && standIn) replaced.set(place[0], standIn(place));
  else if (larger !== undefined) {
    faulty.add(larger);
    withoutField.add(field);
  } else {
    withoutField.add(field);
    faulty.add(`/${field}`);
    if (Object.hasOwn(parts.standIns, field)) replaced.set(`/${field}`, parts.standIns[field]);
  }
}

/** Lists that became empty are as good as any; everything else has to have the shape of the format. */
function isReadable<T>(rest: unknown, { schema }: Parts<T>): rest is T {
  const known = schema.safeParse(rest);
  return known.success || known.error.issues.every(({ code }) => code === 'too_small');
}

function copy(value: unknown, from: string, to: string, copying: Copying): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const kept: [string, unknown][] = [];
  let position = 0;
  for (const [key, inner] of Object.entries(value)) {
    const source = pointer(from, key);
    if (copying.replaced.has(source) && !copying.faulty.has(source)) kept.push([key, copying.replaced.get(source)]);
    else if (copying.faulty.has(source)) noteNames(source, key, inner, copying);
    else {
      const target = pointer(to, Array.isArray(value) ? position++ : key);
      if (source !== target) copying.origins.set(target, source);
      kept.push([key, copy(inner, source, target, copying)]);
    }
  }
  if (Array.isArray(value)) return kept.map(([, inner]) => inner);
  const isKept = new Set(kept.map(([key]) => key));
  for (const [place, standIn] of copying.replaced) {
    const key = place.slice(from.length + 1);
    // Names of fields have no sign that a pointer escapes.
    if (place.startsWith(`${from}/`) && !key.includes('/') && !isKept.has(key)) kept.push([key, standIn]);
  }
  return Object.fromEntries(kept);
}

/** The name of what is set aside, and those of all within. An entry of a list that has none may have any. */
function noteNames(path: string, key: string, value: unknown, { unsound, withoutField }: Copying): void {
  if (!/^\d+$/.test(key)) unsound.add(key);
  else if (!names(value, unsound)) withoutField.add(path.split('/')[1] ?? '');
}

/** Collects the ids of an object and of all within; whether it has one itself. */
function names(value: unknown, found: Set<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  for (const inner of Object.values(value)) names(inner, found);
  const { id } = value as { id?: unknown };
  if (typeof id === 'string') found.add(id);
  return typeof id === 'string';
}

function trace(path: string, origins: ReadonlyMap<string, string>): string {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const origin = origins.get(path.slice(0, end));
    if (origin !== undefined) return origin + path.slice(end);
  }
  return path;
}

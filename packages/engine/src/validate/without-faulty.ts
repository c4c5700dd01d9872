/**
 * What can still be examined of a definition with structural faults: the faulty parts are set aside, each as small
 * as leaves the rest readable, and what the rest says of them is not held against it.
 */
import { instrumentSchema, type InstrumentDefinition } from '../definition/instrument.ts';
import { pointer, type Issue } from '../issue/issue.ts';

export interface Sound {
  /** What is left when the faulty parts are set aside; undefined if there are no sections to examine. */
  readonly definition: InstrumentDefinition | undefined;
  /** Names of what was set aside: they exist, but say nothing. */
  readonly unsound: ReadonlySet<string>;
  /** Top fields that were set aside as a whole, so that nobody knows which names they would have had. */
  readonly withoutField: ReadonlySet<string>;
  /** Where a place in what is left stands in the document as written. */
  readonly placed: (path: string) => string;
}

/** Entries that can be set aside without making the rest unreadable. */
const removable = [
  /^\/sections\/\d+\/(?:items|grids)\/\d+(?=\/|$)/,
  /^\/(?:variables|checks|scores|criteria|flags|source|ruleSets|pendingScores|carryOver|codes|from)\/\d+(?=\/|$)/,
  /^\/(?:responses|missing|forms)\/[^/]+(?=\/|$)/,
  /^\/sections\/\d+\/grids(?=$)/,
];

/** What stands in for a field that cannot be left out. Nothing is judged by it. */
const standIns: Readonly<Record<string, unknown>> = {
  id: 'unnamed',
  version: '0.0.0',
  status: 'draft',
  administration: ['interview'],
  source: [],
  licence: { holder: 'nobody', terms: 'own', wording: 'own' },
  currency: 'XXX',
  forms: {},
};

export function withoutFaulty(document: unknown, structural: readonly Issue[]): Sound {
  const copying: Copying = {
    faulty: new Set(),
    replaced: new Map(),
    unsound: new Set(),
    withoutField: new Set(),
    origins: new Map(),
  };
  const { unsound, withoutField } = copying;
  if (structural.length === 0)
    return { definition: document as InstrumentDefinition, unsound, withoutField, placed: (path) => path };
  for (const found of structural) setAside(found, copying);
  const rest = withStandIns(copy(document, '', '', copying), copying.replaced);
  return {
    definition: isReadable(rest) ? rest : undefined,
    unsound,
    withoutField,
    placed: (path) => trace(path, copying.origins),
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

function setAside({ code, path }: Issue, { faulty, replaced, withoutField }: Copying): void {
  // A field that the format does not have says nothing to the rest.
  if (code === 'shape/unknown-field') {
    faulty.add(path);
    return;
  }
  const entry = removable.map((pattern) => pattern.exec(path)?.[0]).find((match) => match !== undefined);
  const [, field = '', position, part] = path.split('/');
  if (entry !== undefined) faulty.add(entry);
  else if (field === 'sections' && position !== undefined) {
    if (part === 'id') replaced.set(path, `section-${position}`);
    else {
      faulty.add(`/sections/${position}`);
      withoutField.add(field);
    }
  } else {
    withoutField.add(field);
    faulty.add(`/${field}`);
    if (Object.hasOwn(standIns, field)) replaced.set(`/${field}`, standIns[field]);
  }
}

/** Lists that became empty are as good as any; everything else has to have the shape of the format. */
function isReadable(rest: unknown): rest is InstrumentDefinition {
  const known = instrumentSchema.safeParse(rest);
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
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
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

/** Fields at the top that are missing or were left out get what stands in for them. */
function withStandIns(rest: unknown, replaced: ReadonlyMap<string, unknown>): unknown {
  if (typeof rest !== 'object' || rest === null || Array.isArray(rest)) return rest;
  const tops = [...replaced].filter(([path]) => path.lastIndexOf('/') === 0);
  return { ...rest, ...Object.fromEntries(tops.map(([path, value]) => [path.slice(1), value])) };
}

function trace(path: string, origins: ReadonlyMap<string, string>): string {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const origin = origins.get(path.slice(0, end));
    if (origin !== undefined) return origin + path.slice(end);
  }
  return path;
}

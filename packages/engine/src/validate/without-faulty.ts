import { instrumentSchema, type InstrumentDefinition } from '../definition/instrument.ts';
import { pointer, type Issue } from '../issue/issue.ts';

export interface Sound {
  /** What is left when the faulty entries are set aside; undefined if the whole cannot be read. */
  readonly definition: InstrumentDefinition | undefined;
  /** Names of what was set aside: they exist, but say nothing. */
  readonly unsound: ReadonlySet<string>;
  /** Where a place in what is left stands in the document as written. */
  readonly placed: (path: string) => string;
}

/** Entries that can be set aside without making the rest unreadable. */
const removable = [
  /^\/sections\/\d+\/items\/\d+(?=\/|$)/,
  /^\/sections\/\d+\/grids\/\d+(?=\/|$)/,
  /^\/(?:variables|checks|scores|criteria|flags)\/\d+(?=\/|$)/,
  /^\/responses\/[^/]+(?=\/|$)/,
];

/** Sets aside the entries that have structural issues, so that the rest can still be examined. */
export function withoutFaulty(document: unknown, structural: readonly Issue[]): Sound {
  if (structural.length === 0)
    return { definition: document as InstrumentDefinition, unsound: new Set(), placed: (path) => path };
  const faulty = new Set<string>();
  for (const { path } of structural) {
    const entry = removable.map((pattern) => pattern.exec(path)?.[0]).find((match) => match !== undefined);
    if (entry !== undefined) faulty.add(entry);
  }
  const unsound = new Set<string>();
  const origins = new Map<string, string>();
  const rest = copy(document, '', '', faulty, unsound, origins);
  const known = instrumentSchema.safeParse(rest);
  // Unknown fields at the top do not make the rest unreadable.
  const readable = known.success || known.error.issues.every((found) => found.code === 'unrecognized_keys');
  return {
    definition: readable ? (rest as InstrumentDefinition) : undefined,
    unsound,
    placed: (path) => trace(path, origins),
  };
}

function copy(
  value: unknown,
  from: string,
  to: string,
  faulty: ReadonlySet<string>,
  unsound: Set<string>,
  origins: Map<string, string>,
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const kept: [string, unknown][] = [];
  let position = 0;
  for (const [key, inner] of Object.entries(value)) {
    const source = pointer(from, key);
    if (faulty.has(source)) {
      const id: unknown = typeof inner === 'object' && inner !== null ? (inner as { id?: unknown }).id : undefined;
      unsound.add(typeof id === 'string' ? id : key);
      continue;
    }
    const target = pointer(to, Array.isArray(value) ? position++ : key);
    if (source !== target) origins.set(target, source);
    kept.push([key, copy(inner, source, target, faulty, unsound, origins)]);
  }
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
}

function trace(path: string, origins: ReadonlyMap<string, string>): string {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const origin = origins.get(path.slice(0, end));
    if (origin !== undefined) return origin + path.slice(end);
  }
  return path;
}

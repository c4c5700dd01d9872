/**
 * A version as a flat list of parts with fields, so that two versions can be compared one field at a time. Formulas
 * are printed from what was parsed: spaces and brackets that mean nothing are no difference. Names are those of the
 * newer version, as far as it is known what became of them.
 */
import { printFormula, type Ast, type CompiledItem } from '@skala/engine';
import type { Part } from './change.ts';
import type { Version } from './version.ts';

export interface Fact {
  readonly part: Part;
  /** Id in its own version. */
  readonly id: string;
  /** Id in the newer version. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** `part:old id` → new id, for parts that were renamed. */
export type Renames = ReadonlyMap<string, string>;

/** Parts that formulas can name share one set of names. */
const inFormulas: readonly Part[] = ['item', 'variable', 'criterion', 'score'];

export function nameIn(renames: Renames, part: Part, id: string): string {
  return renames.get(`${part}:${id}`) ?? id;
}

function nameInFormula(renames: Renames, id: string): string {
  return inFormulas.map((part) => renames.get(`${part}:${id}`)).find((name) => name !== undefined) ?? id;
}

/** Every part of a version. `part:name` → its fields; a field that says nothing is left out. */
export function factsOf({ definition, instrument }: Version, renames: Renames): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  const add = (
    part: Part,
    id: string,
    fields: Readonly<Record<string, unknown>>,
    name = nameIn(renames, part, id),
  ): void => {
    const said = Object.entries(fields).flatMap(([field, value]) => {
      const text = shown(value);
      return text === undefined ? [] : [[field, text] as const];
    });
    facts.set(`${part}:${name}`, { part, id, name, fields: new Map(said) });
  };
  const formula = (ast: Ast | undefined): string | undefined =>
    ast && printFormula(ast, (name) => nameInFormula(renames, name));
  const items = (list: readonly (string | null)[]): readonly (string | null)[] =>
    list.map((id) => (id === null ? null : nameIn(renames, 'item', id)));

  const { status, administration, currency, codes } = definition;
  add('instrument', instrument.id, { status, administration, currency, codes });
  add('licence', instrument.licence.holder, definition.licence, 'licence');
  for (const { id, ...fields } of definition.source) add('source', id, fields);
  for (const [key, reason] of Object.entries(instrument.missing)) add('missing code', key, { reason });
  for (const [id, shape] of Object.entries(definition.responses ?? {})) add('response', id, shape);
  for (const { id, grids } of instrument.sections) {
    add('section', id, {});
    for (const grid of grids) {
      const rows = grid.rows.map((row) => ({ id: row.id, items: items(row.items) }));
      add('grid', grid.id, { section: nameIn(renames, 'section', id), columns: grid.columns, rows });
    }
  }
  const written = new Map(
    definition.sections.flatMap((section) => section.items.map((item) => [item.id, item] as const)),
  );
  for (const item of instrument.items) {
    const own = written.get(item.id);
    const response = own && 'response' in own ? nameIn(renames, 'response', own.response) : undefined;
    const when = formula(item.when);
    add('item', item.id, { ...itemFields(item), when, otherwise: own?.otherwise, source: own?.source, response });
  }
  for (const [id, asked] of Object.entries(instrument.forms)) add('form', id, { items: items(asked) });
  for (const { id, value } of instrument.variables) add('variable', id, { value: formula(value) });
  for (const { id, severity, when, items: about, source } of instrument.checks)
    add('check', id, { severity, when: formula(when), items: items(about), source });
  addScores({ definition, instrument }, add, formula, items, (id) => nameIn(renames, 'score', id));
  for (const { id, when } of instrument.criteria) add('criterion', id, { when: formula(when) });
  for (const { id, action, when, criteria, ruleSet, source } of instrument.flags) {
    const lines = criteria.map((name) => nameIn(renames, 'criterion', name));
    add('flag', id, { action, when: formula(when), criteria: lines.length > 0 ? lines : undefined, ruleSet, source });
  }
  instrument.ruleSets?.forEach(({ id, source }, index) => add('rule set', id, { isFirst: index === 0, source }));
  for (const { id, source } of instrument.pendingScores ?? []) add('pending score', id, { source });
  for (const { instrument: other, major, items: carried } of instrument.carryOver ?? []) {
    const pairs = Object.entries(carried).map(([id, origin]) => [nameIn(renames, 'item', id), origin]);
    add('carry-over', `${other} ${String(major)}`, { items: Object.fromEntries(pairs) as unknown });
  }
  return facts;
}

type Add = (part: Part, id: string, fields: Readonly<Record<string, unknown>>, name?: string) => void;

function addScores(
  { definition, instrument }: Pick<Version, 'definition' | 'instrument'>,
  add: Add,
  formula: (ast: Ast) => string | undefined,
  items: (list: readonly string[]) => readonly (string | null)[],
  nameOf: (score: string) => string,
): void {
  for (const { id, value, missing, bands, formula: _, ...fields } of instrument.scores) {
    // The range, unless told.
    const scale = definition.scores?.find((score) => score.id === id)?.scale;
    const { skip, prorate, assume } = missing;
    const sorted = (list: readonly string[]): readonly (string | null)[] => [...items(list)].sort();
    const policy = {
      ...(skip ? { skip: { ...skip, items: sorted(skip.items) } } : {}),
      ...(prorate ? { prorate: { ...prorate, items: sorted(prorate.items) } } : {}),
      ...(assume ? { assume: assume.map((entry) => ({ ...entry, items: sorted(entry.items) })) } : {}),
    };
    add('score', id, {
      ...fields,
      scale,
      value: formula(value),
      missing: Object.keys(policy).length > 0 ? policy : 'complete',
    });
    for (const { id: set, ...rest } of bands) add('bands', `${id}.${set}`, rest, `${nameOf(id)}.${set}`);
  }
}

/** The fields of an item's answers, which several items can share through a response. */
export const shapeFields = [
  'type',
  'min',
  'max',
  'decimals',
  'unit',
  'units',
  'options',
  'exclusive',
  'maxLength',
  'multiline',
  'maxLines',
] as const;

function itemFields(item: CompiledItem): Readonly<Record<string, unknown>> {
  const shape = Object.fromEntries(shapeFields.map((field) => [field, item[field]]));
  const { section, code, missing, required, by, cumulative, window, codes } = item;
  return {
    ...shape,
    section,
    code: code === item.id ? undefined : code,
    missing,
    required,
    by,
    cumulative,
    window,
    codes,
  };
}

/** A value as text, keys in order; undefined where nothing is said. */
function shown(value: unknown): string | undefined {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(sortedKeys(value));
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortedKeys);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortedKeys(inner)]),
  );
}

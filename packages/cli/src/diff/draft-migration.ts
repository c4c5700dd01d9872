/**
 * A draft of what the newer version says of the older one in `from`: what can be known from the two. Reasons and
 * sources are for the author to put right, and so is whatever stands as null.
 */
import type { CompiledItem } from '@skala/engine';
import { isDeepStrictEqual } from 'node:util';
import { nameIn, shapeFields, type Renames } from './facts.ts';
import { recodingOf } from './recoding.ts';
import { oldForm } from './same-meaning.ts';
import type { Verdict } from './verdicts.ts';
import type { Version } from './version.ts';

type Table<T> = Readonly<Record<string, T>>;

export function draftMigration(
  older: Version,
  newer: Version,
  renames: Renames,
  verdicts: readonly Verdict[],
): unknown {
  const fresh = new Map(newer.instrument.items.map((item) => [item.id, item]));
  const declared = newer.instrument.from?.find(({ version }) => version === older.instrument.version);
  const split = new Set(Object.values(declared?.items ?? {}).flatMap(({ item, isPart }) => (isPart ? [item] : [])));
  const old = older.instrument.items.filter(({ id, type }) => type !== 'display' && !split.has(id));
  const pairs = old.flatMap((was) => {
    const is = fresh.get(nameIn(renames, 'item', was.id));
    return is ? [{ was, is }] : [];
  });
  const dropped = old.filter(({ id }) => !fresh.has(nameIn(renames, 'item', id)));
  const forms = Object.keys(newer.instrument.forms).filter((form) => oldForm(renames, form) !== form);
  const recoded = pairs.flatMap(({ was, is }) => {
    const codes = draftCodes(was, is, older, newer);
    return codes ? [[is.id, codes] as const] : [];
  });
  const sources = newer.definition.source[0]?.id ?? '';
  return {
    version: older.instrument.version,
    hash: older.instrument.hash,
    ...some(
      'forms',
      forms.map((form) => [form, oldForm(renames, form)] as const),
    ),
    ...some(
      'renamed',
      pairs.flatMap(({ was, is }) => (was.id === is.id ? [] : [[is.id, was.id] as const])),
    ),
    ...some('recoded', recoded),
    ...some(
      'dropped',
      dropped.map(({ id }) => [id, 'Say why it is no longer asked.'] as const),
    ),
    scores: Object.fromEntries(
      verdicts
        .filter(({ kind, verdict }) => kind === 'score' && verdict !== 'removed')
        .map((verdict) => [verdict.name, comparison(verdict, sources, dropped.length > 0)] as const),
    ),
  };
}

function some<T>(name: string, entries: readonly (readonly [string, T])[]): Table<Table<T>> {
  return entries.length > 0 ? { [name]: Object.fromEntries(entries) } : {};
}

/** What became of the codes, where the answers changed so that something has to be said; null where it is not known. */
function draftCodes(
  was: CompiledItem,
  is: CompiledItem,
  older: Version,
  newer: Version,
): Table<string | number | boolean | null> | undefined {
  const { codes, isRescaled } = recodingOf(was, is, older, newer);
  if (isRescaled) return undefined;
  const unknown = (was.options ?? []).filter(
    ({ code }) => !Object.hasOwn(codes, code) && !is.options?.some((option) => option.code === code),
  );
  const draft = { ...codes, ...Object.fromEntries(unknown.map(({ code }) => [code, null])) };
  const isUnchanged = [...shapeFields, 'missing', 'window'].every((field) =>
    isDeepStrictEqual(was[field as keyof CompiledItem], is[field as keyof CompiledItem]),
  );
  return isUnchanged ? undefined : draft;
}

function comparison({ verdict, was, mapping }: Verdict, source: string, isLossy: boolean): unknown {
  const named = was === undefined ? {} : { was };
  switch (verdict) {
    case 'added':
      return { compares: 'new' };
    case 'same':
    case 'same-where-taken':
      return { compares: 'same', ...named, source };
    case 'mapped':
      return { compares: 'mapped', ...named, value: mapping, source };
    default:
      // Where nothing was lost, the migrated answers can be scored again.
      return { compares: isLossy ? 'not-comparable' : 'rescored', ...named, source };
  }
}

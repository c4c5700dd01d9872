/**
 * Proof that something computed is the same in two versions: the same formula, name by name, over items that count
 * as the same numbers, are asked under the same conditions in the same forms, with the same policy for what is
 * missing. Where an item takes more or fewer answers than before, it holds for the answers that both take.
 */
import { children, type Ast, type CompiledItem, type CompiledScore } from '@skala/engine';
import { isDeepStrictEqual } from 'node:util';
import { nameIn, shapeFields, type Renames } from './facts.ts';
import { itemsBehind } from './items-behind.ts';
import { recodingOf } from './recoding.ts';
import { unitOf } from './unit-of.ts';
import type { Version } from './version.ts';

export interface Proof {
  readonly isSame: boolean;
  /** Whether the items take exactly the same answers in both versions. */
  readonly isExact: boolean;
}

export interface Prover {
  /** By the old and the new id. */
  score(was: string, is: string): Proof;
  flag(was: string, is: string): Proof;
}

export function proverOf(older: Version, newer: Version, renames: Renames): Prover {
  const known = new Map<string, boolean>();
  const inexact = new Set<CompiledItem>();
  const oldItems = new Map(older.instrument.items.map((item) => [item.id, item]));
  const newItems = new Map(newer.instrument.items.map((item) => [item.id, item]));

  const isSameName = (was: string, is: string): boolean => {
    const key = `${was} ${is}`;
    const decided = known.get(key) ?? decide(was, is);
    known.set(key, decided);
    return decided;
  };

  const decide = (was: string, is: string): boolean => {
    const [oldItem, newItem] = [oldItems.get(was), newItems.get(is)];
    if (oldItem && newItem) return nameIn(renames, 'item', was) === is && isSameItem(oldItem, newItem);
    const [a, b] = [unitOf(older.instrument, was), unitOf(newer.instrument, is)];
    if (oldItem || newItem || !a || !b || (a.score === undefined) !== (b.score === undefined)) return false;
    return isSameFormula(a.formula, b.formula) && isSamePolicy(a.score, b.score, renames);
  };

  const isSameItem = (was: CompiledItem, is: CompiledItem): boolean => {
    if (!takesTheSame(was, is, older, newer)) inexact.add(is);
    return (
      countsAlike(was, is, older, newer) &&
      isDeepStrictEqual(reasonOrValue(was), reasonOrValue(is)) &&
      (was.when && is.when ? isSameFormula(was.when, is.when) : was.when === is.when) &&
      isAskedAlike(was, is, older, newer, renames)
    );
  };

  const isSameFormula = (was: Ast, is: Ast): boolean => {
    if (was.op === 'name' && is.op === 'name') return isSameName(was.name, is.name);
    const [left, right] = [children(was), children(is)];
    return (
      was.op === is.op &&
      left.length === right.length &&
      isDeepStrictEqual(ownFields(was), ownFields(is)) &&
      left.every((part, index) => isSameFormula(part, right[index] as Ast))
    );
  };

  const proofOf = (isSame: boolean, formula: Ast | undefined): Proof => ({
    isSame,
    isExact: ![...itemsBehind(newer.instrument, formula)].some((item) => inexact.has(item)),
  });

  return {
    score: (was, is) => proofOf(isSameName(was, is), unitOf(newer.instrument, is)?.formula),
    flag: (was, is) => {
      const before = older.instrument.flags.find(({ id }) => id === was);
      const after = newer.instrument.flags.find(({ id }) => id === is);
      const isSame =
        before?.ruleSet === after?.ruleSet && !!before && !!after && isSameFormula(before.when, after.when);
      return proofOf(isSame, after?.when);
    },
  };
}

/** Whether every answer to one is an answer to the other, by the same code. */
function takesTheSame(was: CompiledItem, is: CompiledItem, older: Version, newer: Version): boolean {
  return (
    shapeFields.every((field) => isDeepStrictEqual(was[field], is[field])) &&
    isDeepStrictEqual(was.missing, is.missing) &&
    Object.keys(recodingOf(was, is, older, newer).codes).length === 0
  );
}

/** Whether the answers that both take count as the same numbers. */
function countsAlike(was: CompiledItem, is: CompiledItem, older: Version, newer: Version): boolean {
  if (!(['type', 'unit', 'units'] as const).every((field) => isDeepStrictEqual(was[field], is[field]))) return false;
  const { codes, isRescaled } = recodingOf(was, is, older, newer);
  const isRecoded = Object.keys(codes).length > 0;
  if (isRescaled) return false;
  if (!was.options || !is.options) return !isRecoded && was.options === is.options;
  // Formulas name such options by their codes, which say nothing of what became of them.
  if (isRecoded && was.options.some(({ value }) => value === undefined)) return false;
  const shared = was.options.flatMap(({ code, value }) => {
    const now = is.options?.find((option) => option.code === (codes[code] ?? code));
    return now ? [now.value === value] : [];
  });
  return shared.length > 0 && shared.every(Boolean);
}

/** Whether the forms that both versions have ask it, or do not ask it, in both. */
function isAskedAlike(was: CompiledItem, is: CompiledItem, older: Version, newer: Version, renames: Renames): boolean {
  return Object.entries(newer.instrument.forms).every(([form, items]) => {
    const asked = older.instrument.forms[oldForm(renames, form)];
    return asked === undefined || asked.includes(was.id) === items.includes(is.id);
  });
}

function isSamePolicy(was: CompiledScore | undefined, is: CompiledScore | undefined, renames: Renames): boolean {
  return isDeepStrictEqual(was && policyOf(was, (id) => nameIn(renames, 'item', id)), is && policyOf(is, (id) => id));
}

function ownFields(ast: Ast): unknown {
  if (ast.op === 'number' || ast.op === 'code') return ast.value;
  return ast.op === 'call' ? ast.name : undefined;
}

function policyOf({ missing: { skip, prorate, assume } }: CompiledScore, rename: (id: string) => string): unknown {
  const sorted = (items: readonly string[]): readonly string[] => items.map(rename).sort();
  return {
    skip: skip && { ...skip, items: sorted(skip.items), reasons: [...skip.reasons].sort() },
    prorate: prorate && { ...prorate, items: sorted(prorate.items) },
    assume: assume?.map((entry) => ({ ...entry, items: sorted(entry.items), reasons: [...entry.reasons].sort() })),
  };
}

/** What an item counts as while it is not asked; the key that stands for a reason does not count. */
function reasonOrValue({ otherwise }: CompiledItem): unknown {
  if (!otherwise) return undefined;
  return 'value' in otherwise ? { value: otherwise.value } : { missing: otherwise.missing };
}

/** The old name of a form. */
export function oldForm(renames: Renames, form: string): string {
  const was = [...renames].find(([key, name]) => key.startsWith('form:') && name === form)?.[0];
  return was?.slice('form:'.length) ?? form;
}

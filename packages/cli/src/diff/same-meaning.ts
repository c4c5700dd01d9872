/**
 * Proof that something computed is the same in two versions: the same formula, name by name, over items that count
 * as the same numbers, are asked under the same conditions in the same forms, with the same policy for what is
 * missing. Where an item takes more or fewer answers than before, it holds for the answers that both take.
 */
import { children, type Ast, type CompiledItem, type CompiledScore } from '@skala/engine';
import { isDeepStrictEqual } from 'node:util';
import { nameIn, nameInFormula, shapeFields, type Renames } from './facts.ts';
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

export function proverOf(
  { instrument: older, ...before }: Version,
  { instrument: newer, ...after }: Version,
  renames: Renames,
): Prover {
  const known = new Map<string, boolean>();
  const inexact = new Set<string>();
  let met = new Set<string>();
  const oldItems = new Map(older.items.map((item) => [item.id, item]));
  const newItems = new Map(newer.items.map((item) => [item.id, item]));
  const forms = Object.keys(newer.forms);

  const isSameName = (was: string, is: string): boolean => {
    const [oldItem, newItem] = [oldItems.get(was), newItems.get(is)];
    if (oldItem || newItem) return oldItem !== undefined && newItem !== undefined && isSameItem(oldItem, newItem);
    const [a, b] = [unitOf(older, was), unitOf(newer, is)];
    if (!a || !b || (a.score === undefined) !== (b.score === undefined)) return false;
    return isSameFormula(a.formula, b.formula) && isSamePolicy(a.score, b.score);
  };

  const once = (key: string, decide: () => boolean): boolean => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const decided = decide();
    known.set(key, decided);
    return decided;
  };

  const isSameItem = (was: CompiledItem, is: CompiledItem): boolean => {
    met.add(is.id);
    return nameIn(renames, 'item', was.id) === is.id && once(`item:${is.id}`, () => isSameQuestion(was, is));
  };

  const isSameQuestion = (was: CompiledItem, is: CompiledItem): boolean => {
    if (
      !shapeFields.every((field) => isDeepStrictEqual(was[field], is[field])) ||
      !isDeepStrictEqual(was.missing, is.missing)
    )
      inexact.add(is.id);
    const counts = (['type', 'unit', 'units'] as const).every((field) => isDeepStrictEqual(was[field], is[field]));
    return (
      counts &&
      countsAlike(was, is) &&
      isDeepStrictEqual(reasonOrValue(was), reasonOrValue(is)) &&
      (was.when && is.when ? isSameFormula(was.when, is.when) : was.when === is.when) &&
      forms.every((form) => {
        const asked = older.forms[oldForm(renames, form)];
        return asked === undefined || asked.includes(was.id) === newer.forms[form]?.includes(is.id);
      })
    );
  };

  const countsAlike = (was: CompiledItem, is: CompiledItem): boolean => {
    const recoded = recodingOf(was, is, { instrument: older, ...before }, { instrument: newer, ...after });
    if (recoded.isRescaled) return false;
    const codes = Object.entries(recoded.codes);
    if (codes.length > 0) inexact.add(is.id);
    if (!was.options || !is.options) return codes.length === 0 && was.options === is.options;
    // Formulas name such options by their codes, which say nothing of what became of them.
    if (codes.length > 0 && was.options.some(({ value }) => value === undefined)) return false;
    const shared = was.options.flatMap(({ code, value }) => {
      const now = is.options?.find((option) => option.code === (recoded.codes[code] ?? code));
      return now ? [now.value === value] : [];
    });
    return shared.length > 0 && shared.every(Boolean);
  };

  const isSameFormula = (was: Ast, is: Ast): boolean => {
    if (was.op === 'name' && is.op === 'name') {
      const [a, b] = [was.name, is.name];
      // An item has a condition of its own, so names are looked at even where they are the same.
      return (
        (nameInFormula(renames, a) === b || !oldItems.has(a)) && once(`${a} ${b}`, () => isSameName(a, b)) && meet(b)
      );
    }
    const [left, right] = [children(was), children(is)];
    return (
      was.op === is.op &&
      left.length === right.length &&
      isDeepStrictEqual(ownFields(was), ownFields(is)) &&
      left.every((part, index) => isSameFormula(part, right[index] as Ast))
    );
  };

  /** Notes the items behind a name that was decided before. */
  const meet = (name: string): boolean => {
    const item = newItems.get(name);
    if (item && met.has(name)) return true;
    met.add(name);
    const parts = item ? [item.when] : [unitOf(newer, name)?.formula];
    const visit = (ast: Ast | undefined): void => {
      if (ast?.op === 'name' && !met.has(ast.name)) meet(ast.name);
      if (ast) children(ast).forEach(visit);
    };
    parts.forEach(visit);
    return true;
  };

  const isSamePolicy = (was: CompiledScore | undefined, is: CompiledScore | undefined): boolean =>
    isDeepStrictEqual(was && policyOf(was, (id) => nameIn(renames, 'item', id)), is && policyOf(is, (id) => id));

  const prove = (decide: () => boolean): Proof => {
    met = new Set();
    const isSame = decide();
    return { isSame, isExact: ![...met].some((name) => inexact.has(name)) };
  };

  return {
    score: (was, is) => prove(() => isSameName(was, is)),
    flag: (was, is) => {
      const [a, b] = [older.flags.find(({ id }) => id === was), newer.flags.find(({ id }) => id === is)];
      return prove(
        () => a !== undefined && b !== undefined && a.ruleSet === b.ruleSet && isSameFormula(a.when, b.when),
      );
    },
  };
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

/**
 * The runtime form of a compiled instrument: closures instead of formulas, slots instead of names.
 *
 * Every name has a slot in one array of numbers: first the items, then the units. A unit is one formula:
 * the condition of an item, a variable, a criterion, a score, a check or a flag. Units are in an order in
 * which each comes after all it uses, and for every item we know which units an answer can change. So
 * everything derived is a pure function of the answers, and one answer re-evaluates only what it reaches.
 */
import type { CompiledCheck, CompiledInstrument, CompiledItem, CompiledScore } from '../definition/compiled.ts';
import { namesIn, type Ast } from '../expression/ast.ts';
import { compileFormula } from '../expression/evaluate.ts';
import type { Binding, Evaluate } from '../expression/evaluation.ts';
import { statusMask } from '../expression/status.ts';

export type UnitKind = 'condition' | 'variable' | 'criterion' | 'score' | 'check' | 'flag';

export interface Unit {
  readonly kind: UnitKind;
  readonly id: string;
  /** Where the unit's value is kept. */
  readonly slot: number;
  readonly formula: Ast;
  readonly evaluate: Evaluate;
  /** What the formula was compiled with, for evaluating parts of it when explaining. */
  readonly binding: Binding;
  /** The slots of the names in the formula. */
  readonly uses: readonly number[];
  /** For a condition: the slot of the item it decides about; else -1. */
  readonly item: number;
}

export interface Program {
  readonly instrument: CompiledInstrument;
  /** Number of items; the items' slots are 0 … count - 1. */
  readonly count: number;
  readonly size: number;
  readonly units: readonly Unit[];
  /** For each item: the units an answer to it can change, in evaluation order. */
  readonly affected: readonly (readonly Unit[])[];
  /** For each item: its condition, if it has one. */
  readonly conditionOf: readonly (Unit | undefined)[];
  /** Names that formulas may use → slots. */
  readonly slots: ReadonlyMap<string, number>;
  /** The unit that a slot belongs to; undefined for the slots of items. */
  unitAt(slot: number): Unit | undefined;
  /** Where the value of a check is kept. */
  readonly checkSlots: ReadonlyMap<CompiledCheck, number>;
  /** `kind:id` → unit; ids of checks and flags may repeat those of other kinds. */
  readonly unitOf: ReadonlyMap<string, Unit>;
  /** Form → 1 for each item it asks. */
  readonly forms: ReadonlyMap<string, readonly number[]>;
}

const programs = new WeakMap<CompiledInstrument, Program>();

/** The program of an instrument, built once. */
export function programOf(instrument: CompiledInstrument): Program {
  const known = programs.get(instrument);
  if (known) return known;
  const built = buildProgram(instrument);
  programs.set(instrument, built);
  return built;
}

interface Draft {
  readonly kind: UnitKind;
  readonly id: string;
  readonly formula: Ast;
  readonly item: number;
  readonly score?: CompiledScore;
}

function drafts(instrument: CompiledInstrument): readonly Draft[] {
  const plain = (kind: UnitKind, id: string, formula: Ast): Draft => ({ kind, id, formula, item: -1 });
  return [
    ...instrument.items.flatMap((item, index): Draft[] =>
      item.when ? [{ kind: 'condition', id: item.id, formula: item.when, item: index }] : [],
    ),
    ...instrument.variables.map(({ id, value }) => plain('variable', id, value)),
    ...instrument.criteria.map(({ id, when }) => plain('criterion', id, when)),
    ...instrument.scores.map((score): Draft => ({
      kind: 'score',
      id: score.id,
      formula: score.value,
      item: -1,
      score,
    })),
    ...instrument.checks.map(({ id, when }) => plain('check', id, when)),
    ...instrument.flags.map(({ id, when }) => plain('flag', id, when)),
  ];
}

const usable: ReadonlySet<UnitKind> = new Set(['variable', 'criterion', 'score']);

function buildProgram(instrument: CompiledInstrument): Program {
  const count = instrument.items.length;
  const all = drafts(instrument);
  const slots = new Map(instrument.items.map((item, index) => [item.id, index]));
  all.forEach((draft, index) => {
    if (usable.has(draft.kind)) slots.set(draft.id, count + index);
  });
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const built = all.map(({ kind, id, formula, item, score }, index): Unit => {
    const binding = bindingOf(slots, items, score);
    const uses = namesIn(formula).map((name) => slots.get(name) as number);
    return { kind, id, slot: count + index, formula, evaluate: compileFormula(formula, binding), binding, uses, item };
  });
  const conditions = new Map(built.map((unit) => [unit.item, unit]));
  const conditionOf = instrument.items.map((_, index) => conditions.get(index));
  const firstCheck = count + all.findIndex(({ kind }) => kind === 'check');
  const units = inOrder(built, conditionOf);
  return {
    instrument,
    count,
    size: count + all.length,
    units,
    affected: reachedUnits(count, units),
    conditionOf,
    slots,
    unitAt: (slot) => built[slot - count],
    checkSlots: new Map(instrument.checks.map((check, index) => [check, firstCheck + index])),
    unitOf: new Map(built.map((unit) => [`${unit.kind}:${unit.id}`, unit])),
    forms: new Map(
      Object.entries(instrument.forms).map(([name, ids]) => {
        const asked = new Set(ids);
        return [name, instrument.items.map((item) => (asked.has(item.id) ? 1 : 0))];
      }),
    ),
  };
}

/** How a formula reaches slots, with the missing policy of its score. */
function bindingOf(
  slots: ReadonlyMap<string, number>,
  items: ReadonlyMap<string, CompiledItem>,
  score: CompiledScore | undefined,
): Binding {
  const { skip, prorate, assume } = score?.missing ?? {};
  const skipped = new Set(skip?.items);
  const mask = skip ? statusMask(skip.reasons) : 0;
  return {
    slotOf: (name) => slots.get(name) as number,
    options: (name) => items.get(name)?.options ?? [],
    skipMask: (name) => (skipped.has(name) ? mask : 0),
    skipNone: skip?.none,
    assumed: (name) => {
      const entry = assume?.find((candidate) => candidate.items.includes(name));
      return entry && { mask: statusMask(entry.reasons), value: entry.value };
    },
    prorate: prorate && { names: new Set(prorate.items), minimumAnswered: prorate.minimumAnswered },
  };
}

/** Units so that each comes after those it uses. There are no circles: loading refuses them. */
function inOrder(built: readonly Unit[], conditionOf: readonly (Unit | undefined)[]): readonly Unit[] {
  const count = conditionOf.length;
  const ordered: Unit[] = [];
  const done = new Set<Unit>();
  const visit = (unit: Unit): void => {
    if (done.has(unit)) return;
    done.add(unit);
    for (const slot of unit.uses) {
      const used = slot < count ? conditionOf[slot] : built[slot - count];
      if (used) visit(used);
    }
    ordered.push(unit);
  };
  built.forEach(visit);
  return ordered;
}

/** For each item the units that an answer to it can change, in evaluation order. */
function reachedUnits(count: number, units: readonly Unit[]): readonly (readonly Unit[])[] {
  const users = new Map<number, number[]>();
  units.forEach((unit, index) => {
    for (const slot of unit.uses) {
      const known = users.get(slot);
      if (known) known.push(index);
      else users.set(slot, [index]);
    }
  });
  return Array.from({ length: count }, (_, item) => {
    const found = new Set<number>();
    const visit = (slot: number): void => {
      for (const index of users.get(slot) ?? []) {
        if (found.has(index)) continue;
        found.add(index);
        const unit = units[index] as Unit;
        visit(unit.slot);
        if (unit.item >= 0) visit(unit.item);
      }
    };
    visit(item);
    return [...found].sort((a, b) => a - b).map((index) => units[index] as Unit);
  });
}

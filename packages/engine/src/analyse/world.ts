/**
 * What everything in an instrument can come to in one form, whatever is answered: items, conditions, variables,
 * criteria, scores, checks and flags, each worked out once, when it is first asked for.
 *
 * An item can be unanswered, missing for a reason it permits, answered, or, where its condition can be false,
 * what its `otherwise` says. A condition that is undecided asks the item.
 */
import type { CompiledItem, CompiledMissingPolicy } from '../definition/compiled.ts';
import type { Setting } from '../derive/derive.ts';
import type { Program, Unit } from '../derive/program.ts';
import type { Ast } from '../expression/ast.ts';
import { status, statusMask, statusOfReason } from '../expression/status.ts';
import { roundScore } from '../internal/round.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { alwaysChosen, answerNumbers, answerWeights } from './answer-domain.ts';
import { possibleValue } from './evaluate-possible.ts';
import type { Names } from './possible-call.ts';
import { anything, either, hasNumber, never, oneOf, rising, withMissing, type Possible } from './possible.ts';
import { isFalse, isTrue, truth } from './truth.ts';

/** An item: the numbers formulas see, and the statuses (`expression/status.ts`) it can have, as bits. */
export interface PossibleItem {
  readonly numbers: Possible;
  readonly statuses: number;
  /** It can be answered, or coded missing; else it has its `otherwise`, or nothing. */
  readonly isOpen: boolean;
}

export interface World {
  readonly setting: Setting;
  item(slot: number): PossibleItem;
  unit(unit: Unit): Possible;
  /** Part of the formula of a unit. */
  part(ast: Ast, unit: Unit): Possible;
}

export interface WorldOptions {
  /**
   * An item whose condition is never true counts as never answered, although it would be asked as long as the
   * condition is undecided: for finding all that nobody can reach.
   */
  readonly onlyWhenTrue?: boolean;
  /** A closer look at a unit that interpretation alone leaves open. */
  readonly refine?: (found: Possible, unit: Unit, world: World) => Possible;
}

export function worldOf(program: Program, setting: Setting, options: WorldOptions = {}): World {
  const items = new Map<number, PossibleItem>();
  const units = new Map<Unit, Possible>();
  const policies = new Map(program.instrument.scores.map(({ id, missing }) => [id, missing]));
  const policyOf = (unit: Unit): CompiledMissingPolicy => (unit.kind === 'score' ? (policies.get(unit.id) ?? {}) : {});
  const names = new Map<Unit, Names>();
  const namesOf = (unit: Unit): Names => {
    const known = names.get(unit) ?? namesIn(program, world, policyOf(unit));
    names.set(unit, known);
    return known;
  };
  const world: World = {
    setting,
    item: (slot) => remembered(items, slot, () => possibleItem(program, world, slot, options)),
    unit: (unit) =>
      remembered(units, unit, () => {
        const found = possibleValue(unit.formula, namesOf(unit));
        const rounded = unit.kind === 'score' ? rising(found, roundScore) : found;
        return options.refine ? options.refine(rounded, unit, world) : rounded;
      }),
    part: (ast, unit) => possibleValue(ast, namesOf(unit)),
  };
  return world;
}

function remembered<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

function namesIn(program: Program, world: World, policy: CompiledMissingPolicy): Names {
  const itemOf = (name: string): CompiledItem | undefined => {
    const slot = program.slots.get(name);
    return slot === undefined ? undefined : program.instrument.items[slot];
  };
  const possible = (name: string): PossibleItem | undefined => {
    const slot = program.slots.get(name);
    return slot === undefined || slot >= program.count ? undefined : world.item(slot);
  };
  return {
    policy,
    of: (name) => {
      const item = possible(name);
      if (item) return assumed(name, item, policy);
      const unit = program.unitAt(program.slots.get(name) as number);
      return unit ? world.unit(unit) : anything;
    },
    statuses: (name) => possible(name)?.statuses ?? 0,
    weight: (name) => {
      const [item, found] = [itemOf(name), possible(name)];
      if (!item || !found || !canBeAnswered(found)) return never;
      return withMissing(answerWeights(item), isOtherThanAnswered(found));
    },
    selected: (name, code) => {
      const [item, found] = [itemOf(name), possible(name)];
      if (!item || !found || !canBeAnswered(found)) return never;
      return truth(true, !alwaysChosen(item, code), isOtherThanAnswered(found));
    },
  };
}

const answered = 1 << status.answered;
const canBeAnswered = ({ statuses }: PossibleItem): boolean => (statuses & answered) !== 0;
const isOtherThanAnswered = ({ statuses }: PossibleItem): boolean => (statuses & ~answered) !== 0;

/** What a missing item counts as belongs to its range too. */
function assumed(name: string, { numbers, statuses }: PossibleItem, { assume }: CompiledMissingPolicy): Possible {
  const entry = assume?.find(({ items }) => items.includes(name));
  const mask = entry ? statusMask(entry.reasons) : 0;
  if (!entry || (statuses & mask) === 0) return numbers;
  return withMissing(either(numbers, oneOf([entry.value])), (statuses & ~answered & ~mask) !== 0);
}

function possibleItem(program: Program, world: World, slot: number, { onlyWhenTrue }: WorldOptions): PossibleItem {
  const { asked, otherwise } = world.setting;
  if (asked[slot] !== 1) return { numbers: never, statuses: 1 << status.notInForm, isOpen: false };
  const item = program.instrument.items[slot] as CompiledItem;
  const condition = program.conditionOf[slot];
  const decided = condition ? world.unit(condition) : truth(true, false, false);
  const isHidden = isFalse(decided);
  const isOpen = isTrue(decided) || (decided.missing && !(onlyWhenTrue && isHidden));
  const other = isHidden ? (otherwise.statuses[slot] as number) : undefined;
  const numbers = isOpen ? answerNumbers(item) : oneOf([]);
  const hidden = isHidden ? [otherwise.values[slot] as number].filter((value) => !Number.isNaN(value)) : [];
  const statuses =
    (isOpen ? itemStatuses(program, item) : isHidden && !decided.missing ? 0 : 1 << status.unanswered) |
    (other === undefined ? 0 : 1 << other);
  const missing = (statuses & ~answered) !== 0 || (canAnswer(item) && !hasNumber(numbers));
  return { numbers: withMissing(either(numbers, oneOf(hidden)), missing), statuses, isOpen };
}

function canAnswer({ type }: CompiledItem): boolean {
  return itemTypes[type].isDisplay !== true;
}

function itemStatuses({ instrument }: Program, item: CompiledItem): number {
  const reasons = item.missing.flatMap((key) => instrument.missing[key] ?? []);
  return reasons.reduce(
    (mask, reason) => mask | (1 << statusOfReason(reason)),
    (1 << status.unanswered) | (canAnswer(item) ? answered : 0),
  );
}

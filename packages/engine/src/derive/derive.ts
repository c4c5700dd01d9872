/**
 * Answers → everything derived from them: which items are asked, what each item counts as, variables,
 * criteria, scores, checks, flags. `derive` starts from nothing; `deriveAfter` re-evaluates only what one
 * item reaches. Both give the same, and both are pure: they return new arrays.
 */
import type { Answer } from '../definition/answer.ts';
import type { Fault } from '../expression/evaluate.ts';
import { status, statusOfReason } from '../expression/status.ts';
import { roundScore } from '../internal/round.ts';
import { itemTypes } from '../item-types/item-types.ts';
import type { Program, Unit } from './program.ts';

/** The currency a site's amounts are in, and how many units of the formula's currency one of them is worth. */
export interface MoneySetting {
  /** ISO 4217. */
  readonly currency: string;
  /** Units of the instrument's currency for one unit of `currency`; above 0. Without it raw amounts are scored, and marked. */
  readonly rate?: number;
}

/** What a response is scored under. */
export interface Setting {
  readonly program: Program;
  readonly form: string;
  readonly money?: MoneySetting;
}

/** One number and one status a slot; see `program.ts` for the slots and `status.ts` for the statuses. */
export interface Derived {
  readonly values: readonly number[];
  readonly statuses: readonly number[];
}

export type Answers = readonly (Answer | undefined)[];

/** Everything derived from these answers. */
export function derive(setting: Setting, answers: Answers): Derived {
  const { program } = setting;
  const values = new Array<number>(program.size).fill(NaN);
  const statuses = new Array<number>(program.size).fill(status.unanswered);
  const asked = program.forms.get(setting.form) as readonly number[];
  for (let item = 0; item < program.count; item++) settle(setting, asked, answers, item, values, statuses);
  for (const unit of program.units) run(setting, asked, answers, unit, values, statuses);
  return { values, statuses };
}

/** Everything derived, after the answer to one item changed; `before` is what held until then. */
export function deriveAfter(setting: Setting, before: Derived, answers: Answers, item: number): Derived {
  const { program } = setting;
  const values = before.values.slice();
  const statuses = before.statuses.slice();
  const asked = program.forms.get(setting.form) as readonly number[];
  settle(setting, asked, answers, item, values, statuses);
  const affected = program.affected[item] as readonly Unit[];
  for (const unit of affected) run(setting, asked, answers, unit, values, statuses);
  return { values, statuses };
}

/** Whether an item is asked now. Undecided conditions ask: a question too many is safer than one too few. */
export function isAsked(setting: Setting, derived: Derived, item: number): boolean {
  const asked = setting.program.forms.get(setting.form) as readonly number[];
  if (asked[item] !== 1) return false;
  const condition = setting.program.conditionOf[item];
  return condition === undefined || derived.values[condition.slot] !== 0;
}

const fault: Fault = { domain: undefined };

function run(setting: Setting, asked: readonly number[], answers: Answers, unit: Unit, values: number[], statuses: number[]): void {
  if (unit.item >= 0) {
    const before = values[unit.slot];
    const decided = unit.evaluate(values, statuses, fault);
    values[unit.slot] = decided;
    if (decided !== before) settle(setting, asked, answers, unit.item, values, statuses);
    return;
  }
  const value = unit.evaluate(values, statuses, fault);
  if (unit.kind === 'score') {
    const computable = value - value === 0;
    values[unit.slot] = computable ? roundScore(value) : NaN;
    statuses[unit.slot] = computable ? status.answered : status.unanswered;
    return;
  }
  // A variable that overflows is no number: nothing but a missing input or a domain error may look like one.
  values[unit.slot] = value - value === 0 ? value : NaN;
}

/** What an item counts as: not in the form, not asked (its `otherwise`), unanswered, missing, or a value. */
function settle(setting: Setting, asked: readonly number[], answers: Answers, item: number, values: number[], statuses: number[]): void {
  const { program } = setting;
  if (asked[item] !== 1) {
    values[item] = NaN;
    statuses[item] = status.notInForm;
    return;
  }
  const definition = program.instrument.items[item];
  const condition = program.conditionOf[item];
  const hidden = condition !== undefined && values[condition.slot] === 0;
  const answer = hidden ? definition?.otherwise : answers[item];
  if (answer === undefined || definition === undefined) {
    values[item] = NaN;
    statuses[item] = status.unanswered;
  } else if ('missing' in answer) {
    values[item] = NaN;
    statuses[item] = statusOfReason(answer.missing);
  } else {
    values[item] = itemTypes[definition.type].toNumber(answer.value, definition, setting.money?.rate);
    statuses[item] = status.answered;
  }
}

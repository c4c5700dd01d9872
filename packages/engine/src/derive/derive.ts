/**
 * Answers → everything derived from them: which items are asked, what each item counts as, variables,
 * criteria, scores, checks, flags. `derive` starts from nothing; `deriveAfter` re-evaluates only what one
 * item reaches. Both give the same, and both are pure: they return new arrays.
 */
import type { Answer } from '../definition/answer.ts';
import type { CompiledInstrument, CompiledItem } from '../definition/compiled.ts';
import type { Fault } from '../expression/evaluation.ts';
import { EngineError } from '../issue/engine-error.ts';
import { issue } from '../issue/issue.ts';
import { status, statusOfReason } from '../expression/status.ts';
import { roundScore } from '../internal/round.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { programOf, type Program, type Unit } from './program.ts';

/** The currency a site's amounts are in, and how many units of the formula's currency one of them is worth. */
export interface MoneySetting {
  /** ISO 4217. */
  readonly currency: string;
  /** Units of the instrument's currency for one unit of `currency`; above 0. Without it raw amounts are scored, and marked. */
  readonly rate?: number;
}

/** Whether a money setting from outside makes sense: a currency code, and a rate above 0 if any. */
export function isMoneySetting(money: unknown): money is MoneySetting {
  if (typeof money !== 'object' || money === null) return false;
  const { currency, rate } = money as { currency?: unknown; rate?: unknown };
  const isRate = rate === undefined || (typeof rate === 'number' && Number.isFinite(rate) && rate > 0);
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) && isRate;
}

/** What a response is scored under, besides its form. */
export interface ScoringOptions {
  readonly money?: MoneySetting | undefined;
  /** One of the instrument's rule sets; the first unless told. */
  readonly ruleSet?: string | undefined;
}

/** What a response is scored under. */
export interface Setting {
  readonly program: Program;
  readonly form: string;
  readonly money?: MoneySetting;
  /** The rule set that holds, where the instrument has several. */
  readonly ruleSet?: string;
  /** What amounts are multiplied by, if they are. */
  readonly rate?: number;
  /** For each item: 1 if the form asks it. */
  readonly asked: readonly number[];
  /** What an item counts as while its condition is false. */
  readonly otherwise: Derived;
}

/** The setting of a form. Throws EngineError if the instrument has no such form or rule set, or the money makes no sense. */
export function settingOf(
  instrument: CompiledInstrument,
  form: string,
  { money, ruleSet = instrument.ruleSets?.[0]?.id }: ScoringOptions = {},
): Setting {
  const program = programOf(instrument);
  const asked = program.forms.get(form);
  if (!asked) throw new EngineError(issue('response/unknown-form', '/form', { form }));
  if (money && !isMoneySetting(money)) throw new EngineError(issue('response/bad-settings', '/money'));
  if (ruleSet !== undefined && !hasRuleSet(instrument, ruleSet))
    throw new EngineError(issue('response/unknown-rule-set', '/ruleSet', { ruleSet }));
  // Amounts in the formula's own currency are not converted, whatever the rate says.
  const rate = money?.currency === instrument.currency ? undefined : money?.rate;
  // The definition's own amounts are in the formula's currency already.
  const otherwise = instrument.items.map((item) => countsAs(item, item.otherwise, undefined));
  return {
    program,
    form,
    ...(money ? { money } : {}),
    ...(ruleSet === undefined ? {} : { ruleSet }),
    ...(rate === undefined ? {} : { rate }),
    asked,
    otherwise: { values: otherwise.map(([value]) => value), statuses: otherwise.map(([, given]) => given) },
  };
}

export function hasRuleSet(instrument: CompiledInstrument, ruleSet: unknown): boolean {
  return instrument.ruleSets?.some(({ id }) => id === ruleSet) ?? false;
}

/** What holds under the chosen rule set: what belongs to it, and what belongs to none. */
export function inForce<T extends { readonly ruleSet?: string }>(
  all: readonly T[],
  { ruleSet }: Setting,
): readonly T[] {
  return ruleSet === undefined ? all : all.filter((one) => one.ruleSet === undefined || one.ruleSet === ruleSet);
}

/** One number a slot (`program.ts`) and one status an item (`status.ts`). */
export interface Derived {
  readonly values: readonly number[];
  readonly statuses: readonly number[];
}

export type Answers = readonly (Answer | undefined)[];

/** Everything derived from these answers. */
export function derive(setting: Setting, answers: Answers): Derived {
  const { program, asked } = setting;
  const values = new Array<number>(program.size).fill(NaN);
  const statuses = new Array<number>(program.count).fill(status.unanswered);
  program.instrument.items.forEach((item, index) => {
    const [value, given] = asked[index] === 1 ? countsAs(item, answers[index], setting.rate) : [NaN, status.notInForm];
    values[index] = value;
    statuses[index] = given;
  });
  evaluateUnits(setting, program.units, values, statuses);
  return { values, statuses };
}

/**
 * Evaluates units in place, over items that count as their answers: an item whose condition turns out
 * false counts as its `otherwise` from there on.
 */
export function evaluateUnits(setting: Setting, units: readonly Unit[], values: number[], statuses: number[]): void {
  const { asked, otherwise } = setting;
  for (const unit of units) {
    run(unit, values, statuses);
    const { item } = unit;
    if (item >= 0 && values[unit.slot] === 0 && asked[item] === 1) {
      values[item] = otherwise.values[item] as number;
      statuses[item] = otherwise.statuses[item] as number;
    }
  }
}

/** Everything derived, after the answer to one item changed; `before` is what held until then. */
export function deriveAfter(setting: Setting, before: Derived, answers: Answers, item: number): Derived {
  const { program } = setting;
  const values = before.values.slice();
  let statuses = settled(setting, answers, item, values, before.statuses);
  const affected = program.affected[item] as readonly Unit[];
  for (const unit of affected) {
    const decided = values[unit.slot];
    run(unit, values, statuses);
    if (unit.item >= 0 && decided !== values[unit.slot]) {
      statuses = settled(setting, answers, unit.item, values, statuses);
    }
  }
  return { values, statuses };
}

/** Whether an item is asked now. Undecided conditions ask: a question too many is safer than one too few. */
export function isAsked(setting: Setting, derived: Derived, item: number): boolean {
  if (setting.asked[item] !== 1) return false;
  const condition = setting.program.conditionOf[item];
  return condition === undefined || derived.values[condition.slot] !== 0;
}

const fault: Fault = { domain: undefined };

function run(unit: Unit, values: number[], statuses: readonly number[]): void {
  const value = unit.evaluate(values, statuses, fault);
  // Infinity minus itself is NaN: what overflows is no number.
  const computed = value - value === 0 ? value : NaN;
  values[unit.slot] = unit.kind === 'score' ? roundScore(computed) : computed;
}

/**
 * Sets what an item counts as now: its `otherwise`, unanswered, missing, or a value. Returns the statuses,
 * copied only if this one changes: most corrections leave an item answered.
 */
function settled(
  setting: Setting,
  answers: Answers,
  item: number,
  values: number[],
  statuses: readonly number[],
): readonly number[] {
  const { program, asked, otherwise } = setting;
  if (asked[item] !== 1) return statuses;
  const condition = program.conditionOf[item];
  const answer = answers[item];
  let given: number = status.unanswered;
  values[item] = NaN;
  if (condition !== undefined && values[condition.slot] === 0) {
    values[item] = otherwise.values[item] as number;
    given = otherwise.statuses[item] as number;
  } else if (answer !== undefined && 'missing' in answer) {
    given = statusOfReason(answer.missing);
  } else if (answer !== undefined) {
    const definition = program.instrument.items[item] as CompiledItem;
    values[item] = itemTypes[definition.type].toNumber(answer.value, definition, setting.rate);
    given = status.answered;
  }
  if (statuses[item] === given) return statuses;
  const changed = statuses.slice();
  changed[item] = given;
  return changed;
}

/** The number and status of an answer. */
function countsAs(
  item: CompiledItem,
  answer: Answer | undefined,
  rate: number | undefined,
): [value: number, status: number] {
  if (answer === undefined) return [NaN, status.unanswered];
  if ('missing' in answer) return [NaN, statusOfReason(answer.missing)];
  return [itemTypes[item.type].toNumber(answer.value, item, rate), status.answered];
}

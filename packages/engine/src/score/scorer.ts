/**
 * Scores many responses of one form: the numbers only, as fast as they can be had. Reasons, evidence and
 * traces are worked out from the same answers when asked for (`score-answers.ts`).
 */
import type { CompiledInstrument, CompiledItem } from '../definition/compiled.ts';
import { evaluateUnits, inForce, settingOf, type ScoringOptions, type Setting } from '../derive/derive.ts';
import { status, statusOfReason } from '../expression/status.ts';
import { flagStatus, type FlagStatus } from '../derive/flag-status.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { parseAnswer } from '../item-types/parse-answer.ts';
import type { Unit } from '../derive/program.ts';

export type GivenAnswers = Readonly<Record<string, unknown>>;

export interface PlainScores {
  /** Null: not computable, or not in the form. */
  readonly scores: Readonly<Record<string, number | null>>;
  readonly flags: Readonly<Record<string, FlagStatus>>;
  /** Answers that were refused, and therefore count as missing. */
  readonly issues: readonly Issue[];
}

export interface ScorerOptions extends ScoringOptions {
  /** The instrument's first form unless told. */
  readonly form?: string;
  /**
   * Which answers are read and checked. `all` (unless told): every one, and names that are no item are
   * reported. `needed`: only those that scores and flags rest on; for data that was checked before.
   */
  readonly check?: 'all' | 'needed';
}

/** A function from answers by item id to plain scores. Throws EngineError if the instrument has no such form or rule set. */
export function plainScorer(
  instrument: CompiledInstrument,
  options: ScorerOptions,
): (given: GivenAnswers) => PlainScores {
  const setting = settingOf(instrument, options.form ?? Object.keys(instrument.forms)[0] ?? '', options);
  const { program } = setting;
  const slotOf = (kind: 'score' | 'flag', id: string): number => program.unitOf.get(`${kind}:${id}`)?.slot ?? -1;
  const scoreSlots = instrument.scores.map(({ id }): [string, number] => [id, slotOf('score', id)]);
  const flagSlots = inForce(instrument.flags, setting).map(({ id }): [string, number] => [id, slotOf('flag', id)]);
  const units = neededUnits(setting);
  // Scratch that every call overwrites: one response is done before the next begins.
  const values = new Array<number>(program.size).fill(NaN);
  const statuses = new Array<number>(program.count).fill(status.unanswered);
  const read = reader(setting, options.check === 'needed' ? neededItems(setting, units) : undefined, values, statuses);
  return (given) => {
    const issues: Issue[] = [];
    read(ownAnswers(given), issues);
    evaluateUnits(setting, units, values, statuses);
    const scores: Record<string, number | null> = {};
    for (const [id, slot] of scoreSlots) {
      const value = values[slot] as number;
      scores[id] = value === value ? value : null;
    }
    const flags: Record<string, FlagStatus> = {};
    for (const [id, slot] of flagSlots) {
      flags[id] = flagStatus(values[slot] as number);
    }
    return { scores, flags, issues };
  };
}

/** The answers without what a polluted `Object.prototype` would add; asking once is cheaper than for every name. */
function ownAnswers(given: GivenAnswers): GivenAnswers {
  for (const _ in Object.prototype) return Object.assign(Object.create(null) as object, given);
  return given;
}

/** The units that scores and flags rest on, directly or through others. */
function neededUnits({ program }: Setting): readonly Unit[] {
  const needed = new Set<Unit>();
  const visit = (unit: Unit | undefined): void => {
    if (!unit || needed.has(unit)) return;
    needed.add(unit);
    for (const slot of unit.uses) {
      visit(slot < program.count ? program.conditionOf[slot] : program.unitAt(slot));
    }
  };
  program.units.filter(({ kind }) => kind === 'score' || kind === 'flag').forEach(visit);
  return program.units.filter((unit) => needed.has(unit));
}

/** The items that units name, in order. */
function neededItems({ program }: Setting, units: readonly Unit[]): readonly number[] {
  const slots = new Set(units.flatMap((unit) => unit.uses));
  return [...slots].filter((slot) => slot < program.count).sort((a, b) => a - b);
}

type Read = (given: GivenAnswers, issues: Issue[]) => void;

/** Reads every answer there is and checks it; a refused one counts as unanswered and is reported. */
function reader(setting: Setting, needed: readonly number[] | undefined, values: number[], statuses: number[]): Read {
  const { program, asked, form, rate } = setting;
  const { instrument } = program;
  const { items } = instrument;
  const report = (name: string, issues: Issue[], found: Issue): void => {
    issues.push({ ...found, path: pointer('/answers', name) });
  };
  const readOne = (item: CompiledItem, index: number, raw: unknown, issues: Issue[]): void => {
    if (asked[index] !== 1) {
      report(item.id, issues, issue('answer/not-in-form', '', { name: item.id, form }));
      return;
    }
    const parsed = parseAnswer(raw, item, instrument, '');
    if (!parsed.ok) {
      for (const found of parsed.issues) report(item.id, issues, found);
    } else if ('missing' in parsed.value) {
      statuses[index] = statusOfReason(parsed.value.missing);
    } else {
      values[index] = itemTypes[item.type].toNumber(parsed.value.value, item, rate);
      statuses[index] = status.answered;
    }
  };
  const plan = (needed ?? items.map((_, index) => index)).map((index) => {
    const item = items[index] as CompiledItem;
    return { index, item, id: item.id, isAsked: asked[index] === 1, quick: itemTypes[item.type].quick ?? never };
  });
  return (given, issues) => {
    let known = 0;
    for (const { index, item, id, isAsked, quick } of plan) {
      const raw = given[id];
      if (raw === undefined) {
        values[index] = NaN;
        statuses[index] = isAsked ? status.unanswered : status.notInForm;
        continue;
      }
      known++;
      const value = isAsked ? quick(raw, item) : undefined;
      if (value === undefined) {
        values[index] = NaN;
        statuses[index] = isAsked ? status.unanswered : status.notInForm;
        readOne(item, index, raw, issues);
      } else {
        values[index] = value;
        statuses[index] = status.answered;
      }
    }
    if (!needed) reportUnknown(given, known, program.slots, program.count, issues);
  };
}

const never = (): undefined => undefined;

function reportUnknown(
  given: GivenAnswers,
  known: number,
  slots: ReadonlyMap<string, number>,
  count: number,
  issues: Issue[],
): void {
  const names = Object.keys(given);
  if (names.length === known) return;
  for (const name of names) {
    const slot = slots.get(name);
    if (slot === undefined || slot >= count)
      issues.push(issue('answer/unknown-item', pointer('/answers', name), { name }));
  }
}

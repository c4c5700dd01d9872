import type { Answers, Derived, Setting } from '../../derive/derive.ts';
import type { Unit } from '../../derive/program.ts';

/** What a goal is about, in the order of a report. */
export const goalKinds = [
  'form',
  'rule-set',
  'score',
  'band',
  'policy',
  'flag',
  'criterion',
  'gate',
  'check',
  'branch',
  'operand',
  'threshold',
  'answer',
  'missing-code',
] as const;

export type GoalKind = (typeof goalKinds)[number];

/** Something in a definition that a vector should show. */
export interface Goal {
  readonly kind: GoalKind;
  /** What it is about: an id, `score.set.band`, or a part of a formula with the place it stands in. */
  readonly subject: string;
  /** What is to be seen of it, such as `raised`, `at 10`, `open`. */
  readonly state: string;
}

/** Answers and everything derived from them. */
export interface World {
  readonly setting: Setting;
  readonly answers: Answers;
  readonly derived: Derived;
}

/** A goal that can be measured: by coverage whether it is met, by the search how far it is. */
export interface Target extends Goal {
  /** 0 where the goal is met; else above 0, and smaller where fewer or smaller changes would meet it. */
  distance(world: World): number;
  /** Slots of the items whose answers can matter. */
  readonly inputs: ReadonlySet<number>;
  /** The formula it is about, if it is about one. */
  readonly unit?: Unit;
  /** Can be met under this form only. */
  readonly form?: string;
  /** Can be met under this rule set only. */
  readonly ruleSet?: string;
}

/** Whether a world meets a target: its distance is 0, under the form and the rule set it belongs to. */
export function isMet(target: Target, world: World): boolean {
  return fits(target, world.setting) && target.distance(world) === 0;
}

/** Whether a target can be met under a setting at all. */
export function fits({ form, ruleSet }: Target, setting: Setting): boolean {
  return (form === undefined || form === setting.form) && (ruleSet === undefined || ruleSet === setting.ruleSet);
}

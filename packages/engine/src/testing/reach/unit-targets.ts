/** What vectors should show of flags, criteria, gates and checks: each way they can turn out. */
import type { Unit, UnitKind } from '../../derive/program.ts';
import { conditionDistance, partOf, type Wanted } from './distance.ts';
import type { GoalKind, Target } from './goal.ts';

interface Outcomes {
  readonly kind: GoalKind;
  readonly states: Readonly<Partial<Record<Wanted, string>>>;
}

const outcomes: Readonly<Partial<Record<UnitKind, Outcomes>>> = {
  flag: { kind: 'flag', states: { true: 'raised', false: 'clear', undecided: 'indeterminate' } },
  criterion: { kind: 'criterion', states: { true: 'true', false: 'false', undecided: 'undecided' } },
  condition: { kind: 'gate', states: { true: 'open', false: 'shut', undecided: 'undecided' } },
  check: { kind: 'check', states: { true: 'speaks up', false: 'silent' } },
};

/** `ruleSet`: the rule set that a flag belongs to. */
export function unitTargets(unit: Unit, inputs: ReadonlySet<number>, ruleSet: string | undefined): readonly Target[] {
  const { kind, states } = outcomes[unit.kind] ?? { kind: 'gate', states: {} };
  return Object.entries(states).map(([wanted, state]): Target => ({
    kind,
    subject: unit.id,
    state,
    unit,
    // What decides about a question is nothing where the form does not ask it.
    inputs: unit.item < 0 ? inputs : new Set([...inputs, unit.item]),
    ...(ruleSet === undefined ? {} : { ruleSet }),
    distance: (world) => {
      if (unit.item >= 0 && world.setting.asked[unit.item] !== 1) return 1;
      return conditionDistance(partOf(unit), wanted as Wanted, world);
    },
  }));
}

import type { CompiledInstrument } from '../../definition/compiled.ts';
import { programOf } from '../../derive/program.ts';
import { answerTargets } from './answer-targets.ts';
import { formulaTargets } from './formula-targets.ts';
import { goalKinds, type Target } from './goal.ts';
import { granularities } from './granularity.ts';
import { inputsOf, inputsOfItem } from './inputs.ts';
import { scoreTargets } from './score-targets.ts';
import { unitTargets } from './unit-targets.ts';

const known = new WeakMap<CompiledInstrument, readonly Target[]>();

/** Everything that the vectors of an instrument should show, by kind and then in the order of the definition. */
export function targetsOf(instrument: CompiledInstrument): readonly Target[] {
  const found = known.get(instrument) ?? buildTargets(instrument);
  known.set(instrument, found);
  return found;
}

function buildTargets(instrument: CompiledInstrument): readonly Target[] {
  const program = programOf(instrument);
  const inputs = inputsOf(program);
  const steps = granularities(instrument, program);
  const scores = new Map(instrument.scores.map((score) => [score.id, score]));
  const flags = new Map(instrument.flags.map((flag) => [flag.id, flag]));
  const ofUnits = program.units.flatMap((unit): readonly Target[] => {
    const own = inputs(unit);
    const score = unit.kind === 'score' ? scores.get(unit.id) : undefined;
    const ruleSet = unit.kind === 'flag' ? flags.get(unit.id)?.ruleSet : undefined;
    const outer = score
      ? scoreTargets({ program, score, unit, inputs: own, step: steps.get(unit.slot) ?? 1 })
      : unitTargets(unit, own, ruleSet);
    return [...outer, ...formulaTargets({ program, unit, inputs: own, steps })];
  });
  const ofItems = instrument.items.flatMap((item, slot) =>
    answerTargets(program, item, slot, inputsOfItem(program, slot, inputs)),
  );
  return inOrder(distinct([...settingTargets(instrument), ...ofUnits, ...ofItems]));
}

/** Each form and each rule set is used at all. */
function settingTargets({ forms, ruleSets = [] }: CompiledInstrument): readonly Target[] {
  const always = { inputs: new Set<number>(), state: 'used', distance: () => 0 };
  return [
    ...Object.keys(forms).map((form): Target => ({ ...always, kind: 'form', subject: form, form })),
    ...ruleSets.map(({ id }): Target => ({ ...always, kind: 'rule-set', subject: id, ruleSet: id })),
  ];
}

/** The same comparison may stand in several formulas. */
function distinct(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((target) => [`${target.kind} ${target.subject} ${target.state}`, target])).values()];
}

function inOrder(targets: readonly Target[]): readonly Target[] {
  return [...targets].sort((a, b) => goalKinds.indexOf(a.kind) - goalKinds.indexOf(b.kind));
}

/** What vectors should show of a score: both ends, every cut-off, no value, and each part of its missing policy. */
import type { CompiledBandSet, CompiledMissingPolicy, CompiledScore } from '../../definition/compiled.ts';
import type { Program, Unit } from '../../derive/program.ts';
import { whyMissing } from '../../derive/missing-inputs.ts';
import { status, statusMask } from '../../expression/status.ts';
import { itemTypes } from '../../item-types/item-types.ts';
import { absence, intervalDistance, partOf, valueOf } from './distance.ts';
import type { Target, World } from './goal.ts';

/** Scores are rounded to 10 decimals; what is closer than this is the same. */
const same = 1e-9;

export interface ScoreContext {
  readonly program: Program;
  readonly score: CompiledScore;
  readonly unit: Unit;
  readonly inputs: ReadonlySet<number>;
  /** Smallest difference between two values. */
  readonly step: number;
}

export function scoreTargets(context: ScoreContext): readonly Target[] {
  const { score } = context;
  return [
    ...(dependsOnDates(context) ? [] : [end(context, 0), end(context, 1)]),
    withoutValue(context),
    ...score.bands.flatMap((set) => bandTargets(context, set)),
    ...policyTargets(context, score.missing),
  ];
}

/** Days between dates have no ends that a vector could reach. */
function dependsOnDates({ program, inputs }: ScoreContext): boolean {
  return [...inputs].some((slot) => {
    const item = program.instrument.items[slot];
    return item !== undefined && itemTypes[item.type].formulaType(item) === 'date';
  });
}

function end({ score, unit, inputs }: ScoreContext, which: 0 | 1): Target {
  const value = score.range[which];
  return {
    kind: 'score',
    subject: score.id,
    state: `${which === 0 ? 'lowest' : 'highest'}, ${String(value)}`,
    inputs,
    unit,
    distance: (world) => intervalDistance(partOf(unit), value - same, value + same, world),
  };
}

function withoutValue({ program, score, unit, inputs }: ScoreContext): Target {
  return {
    kind: 'score',
    subject: score.id,
    state: 'not computable',
    inputs,
    unit,
    distance: ({ derived }) => {
      if (!Number.isNaN(derived.values[unit.slot])) return 1;
      const { missing } = whyMissing(program, derived, unit);
      return missing.some(({ reason }) => reason === 'not-in-form') ? 1 : 0;
    },
  };
}

function bandTargets({ score, unit, inputs, step }: ScoreContext, set: CompiledBandSet): readonly Target[] {
  const [lowest, highest] = score.range;
  return set.bands.slice(1).flatMap(({ id, from }) => {
    const at = (state: string, low: number): Target => ({
      kind: 'band',
      subject: `${score.id}.${set.id}.${id}`,
      state,
      inputs,
      unit,
      ...(set.ruleSet === undefined ? {} : { ruleSet: set.ruleSet }),
      distance: (world) => intervalDistance(partOf(unit), low, low + step - same, world),
    });
    return [
      ...(from - step < lowest - same ? [] : [at(`just below ${String(from)}`, from - step)]),
      at(`at ${String(from)}`, from),
      ...(from + step > highest + same ? [] : [at(`just above ${String(from)}`, from + step)]),
    ];
  });
}

function policyTargets(
  context: ScoreContext,
  { skip, prorate, assume = [] }: CompiledMissingPolicy,
): readonly Target[] {
  const { program, score, unit, inputs } = context;
  const slotsOf = (items: readonly string[]): readonly number[] =>
    items.map((item) => program.slots.get(item) as number);
  const target = (state: string, distance: Target['distance']): Target => ({
    kind: 'policy',
    subject: score.id,
    state,
    inputs,
    unit,
    distance,
  });
  const uncomputed = (world: World): number =>
    Number.isNaN(valueOf(partOf(unit), world)) ? 1 + absence(partOf(unit), world) : 0;
  const uses = (items: readonly string[], mask: number): Target['distance'] => {
    const slots = slotsOf(items);
    return (world) => uncomputed(world) + (slots.some((slot) => isAmong(world, slot, mask)) ? 0 : 1);
  };
  const found: Target[] = [];
  if (skip) {
    const mask = statusMask(skip.reasons);
    const slots = slotsOf(skip.items);
    found.push(target('an item skipped', uses(skip.items, mask)));
    if (skip.none !== undefined)
      found.push(
        target(
          'every item skipped',
          (world) => slots.filter((slot) => !isAmong(world, slot, mask)).length + uncomputed(world),
        ),
      );
  }
  if (prorate) {
    const slots = slotsOf(prorate.items);
    const answered = (world: World): number =>
      slots.filter((slot) => world.derived.statuses[slot] === status.answered).length;
    const { minimumAnswered: least } = prorate;
    found.push(
      target(
        `prorated from ${String(least)} of ${String(slots.length)}`,
        (world) => Math.abs(answered(world) - least) + (Number.isNaN(world.derived.values[unit.slot]) ? 1 : 0),
      ),
      target(
        `not prorated from ${String(least - 1)}`,
        (world) => Math.abs(answered(world) - least + 1) + (Number.isNaN(world.derived.values[unit.slot]) ? 0 : 1),
      ),
    );
  }
  assume.forEach(({ items, reasons, value }, index) => {
    const which = assume.length > 1 ? ` (entry ${String(index + 1)})` : '';
    found.push(target(`an item assumed to be ${String(value)}${which}`, uses(items, statusMask(reasons))));
  });
  return found;
}

function isAmong({ derived }: World, slot: number, mask: number): boolean {
  return (mask & (1 << (derived.statuses[slot] as number))) !== 0;
}

import type { Program, Unit } from '../../derive/program.ts';

/** For every unit the items its value can depend on: those it names, and those that decide whether they are asked. */
export function inputsOf(program: Program): (unit: Unit) => ReadonlySet<number> {
  const known = new Map<Unit, ReadonlySet<number>>();
  const inputs = (unit: Unit): ReadonlySet<number> => {
    const found = known.get(unit);
    if (found) return found;
    const slots = new Set<number>();
    for (const slot of unit.uses) {
      if (slot < program.count) slots.add(slot);
      const used = slot < program.count ? program.conditionOf[slot] : program.unitAt(slot);
      if (used) for (const item of inputs(used)) slots.add(item);
    }
    known.set(unit, slots);
    return slots;
  };
  return inputs;
}

/** The items that matter for an answer: itself, and those that decide whether it is asked. */
export function inputsOfItem(
  program: Program,
  item: number,
  inputs: (unit: Unit) => ReadonlySet<number>,
): ReadonlySet<number> {
  const condition = program.conditionOf[item];
  return new Set([item, ...(condition ? inputs(condition) : [])]);
}

import type { Derived, Setting } from '../derive/derive.ts';

export type CriterionOutcome = 'true' | 'false' | 'undecided';

/** How each criterion of an instrument turns out. */
export function criterionOutcomes({
  setting,
  derived,
}: {
  readonly setting: Setting;
  readonly derived: Derived;
}): ReadonlyMap<string, CriterionOutcome> {
  const criteria = setting.program.units.filter(({ kind }) => kind === 'criterion');
  return new Map(
    criteria.map(({ id, slot }) => {
      const value = derived.values[slot] as number;
      return [id, Number.isNaN(value) ? 'undecided' : value === 1 ? 'true' : 'false'];
    }),
  );
}

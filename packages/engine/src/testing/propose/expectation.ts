/** What a proposed vector expects: what the engine makes of its answers. */
import type { Vector } from '../../definition/vectors.ts';
import { isAsked } from '../../derive/derive.ts';
import { flagsOf } from '../../flags/flags.ts';
import { firedChecks } from '../../interview/rules.ts';
import { scoresOf, type Score } from '../../score/score.ts';
import type { UnitKind } from '../../derive/program.ts';
import { criterionOutcomes } from '../criterion-outcomes.ts';
import type { Target, World } from '../reach/goal.ts';

type Expectation = Vector['expect'];

/** What is decided, and what the vector is there to show even if it is not. */
export function expectationOf(world: World, targets: readonly Target[]): Expectation {
  const about = (kind: UnitKind): ReadonlySet<string> =>
    new Set(targets.flatMap(({ unit }) => (unit?.kind === kind ? [unit.id] : [])));
  const scores = scoresOf(world.setting, world.derived);
  const flags = flagsOf(world.setting, world.derived);
  const criteria = [...criterionOutcomes(world)].map(([id, outcome]) => ({ id, outcome }));
  const [scoresToShow, flagsToShow, criteriaToShow] = [about('score'), about('flag'), about('criterion')];
  const told = {
    ...scoreLines(scores.filter(({ id, status }) => status === 'scored' || scoresToShow.has(id))),
    ...line(
      'flags',
      flags.filter(({ id, status }) => status !== 'indeterminate' || flagsToShow.has(id)),
      ({ status }) => status,
    ),
    ...line(
      'criteria',
      criteria.filter(({ id, outcome }) => outcome !== 'undecided' || criteriaToShow.has(id)),
      ({ outcome }) => outcome,
    ),
    ...line(
      'asked',
      [...about('condition')].map((id) => ({ id })),
      ({ id }) => isAskedNow(world, id),
    ),
    ...checkLine(world),
  };
  if (Object.keys(told).length > 0) return told;
  // Nothing is decided, and that is what there is to say.
  const undecided = { ...line('scores', scores, () => null), ...line('flags', flags, ({ status }) => status) };
  return Object.keys(undecided).length > 0 ? undecided : { checks: [] };
}

function scoreLines(scores: readonly Score[]): Expectation {
  const lacking = scores.filter((score) => 'missing' in score);
  const bands = scores.flatMap((score) =>
    'bands' in score ? Object.entries(score.bands).map(([set, band]) => ({ id: `${score.id}.${set}`, band })) : [],
  );
  return {
    ...line('scores', scores, (score) => ('value' in score ? score.value : null)),
    ...line('notComputable', lacking, ({ missing }) => missing.map(({ item }) => item)),
    ...line('bands', bands, ({ band }) => band),
  };
}

function checkLine({ setting, derived, answers }: World): Expectation {
  if (setting.program.instrument.checks.length === 0) return {};
  return { checks: firedChecks({ setting, derived, answers, accepted: {} }).map(({ id }) => id) };
}

function isAskedNow({ setting, derived }: World, item: string): boolean {
  return isAsked(setting, derived, setting.program.slots.get(item) ?? -1);
}

/** A field of `expect` with an entry each, or nothing where there is none. */
function line<K extends keyof Expectation, T extends { readonly id: string }, V>(
  field: K,
  entries: readonly T[],
  value: (entry: T) => V,
): Partial<Record<K, Record<string, V>>> {
  const lines = Object.fromEntries(entries.map((entry) => [entry.id, value(entry)]));
  return entries.length === 0 ? {} : ({ [field]: lines } as Partial<Record<K, Record<string, V>>>);
}

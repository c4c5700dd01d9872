/** How the load changes from one ASI to the next. */
import type { AsiProfile, Weight } from './asi-answers.ts';
import { chance, oneOf, type Random } from './random.ts';

export type Trend = 'improving' | 'unchanged' | 'worse';

const areas = ['medical', 'economy', 'alcohol', 'drugs', 'crime', 'family', 'psychiatric'] as const;

export function startingProfile(isHeavy: boolean, random: Random): AsiProfile {
  const weight = (...weights: readonly [Weight, ...Weight[]]): Weight => (isHeavy ? 2 : oneOf(random, weights));
  return {
    medical: weight(0, 0, 1, 1, 2),
    economy: weight(0, 1, 1, 2),
    alcohol: isHeavy ? oneOf(random, [0, 1, 2]) : weight(0, 0, 1, 2),
    drugs: weight(1, 1, 2, 2),
    crime: weight(0, 0, 0, 1, 2),
    family: weight(0, 1, 1, 2, 'unknown'),
    psychiatric: isHeavy ? oneOf(random, [1, 2]) : weight(0, 1, 1, 2),
    suicidalThoughts: chance(random, 0.05),
  };
}

export function plannedTrend(random: Random): Trend {
  return oneOf(random, ['improving', 'improving', 'improving', 'unchanged', 'worse']);
}

/** The profile three months later. */
export function evolved(profile: AsiProfile, trend: Trend, random: Random): AsiProfile {
  const next = areas.map((area) => [area, changed(profile[area], trend, random)] as const);
  return {
    ...(Object.fromEntries(next) as Record<(typeof areas)[number], Weight>),
    suicidalThoughts: (profile.suicidalThoughts ?? false) && trend === 'worse',
  };
}

function changed(weight: Weight, trend: Trend, random: Random): Weight {
  // What was not told the last time is told now.
  if (weight === 'unknown') return 1;
  if (trend === 'improving' && chance(random, 0.45)) return weight === 2 ? 1 : 0;
  if (trend === 'worse' && chance(random, 0.3)) return weight === 0 ? 1 : 2;
  return weight;
}

/** What `treatment-end` and the follow-ups ask: drug use now against that of an earlier interview. */
export function useAgainst(before: AsiProfile, now: AsiProfile): 'free' | 'reduced' | 'unchanged' | 'increased' {
  const [was, is] = [load(before.drugs), load(now.drugs)];
  if (is > was) return 'increased';
  if (is === was) return is === 0 ? 'free' : 'unchanged';
  return is === 0 ? 'free' : 'reduced';
}

function load(weight: Weight): number {
  return weight === 'unknown' ? 1 : weight;
}

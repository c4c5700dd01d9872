/**
 * One course of treatment as it might have gone: approach, start, ASI, outreach intake, screening where the ASI points
 * to it, an ASI every third month, the end, and the follow-ups after one month and six. Some wait too long, some never
 * start, some interviews were missed. Time is counted in days before today; what lies ahead is left out.
 */
import type { AsiProfile } from './asi-answers.ts';
import { evolved, plannedTrend, startingProfile, useAgainst } from './asi-trend.ts';
import type { PlannedInterview } from './citizens-table.ts';
import { between, chance, oneOf, type Random } from './random.ts';
import { plannedScreenings } from './screening-answers.ts';
import { contactInterview, endInterview, followUpInterview } from './treatment-interviews.ts';

export interface PlannedCourse {
  readonly interviews: readonly PlannedInterview[];
  /** Days ago; none while the treatment goes on or never began. */
  readonly ended?: number;
}

/** Days from one ASI to the next, and until a follow-up is due. */
const quarter = 91;
const month = 30;
const halfYear = 182;

/** Yesterday is the latest: today belongs to whoever opens the journal. */
const isPast = ({ daysAgo }: { readonly daysAgo: number }): boolean => daysAgo >= 1;

export function plannedCourse(approach: number, anonymous: boolean, random: Random): PlannedCourse {
  const start = approach - (chance(random, 0.82) ? between(random, 1, 14) : between(random, 15, 40));
  const ownChoice = chance(random, 0.08);
  if (start < 1 || chance(random, 0.05)) {
    const daysAgo = Math.max(1, approach - between(random, 0, 3));
    return { interviews: [contactInterview({ daysAgo, approach, anonymous, ownChoice }, random)] };
  }
  const isHeavy = chance(random, 0.15);
  const first = startingProfile(isHeavy, random);
  const ended = start - between(random, 40, 420);
  const { followUps, last } = inTreatment(start, Math.max(ended, 0), first, random);
  const interviews = [
    contactInterview({ daysAgo: start, approach, start, anonymous, ownChoice }, random),
    ...assessment(start, first, isHeavy, random),
    ...followUps,
    ...afterwards(ended, first, last, random),
  ].filter(isPast);
  return ended >= 1 ? { interviews, ended } : { interviews };
}

function assessment(start: number, profile: AsiProfile, isHeavy: boolean, random: Random): readonly PlannedInterview[] {
  if (chance(random, 0.04)) return [];
  const daysAgo = start - between(random, 0, 6);
  if (isGoingOn(daysAgo, random)) return [{ daysAgo, asi: { form: 'full', profile, stopBefore: 'legal' } }];
  return [
    { daysAgo, asi: { form: 'full', profile } },
    ...(isHeavy ? [intake(daysAgo, random)] : []),
    ...screening(daysAgo - between(random, 1, 14), profile, random),
  ];
}

/** Of the newest interviews some are not finished. */
function isGoingOn(daysAgo: number, random: Random): boolean {
  return daysAgo <= 20 && chance(random, 0.4);
}

function intake(daysAgo: number, random: Random): PlannedInterview {
  const use = oneOf(random, ['none', 'limited', 'limited', 'regular'] as const);
  return { daysAgo, intake: { polydrug: chance(random, 0.85), use, troubled: chance(random, 0.9) } };
}

function screening(daysAgo: number, { psychiatric }: AsiProfile, random: Random): readonly PlannedInterview[] {
  if (psychiatric === 0 || psychiatric === 'unknown' || chance(random, 0.15)) return [];
  return plannedScreenings(psychiatric, random).map((one) => ({
    daysAgo,
    other: { instrument: one.instrument, administration: 'self-report', answers: () => one.answers },
  }));
}

function inTreatment(
  start: number,
  ended: number,
  first: AsiProfile,
  random: Random,
): { readonly followUps: readonly PlannedInterview[]; readonly last: AsiProfile } {
  const trend = plannedTrend(random);
  const followUps: PlannedInterview[] = [];
  let profile = first;
  for (let due = start - quarter; due > ended - quarter; due -= quarter) {
    profile = evolved(profile, trend, random);
    const daysAgo = due + between(random, 0, 21);
    if (daysAgo <= ended || chance(random, 0.12)) continue;
    const stop = isGoingOn(daysAgo, random) ? { stopBefore: 'family-social' } : {};
    followUps.push({ daysAgo, asi: { form: 'follow-up', profile, ...stop } });
  }
  return { followUps, last: profile };
}

function afterwards(ended: number, first: AsiProfile, last: AsiProfile, random: Random): readonly PlannedInterview[] {
  const category = oneOf(random, [
    ...(['completed', 'completed', 'completed', 'completed', 'otherReason', 'otherReason'] as const),
    ...(['otherService', 'hospital', 'anotherCategory'] as const),
  ]);
  const interviews = [endInterview(ended, category, useAgainst(first, last))];
  if (category === 'anotherCategory') return interviews;
  const later = evolved(last, plannedTrend(random), random);
  const oneMonth = followUpInterview(
    'follow-up-1m',
    ended - between(random, 8, month),
    useAgainst(last, later),
    random,
  );
  const sixMonths = ended - between(random, halfYear - month, halfYear);
  const latest = evolved(later, plannedTrend(random), random);
  if (chance(random, 0.8)) interviews.push(oneMonth);
  if (chance(random, 0.7))
    interviews.push(followUpInterview('follow-up-6m', sixMonths, useAgainst(last, latest), random));
  return interviews;
}

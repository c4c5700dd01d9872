/** Citizens beyond the planned ones, drawn with their courses over the last two years. */
import { plannedCitizens, type PlannedCitizen, type PlannedInterview } from './citizens-table.ts';
import { plannedCourse } from './course.ts';
import { firstNames } from './first-names.ts';
import { between, chance, oneOf, type Random } from './random.ts';

const longestAgo = 730;

export function madeUpCitizens(count: number, random: Random): readonly PlannedCitizen[] {
  const taken = new Set(plannedCitizens.map(({ id }) => id));
  return Array.from({ length: count }, () => {
    let id: string;
    do id = String(between(random, 1000, 9999));
    while (taken.has(id));
    taken.add(id);
    return madeUpCitizen(id, random);
  });
}

function madeUpCitizen(id: string, random: Random): PlannedCitizen {
  const isAnonymous = chance(random, 0.08);
  // Some have only just come, so that there is somebody to begin with.
  const registered = between(random, 2, chance(random, 0.1) ? 30 : longestAgo);
  const interviews: PlannedInterview[] = [];
  let approach: number | undefined = registered;
  while (approach !== undefined && approach >= 1) {
    const course = plannedCourse(approach, isAnonymous, random);
    interviews.push(...course.interviews);
    const returns: boolean = course.ended !== undefined && chance(random, 0.3);
    approach = returns ? (course.ended ?? 0) - between(random, 30, 400) : undefined;
  }
  return {
    id,
    alias: isAnonymous ? null : oneOf(random, firstNames),
    registered,
    interviews: interviews.toSorted((one, other) => other.daysAgo - one.daysAgo),
    isFollowedUp: true,
  };
}

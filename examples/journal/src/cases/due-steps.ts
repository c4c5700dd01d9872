/**
 * What can be begun now, over all pathways, each interview once: what is late first, then by its last day. Of what has
 * no day the steps of the pathway with deadlines come first: a course begins with the approach, not with a screening.
 */
import type { DueStep, PathwayCourse } from '../api-types.ts';

export function dueStepsOf(course: readonly PathwayCourse[]): readonly DueStep[] {
  const found = new Map<string, DueStep>();
  const isPlanned = ({ definition }: PathwayCourse): boolean => definition.schedule.length > 0;
  const planned = course.toSorted((a, b) => Number(isPlanned(b)) - Number(isPlanned(a)));
  for (const step of planned.flatMap(stepsOf)) {
    const key = `${step.instrument}/${step.form}`;
    const known = found.get(key);
    if (!known || isSooner(step, known)) found.set(key, step);
  }
  return [...found.values()].sort((a, b) => (isSooner(a, b) ? -1 : isSooner(b, a) ? 1 : 0));
}

/** A date that is open outweighs a response of the past: an interview every third month is done and due again. */
function stepsOf({ result, occurrences }: PathwayCourse): readonly DueStep[] {
  return result.steps.flatMap(({ id, instrument, form, status, open }): DueStep[] => {
    if (open !== undefined) return [];
    const [first] = occurrences.filter(
      ({ step, status: at, need }) => step === id && need === 'needed' && (at === 'due' || at === 'overdue'),
    );
    if (first) return [{ instrument, form, by: first.due, overdue: first.status === 'overdue' }];
    // With a schedule it waits for its day; without one it is due until it is done.
    const isPlanned = occurrences.some(({ step }) => step === id);
    return status === 'due' && !isPlanned ? [{ instrument, form, overdue: false }] : [];
  });
}

const never = '9999';

function isSooner(a: DueStep, b: DueStep): boolean {
  return (a.by ?? never) < (b.by ?? never);
}

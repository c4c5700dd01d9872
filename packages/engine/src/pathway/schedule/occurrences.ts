/** When a rule of the schedule asks for its step: the days, without yet asking what was done. */
import type { CompiledRule } from '../../definition/compiled-pathway.ts';
import { afterMiddle, compareDays, dayOf, daysEarlier, daysLater, earlier, isBefore, type Day } from './calendar.ts';

/** A day that a rule counts from. */
export interface Anchor {
  readonly day: Day;
  /** The responses that tell of it. */
  readonly responses: readonly string[];
  readonly need: 'needed' | 'undecided' | 'not-needed';
}

export interface OccurrenceDays {
  readonly anchor: Anchor;
  /** From 1. */
  readonly number: number;
  /** The first day on which the step can be done for this occurrence. */
  readonly opens: Day;
  /** The last day on which it is in time. */
  readonly due: Day;
  /** The first day that belongs to the next occurrence, or to the next event. */
  readonly closes?: Day;
}

/**
 * The occurrences of a rule after each of its events, up to the first that opens after `asOf`.
 *
 * They end with the first `until` on a later day than the event; on the same day one course may end and the next
 * begin. When the event comes again it is counted from anew: what had not opened falls away, and so do repeats that
 * are not yet due.
 */
export function occurrencesOf(
  rule: CompiledRule,
  anchors: readonly Anchor[],
  untils: readonly Day[],
  asOf: Day,
): readonly OccurrenceDays[] {
  const ordered = [...anchors].sort((a, b) => compareDays(a.day, b.day));
  return ordered.flatMap((anchor, index) => {
    if (anchor.need === 'not-needed' || !holdsOn(rule, anchor.day)) return [];
    const again = ordered[index + 1]?.day;
    const end = untils.filter((day) => isBefore(anchor.day, day)).sort(compareDays)[0];
    const days = [...daysOf(rule, anchor, end, again, asOf)];
    return days.map((one, n) => {
      const next = days[n + 1]?.opens;
      const closes = next && again ? earlier(next, again) : (next ?? again);
      return closes ? { ...one, closes } : one;
    });
  });
}

function* daysOf(
  rule: CompiledRule,
  anchor: Anchor,
  end: Day | undefined,
  again: Day | undefined,
  asOf: Day,
): Generator<OccurrenceDays> {
  const { offset, every } = rule;
  let before: Day | undefined;
  for (let number = 1; number === 1 || every !== undefined; number++) {
    const due = daysLater(anchor.day, offset, every, number - 1);
    const opens = opensOn(rule, anchor.day, before, due);
    const isOver = end && isBefore(end, due);
    const isReplaced = again && !isBefore(number === 1 ? opens : due, again);
    if (isOver || isReplaced) return;
    yield { anchor, number, opens, due };
    if (isBefore(asOf, opens)) return;
    before = due;
  }
}

function opensOn({ opens }: CompiledRule, anchor: Day, before: Day | undefined, due: Day): Day {
  if (opens === undefined) return before ? afterMiddle(before, due) : anchor;
  const day = daysEarlier(due, opens);
  return isBefore(day, anchor) ? anchor : day;
}

/** A rule holds for the events of the days on which it is in force, both included. */
function holdsOn({ inForce }: CompiledRule, day: Day): boolean {
  if (!inForce) return true;
  const [from, until] = [dayOf(inForce.from, '/inForce/from'), inForce.until];
  return !isBefore(day, from) && (until === undefined || !isBefore(dayOf(until, '/inForce/until'), day));
}

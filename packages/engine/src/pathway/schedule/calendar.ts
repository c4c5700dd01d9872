/**
 * Calendar days and periods. The only file that uses the date library.
 *
 * Months and years end at the end of a month that is too short (31 January and one month: 28 or 29 February), and
 * periods that repeat are counted from the first day, so they come back (31 January and two months: 31 March).
 */
import { Temporal } from 'temporal-polyfill';
import { EngineError } from '../../issue/engine-error.ts';
import { issue } from '../../issue/issue.ts';
import { dayNumber } from '../../item-types/date.ts';

export type Day = Temporal.PlainDate;

/** A day as YYYY-MM-DD. Throws EngineError if there is no such day. */
export function dayOf(text: string, path: string): Day {
  if (Number.isNaN(dayNumber(text))) throw new EngineError(issue('schedule/bad-date', path));
  return Temporal.PlainDate.from(text);
}

/** Below zero if the first day is the earlier. */
export function compareDays(a: Day, b: Day): number {
  return Temporal.PlainDate.compare(a, b);
}

export function isBefore(a: Day, b: Day): boolean {
  return compareDays(a, b) < 0;
}

export function earlier(a: Day, b: Day): Day {
  return isBefore(b, a) ? b : a;
}

/** A day, a period later, and another one `times` over. Periods are as in a pathway: P14D, P3M. */
export function daysLater(day: Day, period: string, every = 'P0D', times = 0): Day {
  const [first, repeated] = [Temporal.Duration.from(period), Temporal.Duration.from(every)];
  return day.add({
    years: first.years + times * repeated.years,
    months: first.months + times * repeated.months,
    weeks: first.weeks + times * repeated.weeks,
    days: first.days + times * repeated.days,
  });
}

export function daysEarlier(day: Day, period: string): Day {
  return day.subtract(Temporal.Duration.from(period));
}

/** The first day that lies nearer to the second of two days than to the first. */
export function afterMiddle(first: Day, second: Day): Day {
  return first.add({ days: Math.floor(first.until(second).days / 2) + 1 });
}

/** Days and times counted back from now, so that the made-up courses are always recent. */
import { danishDay } from '../cases/danish-day.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** The Danish calendar day, YYYY-MM-DD, so many days before. */
export function dayBefore(now: string, days: number): string {
  return new Date(Date.parse(danishDay(now)) - days * dayLength).toISOString().slice(0, 10);
}

/** A time of day in working hours, so many days before; never in the future. */
export function timeBefore(now: string, days: number, minutes = 0): string {
  const time = Date.parse(`${dayBefore(now, days)}T08:30:00.000Z`) + minutes * 60_000;
  const latest = Date.parse(now) - 60 * 60_000;
  return new Date(Math.min(time, latest)).toISOString();
}

/** So many days after a point in time. */
export function daysAfter(time: string, days: number): string {
  return new Date(Date.parse(time) + days * dayLength).toISOString();
}

import { dayNumber } from '../item-types/date.ts';

const time = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** The last sound day. Every event is checked, and those of an interview mostly come on the same day. */
let known = '';

/** Whether a value is an ISO 8601 instant: a day of the calendar, a time, and Z or the offset from UTC. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !time.test(value.slice(10))) return false;
  const day = value.slice(0, 10);
  if (day !== known && !Number.isNaN(dayNumber(day))) known = day;
  return day === known;
}

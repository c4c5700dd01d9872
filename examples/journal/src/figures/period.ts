import { refusal } from '../http/refusal.ts';
import type { Period } from './figure-line.ts';

/** Shorter ones would let figures of single days be told from the difference of two periods. */
const fewestDays = 28;
const dayLength = 24 * 60 * 60 * 1000;

/** Refuses with 422 days that there are not, a period that ends before it begins, and one of less than four weeks. */
export function checkedPeriod({ from, until }: Period): Period {
  for (const [name, day] of Object.entries({ from, until }))
    if (!isDay(day)) throw refusal(422, 'journal/no-such-day', `/${name}`);
  const days = (Date.parse(until) - Date.parse(from)) / dayLength + 1;
  if (days < fewestDays) throw refusal(422, 'journal/period-too-short', '/until', { days: fewestDays });
  return { from, until };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days as YYYY-MM-DD; both ends belong to the period. */
export function isWithin(day: string, { from, until, asOf }: Period & { readonly asOf: string }): boolean {
  return day >= from && day <= until && day <= asOf;
}

import { accepted, refused, type ItemType } from './item-type.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 in the proleptic Gregorian calendar; NaN if there is no such day. No time zone is involved. */
export function dayNumber(text: string): number {
  const match = shape.exec(text);
  if (!match) return NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
  if (year < 1 || day < 1 || day > last) return NaN;
  // Date.UTC takes a year below 100 for one of the 1900s; 400 years are always 146,097 days.
  return Date.UTC(year + 400, month - 1, day) / 86_400_000 - 146_097;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A calendar day, stored as YYYY-MM-DD. */
export const date: ItemType = {
  formulaType: () => 'date',
  parse: (raw) =>
    typeof raw === 'string' && !Number.isNaN(dayNumber(raw)) ? accepted(raw) : refused('answer/not-a-date'),
  toNumber: (value) => dayNumber(value as string),
};

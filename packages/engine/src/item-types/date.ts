import { accepted, refused, type ItemType } from './item-type.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 in the proleptic Gregorian calendar; NaN if there is no such day. No time zone is involved. */
export function dayNumber(text: string): number {
  const match = shape.exec(text);
  if (!match) return NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1) return NaN;
  const milliseconds = new Date(0).setUTCFullYear(year, month - 1, day);
  const back = new Date(milliseconds);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return NaN;
  return milliseconds / 86_400_000;
}

/** A calendar day, stored as YYYY-MM-DD. */
export const date: ItemType = {
  formulaType: () => 'date',
  parse: (raw) => (typeof raw === 'string' && !Number.isNaN(dayNumber(raw)) ? accepted(raw) : refused('answer/not-a-date')),
  toNumber: (value) => dayNumber(value as string),
  simulate: (_shape, random) => new Date(Math.floor(random() * 20_000) * 86_400_000).toISOString().slice(0, 10),
};

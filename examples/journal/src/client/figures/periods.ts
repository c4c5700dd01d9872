import type { Period } from '../../figures/figure-line.ts';
import type { JournalWords } from '../../words/journal-words.ts';

export interface NamedPeriod extends Period {
  readonly name: string;
}

export interface PeriodChoices {
  readonly years: readonly NamedPeriod[];
  readonly halves: readonly NamedPeriod[];
  readonly quarters: readonly NamedPeriod[];
}

/** This year and the two before, whole and in parts, the latest first; none that has not begun. `today` is YYYY-MM-DD. */
export function periodChoices(today: string, words: JournalWords): PeriodChoices {
  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear, thisYear - 1, thisYear - 2];
  const parts = (months: number, nameOf: (number: number, year: number) => string): readonly NamedPeriod[] =>
    years
      .flatMap((year) =>
        Array.from({ length: 12 / months }, (_, index) => ({
          from: dayOf(year, index * months, 1),
          until: dayOf(year, (index + 1) * months, 0),
          name: nameOf(index + 1, year),
        })).reverse(),
      )
      .filter(({ from }) => from <= today);
  return {
    years: parts(12, (_, year) => String(year)),
    halves: parts(6, (number, year) => words.text('figures.half', { number, year })),
    quarters: parts(3, (number, year) => words.text('figures.quarter', { number, year })),
  };
}

/** Day 0 is the last of the month before. */
function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

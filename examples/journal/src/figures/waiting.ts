/**
 * From the approach to the start of treatment, of the approaches in a period. Who has not begun after 14 days has not
 * begun in time; who still has days left is not known yet.
 */
import type { Approach, CourseFacts } from './course-facts.ts';
import { counted, type Found } from './counted.ts';
import type { Sum } from './cells.ts';
import { isWithin } from './period.ts';
import type { Figures } from './figure-line.ts';

const daysAllowed = 14;
const dayLength = 24 * 60 * 60 * 1000;

type Group = 'within' | 'beyond' | 'pending' | 'unknown';

export const waitingSums: readonly Sum[] = [
  { total: 'waiting.decided', parts: ['waiting.within', 'waiting.beyond'], keeps: 'waiting.decided' },
  {
    total: 'courses.approaches',
    parts: ['waiting.decided', 'waiting.pending', 'waiting.unknown'],
    keeps: 'waiting.decided',
  },
];

export interface Waiting extends Found {
  /** Days waited by those who have begun. */
  readonly days: readonly number[];
  /** Different people who have begun. */
  readonly begun: number;
}

export function waitingOf(people: readonly CourseFacts[], period: Omit<Figures, 'lines'>): Waiting {
  const own = people.flatMap(({ citizen, approaches }) =>
    approaches
      .filter(({ day }) => day !== undefined && isWithin(day, period))
      .map((approach) => ({ citizen, group: groupOf(approach, period.asOf), days: waited(approach) })),
  );
  const of = (...groups: readonly Group[]): readonly string[] =>
    own.filter(({ group }) => groups.includes(group)).map(({ citizen }) => citizen);
  const begun = own.filter((one): one is typeof one & { days: number } => one.days !== undefined);
  return {
    cells: {
      'courses.approaches': counted(own.map(({ citizen }) => citizen)),
      'waiting.decided': counted(of('within', 'beyond')),
      'waiting.within': counted(of('within')),
      'waiting.beyond': counted(of('beyond')),
      'waiting.pending': { ...counted(of('pending')), mayBeNone: true },
      'waiting.unknown': { ...counted(of('unknown')), mayBeNone: true },
    },
    days: begun.map(({ days }) => days),
    begun: new Set(begun.map(({ citizen }) => citizen)).size,
  };
}

function groupOf(approach: Approach, asOf: string): Group {
  const days = waited(approach);
  if (days !== undefined) return days <= daysAllowed ? 'within' : 'beyond';
  if (approach.started !== false || approach.day === undefined) return 'unknown';
  return daysBetween(approach.day, asOf) > daysAllowed ? 'beyond' : 'pending';
}

/** A start that lies before the approach is a slip of the pen, not a waiting time. */
function waited({ day, start, started }: Approach): number | undefined {
  if (day === undefined || start === undefined || started !== true) return undefined;
  const days = daysBetween(day, start);
  return days < 0 ? undefined : days;
}

function daysBetween(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / dayLength;
}

/** Of an even number the middle of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

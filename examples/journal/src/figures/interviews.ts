/**
 * How complete interviews are, by instrument: of those begun in the period how many have been completed, and of the
 * questions answered or marked in them how many have an answer. What does not apply to a citizen is not counted.
 *
 * Contacts and ends are entries in a register, not interviews, and are counted as courses. Counted here too, they would
 * give away how many ends a figure of the courses left out.
 */
import { counted, type Found } from './counted.ts';
import type { Sum } from './cells.ts';
import type { CourseFacts } from './course-facts.ts';
import type { Figures } from './figure-line.ts';
import { isWithin } from './period.ts';

/** An interview with at least one entry in its log. */
export interface BegunInterview {
  readonly response: string;
  readonly citizen: string;
  readonly instrument: string;
  readonly day: string;
}

export interface Completeness extends Found {
  readonly instruments: readonly string[];
  readonly sums: readonly Sum[];
  /** By instrument; NaN of nothing. */
  readonly answered: ReadonlyMap<string, { readonly share: number; readonly people: number }>;
}

export function completenessOf(
  people: readonly CourseFacts[],
  begun: readonly BegunInterview[],
  period: Omit<Figures, 'lines'>,
): Completeness {
  const finished = new Map(people.flatMap((one) => one.finished.map((facts) => [facts.response, facts] as const)));
  const own = begun.filter(({ instrument, day }) => !instrument.startsWith('treatment-') && isWithin(day, period));
  const instruments = [...new Set(own.map(({ instrument }) => instrument))].sort();
  const cells: [string, Found['cells'][string]][] = [];
  const answered = new Map<string, { share: number; people: number }>();
  for (const id of instruments) {
    const all = own.filter(({ instrument }) => instrument === id);
    const whole = all.filter(({ response }) => finished.get(response)?.early === false);
    const rest = all.filter((one) => !whole.includes(one));
    const citizens = (list: readonly BegunInterview[]): readonly string[] => list.map(({ citizen }) => citizen);
    cells.push(
      [`interviews.${id}.begun`, counted(citizens(all))],
      [`interviews.${id}.completed`, { ...counted(citizens(whole)), mayBeNone: true }],
      [`interviews.${id}.not-completed`, { ...counted(citizens(rest)), mayBeNone: true }],
    );
    const facts = whole.flatMap(({ response }) => finished.get(response) ?? []);
    const [answers, marks] = [sum(facts.map((one) => one.answered)), sum(facts.map((one) => one.marked))];
    answered.set(id, { share: answers / (answers + marks), people: new Set(citizens(whole)).size });
  }
  return {
    cells: Object.fromEntries(cells),
    instruments,
    answered,
    sums: instruments.map((id) => ({
      total: `interviews.${id}.begun`,
      parts: [`interviews.${id}.completed`, `interviews.${id}.not-completed`],
      keeps: `interviews.${id}.begun`,
    })),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

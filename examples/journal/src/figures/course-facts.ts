/**
 * What the figures need of one person's case, worked out once until the case changes. An amended interview counts as it
 * was last handed in. Days are those of Europe/Copenhagen.
 */
import type { Answer, Response, SkalaRecord } from '@skala/engine';
import type { DatedResponse } from '@skala/engine/schedule';
import type { CaseFile } from '../cases/case-file.ts';
import { caseViews, type CaseViews } from '../cases/case-views.ts';
import { danishDay } from '../cases/danish-day.ts';
import type { Catalogue } from '../catalogue.ts';
import type { JournalStore } from '../storage/journal-store.ts';

export interface CourseFacts {
  readonly citizen: string;
  readonly approaches: readonly Approach[];
  /** Contacts and ends, from which indicators are computed; the oldest first. */
  readonly courses: readonly DatedResponse[];
  /** The oldest first. */
  readonly asi: readonly AsiFacts[];
  readonly finished: readonly FinishedFacts[];
}

export interface Approach {
  /** Undefined where it is not known. */
  readonly day: string | undefined;
  readonly started: boolean | undefined;
  readonly start: string | undefined;
}

export interface AsiFacts {
  readonly form: string;
  readonly day: string;
  /** Composite scores that could be computed, by area. */
  readonly composites: Readonly<Record<string, number>>;
}

export interface FinishedFacts {
  /** Id of the response. */
  readonly response: string;
  readonly instrument: string;
  readonly early: boolean;
  /** Questions with an answer, and those marked as declined, unknown or not asked. */
  readonly answered: number;
  readonly marked: number;
}

/** The same for everybody who may see figures: nothing in them depends on a role. */
export function allCourseFacts(store: JournalStore, catalogue: Catalogue): CaseViews<CourseFacts, 'figures'> {
  return caseViews(store, (file) => courseFacts(catalogue, file));
}

function courseFacts(catalogue: Catalogue, { citizen, records }: CaseFile): CourseFacts {
  const newest = [...new Map(records.map((one) => [one.response, one])).values()];
  const dated = newest.map(({ response, record }) => {
    // An amendment says something else, and was finished on the same day.
    const first = records.find((one) => one.response === response);
    return { record, date: danishDay(first?.completed ?? '') };
  });
  return {
    citizen: citizen.id,
    approaches: approachesIn(dated.map(({ record }) => record)),
    courses: dated.flatMap(({ record: { response }, date }) => {
      const { id, version } = response.instrument;
      const instrument = id.startsWith('treatment-') ? catalogue.instrument(id, version) : undefined;
      return instrument ? [{ instrument, response, date }] : [];
    }),
    asi: dated
      .filter(({ record }) => record.response.instrument.id === 'asi-5')
      .map(({ record, date }) => ({ form: record.response.form, day: date, composites: compositesOf(record) })),
    finished: newest.map(({ response, instrument, record }) => ({
      response,
      instrument,
      early: record.response.early !== undefined,
      ...answersIn(record.response),
    })),
  };
}

/** An approach that was recorded again, say when treatment began, counts as it was recorded last. */
function approachesIn(records: readonly SkalaRecord[]): readonly Approach[] {
  const found = new Map<string, Approach>();
  for (const { response } of records) {
    if (response.instrument.id !== 'treatment-contact') continue;
    const { approachDate, started, startDate } = response.answers;
    const day = textOf(approachDate);
    const said = started && 'value' in started ? started.value === true : undefined;
    found.set(day ?? response.id, { day, started: said, start: textOf(startDate) });
  }
  return [...found.values()];
}

function textOf(answer: Answer | undefined): string | undefined {
  return answer && 'value' in answer ? String(answer.value) : undefined;
}

function compositesOf({ scores }: SkalaRecord): Readonly<Record<string, number>> {
  return Object.fromEntries(scores.flatMap((score) => (score.status === 'scored' ? [[score.id, score.value]] : [])));
}

function answersIn({ answers }: Response): Pick<FinishedFacts, 'answered' | 'marked'> {
  const given = Object.values(answers);
  return {
    answered: given.filter((answer) => 'value' in answer).length,
    marked: given.filter((answer) => 'missing' in answer && answer.missing !== 'not-applicable').length,
  };
}

/**
 * A person's way through the pathways: what is done, due and held back, and by when. Every response counts once, in
 * the order in which they were finished, on the Danish calendar day of that; one that is being amended counts as it
 * was before.
 */
import {
  followPathway,
  type CompiledInstrument,
  type CompiledPathway,
  type RecordViewer,
  type Response,
} from '@skala/engine';
import { dueSteps, scheduleFacts, type ScheduleFacts } from '@skala/engine/schedule';
import type { PathwayCourse } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import type { StoredRecord } from '../storage/records.ts';
import { danishDay } from './danish-day.ts';

interface Finished {
  readonly instrument: CompiledInstrument;
  readonly response: Response;
  readonly date: string;
}

/** `open`: what is in progress, as it stands. */
export function courseOf(
  catalogue: Catalogue,
  records: readonly StoredRecord[],
  open: readonly Response[],
  viewer: RecordViewer,
  today: string,
): readonly PathwayCourse[] {
  const finished = finishedOf(catalogue, records);
  const known = new Set(finished.map(({ response }) => response.id));
  const begun = open.flatMap((response) => {
    if (known.has(response.id)) return [];
    const instrument = catalogue.instrument(response.instrument.id, response.instrument.version);
    return instrument ? [{ instrument, response }] : [];
  });
  return catalogue.pathways.map((definition) => ({
    definition,
    result: followPathway(definition, [...finished, ...begun], viewer),
    occurrences: dueSteps(definition, scheduleFacts(definition, finished, viewer), today),
  }));
}

/** What deadlines are counted from. Does not depend on the day, so that it can be kept. */
export function factsOf(
  catalogue: Catalogue,
  records: readonly StoredRecord[],
  viewer: RecordViewer,
): readonly { readonly definition: CompiledPathway; readonly facts: ScheduleFacts }[] {
  const finished = finishedOf(catalogue, records);
  return catalogue.pathways
    .filter(({ schedule }) => schedule.length > 0)
    .map((definition) => ({ definition, facts: scheduleFacts(definition, finished, viewer) }));
}

function finishedOf(catalogue: Catalogue, records: readonly StoredRecord[]): readonly Finished[] {
  const found = new Map<string, Finished>();
  for (const { record, completed } of records) {
    const { response } = record;
    const instrument = catalogue.instrument(response.instrument.id, response.instrument.version);
    // An amendment says something else, and was finished on the same day.
    const date = found.get(response.id)?.date ?? danishDay(completed);
    if (instrument) found.set(response.id, { instrument, response, date });
  }
  return [...found.values()];
}

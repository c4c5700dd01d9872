/**
 * What the citizen may read: the newest of each instrument that the citizen answered and that gives a score, without
 * flags. What was only asked to find out which offer may fit is for staff.
 */
import type { CompiledInstrument, RecordViewer } from '@skala/engine';
import type { CitizenSummary, PathwayCourse } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Language, Settings } from '../settings.ts';
import { journalWords } from '../words/journal-words.ts';
import type { CaseFile } from './case-file.ts';
import { courseOf } from './course.ts';
import { seen } from './viewer.ts';

export function summaryOf(
  { catalogue, settings }: { readonly catalogue: Catalogue; readonly settings: Settings },
  { citizen: { id, alias }, records, releases }: CaseFile,
  today: string,
  language: Language,
): CitizenSummary {
  const viewer: RecordViewer = { role: 'citizen', releases };
  const newest = new Map(records.map((record) => [record.instrument, record]));
  const answered = [...newest.values()].filter(({ record: { response } }) => {
    const instrument = catalogue.instrument(response.instrument.id, response.instrument.version);
    return instrument !== undefined && asksTheCitizen(instrument);
  });
  return {
    citizen: { id, alias },
    records: answered.map((record) => seen(record, catalogue.pathways, viewer)),
    next: nextWords(courseOf(catalogue, records, [], viewer, today), today, language),
    help: settings.supportText[language],
  };
}

function asksTheCitizen({ items, scores }: CompiledInstrument): boolean {
  return scores.length > 0 && items.some(({ by }) => by === 'respondent');
}

/** By when treatment begins, and when the next talk is: of what is late, only that there is a talk to come. */
function nextWords(course: readonly PathwayCourse[], today: string, language: Language): readonly string[] {
  const words = journalWords(language);
  const coming = course
    .flatMap(({ definition, occurrences }) => occurrences.map((one) => ({ ...one, definition })))
    .filter(({ status, need, due }) => status !== 'done' && need === 'needed' && due >= today);
  const start = coming.find(({ definition, rule }) =>
    definition.schedule.some(({ id, doneBy }) => id === rule && doneBy !== undefined),
  );
  const talk = coming.find(({ definition, rule }) =>
    definition.schedule.some(({ id, doneBy }) => id === rule && doneBy === undefined),
  );
  return [
    ...(start ? [words.text('summary.start-by', { date: words.date(start.due) })] : []),
    ...(talk ? [words.text('summary.talk-by', { date: words.date(talk.due) })] : []),
  ];
}

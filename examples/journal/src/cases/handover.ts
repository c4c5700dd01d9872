/**
 * A note for whoever takes over: what is proposed and on what grounds, which scores with their period and source,
 * what is missing, what was decided. Everything in it is what the viewer may see.
 */
import type { CompiledInstrument, RecordViewer, Score, SkalaRecord } from '@skala/engine';
import type { Staff } from '../access/roles.ts';
import type { Decision, HandoverNote, PathwayCourse, WorklistRow } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Language } from '../settings.ts';
import type { StoredRecord } from '../storage/records.ts';
import { journalWords, type JournalWords } from '../words/journal-words.ts';
import { pathwayWords } from '../words/pathway-words.ts';
import { windowWords } from '../words/window-words.ts';
import { attentionOf, withoutCovered } from '../worklist/attention.ts';
import type { CaseFile } from './case-file.ts';
import { courseOf, factsOf } from './course.ts';
import { danishDay } from './danish-day.ts';
import { dueStepsOf } from './due-steps.ts';
import { isWhole, seen, viewerOf } from './viewer.ts';
import { visibleDecisions } from './visible-decisions.ts';

export function handoverNote(
  catalogue: Catalogue,
  file: CaseFile,
  staff: Staff,
  now: string,
  language: Language,
): HandoverNote {
  const say = journalWords(language);
  const viewer = viewerOf(staff, file);
  const { citizen, records } = file;
  const attention = withoutCovered(attentionOf(catalogue, file, staff, language));
  const raised = attention.filter(({ flag, state }) => flag.action !== 'information' && state !== 'undecided');
  const open = attention.filter(({ state }) => state === 'undecided');
  const newest = [...new Map(records.map((record) => [record.instrument, record])).values()];
  const course = courseOf(catalogue, records, [], viewer, danishDay(now));
  const name = citizen.alias ?? say.text('citizen.anonymous');
  const scores = newest.flatMap((record) => scoreLines(catalogue, record, viewer, say));
  // Many scores of one instrument rest on the same work: each is named once.
  const sources = [...new Set(scores.map(({ source }) => source))];
  const parts: readonly (readonly [Parameters<JournalWords['text']>[0], readonly string[]])[] = [
    ['handover.why', raised.map((row) => proposal(row, say))],
    ['handover.course', eventLines(catalogue, records, viewer, language)],
    [
      'handover.scores',
      scores.map(({ line, source }) =>
        sentences(line, say.text('handover.source', { number: sources.indexOf(source) + 1 })),
      ),
    ],
    ['handover.missing', missingLines(catalogue, { open, newest, course, viewer }, say)],
    [
      'handover.decisions',
      visibleDecisions(catalogue, file, staff).map((one) => decisionLine(catalogue, one, file, say)),
    ],
    ['handover.sources', sources.map((source, index) => `${String(index + 1)}: ${source}`)],
  ];
  return {
    citizen: { id: citizen.id, alias: citizen.alias },
    title: say.text('handover.title', { id: citizen.id }),
    lead: say.text('handover.lead', { name, date: say.date(now), staff: staff.name }),
    sections: parts.map(([key, lines]) => ({
      title: say.text(key),
      lines: lines.length > 0 ? lines : [say.text('handover.none')],
    })),
  };
}

function proposal(row: WorklistRow, say: JournalWords): string {
  const { title, evidence, since, next, state, decision } = row;
  const date = decision ? say.date(decision.time) : '';
  const stands = say.text(`worklist.state.${state}`, { date, actor: decision?.actor ?? '' });
  return sentences(
    `${title} (${say.text('citizen.since', { date: say.date(since) })})`,
    evidence,
    next,
    `${say.text('worklist.state')}: ${stands}`,
  );
}

function eventLines(
  catalogue: Catalogue,
  records: readonly StoredRecord[],
  viewer: RecordViewer,
  language: Language,
): readonly string[] {
  const say = journalWords(language);
  const lines = factsOf(catalogue, records, viewer).flatMap(({ definition, facts }) => {
    const words = pathwayWords(definition, language);
    return facts.events.map(({ event, date }) => ({ date, line: `${say.date(date)}: ${words.event(event)}` }));
  });
  // Two interviews may tell of the same day.
  return [...new Set(lines.sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ line }) => line))];
}

function scoreLines(
  catalogue: Catalogue,
  stored: StoredRecord,
  viewer: RecordViewer,
  say: JournalWords,
): readonly ScoreLine[] {
  const record = seen(stored, catalogue.pathways, viewer);
  const { id, version } = record.response.instrument;
  const instrument = catalogue.instrument(id, version);
  if (!isWhole(record) || !instrument) return [];
  return record.scores.flatMap((score) =>
    scoreLine(catalogue, { record, instrument, completed: stored.completed, score }, say),
  );
}

interface ScoreLine {
  readonly line: string;
  /** The work that the score is from. */
  readonly source: string;
}

interface ScoreIn {
  readonly record: SkalaRecord;
  readonly instrument: CompiledInstrument;
  readonly completed: string;
  readonly score: Score;
}

function scoreLine(
  catalogue: Catalogue,
  { record, instrument, completed, score }: ScoreIn,
  say: JournalWords,
): readonly ScoreLine[] {
  const words = catalogue.words(instrument.id, instrument.version, say.language);
  const definition = instrument.scores.find(({ id }) => id === score.id);
  if (score.status !== 'scored' || !definition) return [];
  const [low, high] = definition.scale;
  const source = instrument.sources.find(({ id }) => id === definition.source)?.citation ?? definition.source;
  const bands = Object.entries(score.bands).map(([set, band]) => words.band(score.id, set, band));
  const value = say.text('handover.score', {
    name: words.score(score.id).label,
    // As on the page of results: a sum as it is, an index with two decimals.
    value: say.number(score.value, Number.isInteger(score.value) && high > 1 ? 0 : 2),
    low: say.number(low),
    high: say.number(high),
  });
  const held = catalogue.title(instrument.id, instrument.version, record.response.form, say.language);
  const line = sentences(
    [value, ...bands].join(', '),
    `${held}, ${say.date(completed)}`,
    definition.window === undefined ? '' : say.text('handover.window', { window: windowWords(definition.window, say) }),
  );
  return [{ line, source }];
}

interface Gaps {
  readonly open: readonly WorklistRow[];
  readonly newest: readonly StoredRecord[];
  readonly course: readonly PathwayCourse[];
  readonly viewer: RecordViewer;
}

function missingLines(catalogue: Catalogue, { open, newest, course, viewer }: Gaps, say: JournalWords): string[] {
  const { language } = say;
  const heldBack = newest.flatMap((stored) => {
    const record = seen(stored, catalogue.pathways, viewer);
    const { instrument, form } = stored.record.response;
    const title = catalogue.title(instrument.id, instrument.version, form, language);
    if (!isWhole(record)) return [say.text('handover.held-back', { title })];
    const words = catalogue.words(instrument.id, instrument.version, language);
    return record.scores
      .filter(({ status }) => status === 'not-computable')
      .map(({ id }) => say.text('handover.not-computable', { name: words.score(id).label, title }));
  });
  const due = dueStepsOf(course).map(({ instrument, form, by, overdue }) => {
    const title = catalogue.title(instrument, catalogue.newest(instrument)?.version ?? '', form, language);
    if (by === undefined) return say.text('handover.not-held', { title });
    return say.text(overdue ? 'handover.overdue' : 'handover.due', { title, date: say.date(by) });
  });
  return [...open.map(({ title, evidence }) => `${title}: ${evidence}`), ...heldBack, ...due];
}

function decisionLine(
  catalogue: Catalogue,
  { source, flag, decision, reason, actor, time }: Decision,
  { records }: CaseFile,
  say: JournalWords,
): string {
  const pathway = catalogue.pathways.find(({ id }) => id === source);
  const version = records.findLast(({ instrument }) => instrument === source)?.record.response.instrument.version;
  const title = pathway
    ? (pathway.text[say.language] ?? pathway.text['en'])?.flags[flag]?.title
    : version === undefined
      ? undefined
      : catalogue.words(source, version, say.language).flag(flag).title;
  const said = say.text(`worklist.state.${decision}`, { date: say.date(time), actor });
  return sentences(`${title ?? flag}: ${said}`, reason);
}

/** Each with a full stop, without those that say nothing. */
function sentences(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

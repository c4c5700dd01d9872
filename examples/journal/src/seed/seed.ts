/**
 * Fills an empty journal with made-up citizens and their interviews, once. Everything goes through the engine as if
 * a person had answered, so what is stored is what a page would have stored. The same each time, but for the dates,
 * which are counted back from `now`.
 */
import { recordOf, responseOf, type CompiledInstrument, type Interview } from '@skala/engine';
import type { Administration } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Settings } from '../settings.ts';
import { addCitizen } from '../storage/citizens.ts';
import { addDecision } from '../storage/decisions.ts';
import type { JournalStore } from '../storage/journal-store.ts';
import { addRecord } from '../storage/records.ts';
import { addResponse, appendEntries } from '../storage/responses.ts';
import type { Writer } from '../storage/write-queue.ts';
import { asiAnswers, nothingToReport } from './asi-answers.ts';
import { plannedCitizens, type PlannedCitizen, type PlannedInterview } from './citizens-table.ts';
import { holdInterview, type PlannedAnswers } from './hold-interview.ts';
import { between, seededId, seededRandom, type Random } from './random.ts';

const dayLength = 24 * 60 * 60 * 1000;

export interface SeedSource {
  readonly store: JournalStore;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly now: string;
}

export async function seedJournal(source: SeedSource): Promise<void> {
  const { store } = source;
  if ((await store.citizens.all()).length > 0) return;
  const random = seededRandom(4711);
  await store.write(async (writer) => {
    for (const citizen of plannedCitizens) await seedCitizen(source, writer, citizen, random);
  });
}

async function seedCitizen(source: SeedSource, writer: Writer, planned: PlannedCitizen, random: Random): Promise<void> {
  const { settings, now } = source;
  const { id, alias, decision } = planned;
  const [staff] = settings.staff;
  const actor = staff?.id ?? 'staff';
  const first = Math.max(30, ...planned.interviews.map(({ daysAgo }) => daysAgo + 2));
  await addCitizen(writer, { id, alias, created: timeBefore(now, first) }, actor);
  // Those of one day follow each other.
  for (const [index, interview] of planned.interviews.entries())
    await seedInterview(source, writer, { citizen: id, actor, planned: interview, minutes: index * 75 }, random);
  if (!decision) return;
  const { daysAgo, ...said } = decision;
  const time = timeBefore(now, daysAgo);
  await addDecision(writer, { ...said, citizen: id, source: 'dk-outreach', actor, time });
}

interface Held {
  readonly instrument: string;
  readonly form: string;
  readonly administration: Administration;
  readonly answers: PlannedAnswers;
  readonly stopBefore?: string;
}

interface SeededInterview {
  readonly citizen: string;
  readonly actor: string;
  readonly planned: PlannedInterview;
  readonly minutes: number;
}

async function seedInterview(
  { catalogue, settings, now }: SeedSource,
  writer: Writer,
  { citizen, actor, planned, minutes }: SeededInterview,
  random: Random,
): Promise<void> {
  const begun = timeBefore(now, planned.daysAgo, minutes + between(random, 0, 20));
  const { instrument: name, form, administration, answers, stopBefore } = heldOf(planned, citizen, begun, random);
  const instrument = catalogue.newest(name) as CompiledInstrument;
  const plan = {
    options: { id: seededId(random), form, subject: citizen, language: 'da', money: settings.money },
    answers,
    otherwise: nothingToReport,
    actor: administration === 'interview' ? actor : `citizen-${citizen}`,
    begun,
    ...(stopBefore === undefined ? {} : { stopBefore }),
  };
  const interview = holdInterview(instrument, plan, random);
  await keep(writer, { citizen, administration, interview, record: seededId(random), actor });
}

interface Kept {
  readonly citizen: string;
  readonly administration: Administration;
  readonly interview: Interview;
  /** Id of the record. */
  readonly record: string;
  readonly actor: string;
}

async function keep(writer: Writer, { citizen, administration, interview, record: id, actor }: Kept): Promise<void> {
  const response = responseOf(interview);
  const { log, status } = response;
  const [begun, updated] = [log[0]?.time ?? '', log.at(-1)?.time ?? ''];
  await addResponse(writer, { citizen, administration, options: interview.options, response }, begun, actor);
  await appendEntries(writer, { id: response.id, revision: 0, entries: log, status }, updated, actor);
  if (interview.state !== 'completed') return;
  const instrument = response.instrument.id;
  const stored = { id, response: response.id, citizen, instrument, completed: updated, record: recordOf(interview) };
  await addRecord(writer, stored, updated, actor);
}

function heldOf({ asi, intake, phq, gad }: PlannedInterview, citizen: string, begun: string, random: Random): Held {
  if (asi) {
    const { form, profile, stopBefore } = asi;
    const answers = asiAnswers(profile, citizen, begun.slice(0, 10), random);
    return {
      instrument: 'asi-5',
      form,
      administration: 'interview',
      answers,
      ...(stopBefore === undefined ? {} : { stopBefore }),
    };
  }
  if (intake) {
    const { polydrug, use, troubled } = intake;
    const answers = { targetGroup: true, intensePolydrug: polydrug, serviceUse: use, troubled };
    return { instrument: 'outreach-intake', form: 'full', administration: 'interview', answers };
  }
  const [instrument, prefix, given] = phq ? ['phq-9', 'phq', phq] : ['gad-7', 'gad', gad ?? []];
  const answers = Object.fromEntries(given.map((value, index) => [`${prefix}${index + 1}`, String(value)]));
  return {
    instrument,
    form: 'full',
    administration: 'self-report',
    answers: phq ? { ...answers, difficulty: '1' } : answers,
  };
}

/** A time of day in working hours, so many days before; never in the future. */
function timeBefore(now: string, days: number, minutes = 0): string {
  const day = new Date(Date.parse(now) - days * dayLength).toISOString().slice(0, 10);
  const time = Date.parse(`${day}T08:30:00.000Z`) + minutes * 60_000;
  const latest = Date.parse(now) - 60 * 60_000;
  return new Date(Math.min(time, latest)).toISOString();
}

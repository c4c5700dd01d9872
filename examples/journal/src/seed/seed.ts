/**
 * Fills an empty journal with made-up citizens and their interviews, once. Everything goes through the engine as if
 * a person had answered, so what is stored is what a page would have stored. The same each time, but for the dates,
 * which are counted back from `now`.
 */
import { recordOf, responseOf, type CompiledInstrument, type Interview } from '@skala/engine';
import type { Administration } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Settings } from '../settings.ts';
import type { JournalStore } from '../storage/journal-store.ts';
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

export function seedJournal(source: SeedSource): void {
  const { store } = source;
  if (store.citizens.all().length > 0) return;
  const random = seededRandom(4711);
  store.transaction(() => {
    for (const citizen of plannedCitizens) addCitizen(source, citizen, random);
  });
}

function addCitizen(source: SeedSource, planned: PlannedCitizen, random: Random): void {
  const { store, settings, now } = source;
  const { id, alias, decision } = planned;
  const first = Math.max(30, ...planned.interviews.map(({ daysAgo }) => daysAgo + 2));
  store.citizens.add({ id, alias, created: timeBefore(now, first) });
  // Those of one day follow each other.
  planned.interviews.forEach((interview, index) => addInterview(source, id, interview, index * 75, random));
  if (!decision) return;
  const { daysAgo, ...said } = decision;
  const time = timeBefore(now, daysAgo);
  store.decisions.add({ ...said, citizen: id, source: settings.pathway, actor: settings.staff, time });
}

interface Held {
  readonly instrument: string;
  readonly form: string;
  readonly administration: Administration;
  readonly answers: PlannedAnswers;
  readonly stopBefore?: string;
}

function addInterview(
  { store, catalogue, settings, now }: SeedSource,
  citizen: string,
  planned: PlannedInterview,
  minutes: number,
  random: Random,
): void {
  const begun = timeBefore(now, planned.daysAgo, minutes + between(random, 0, 20));
  const { instrument: name, form, administration, answers, stopBefore } = heldOf(planned, citizen, begun, random);
  const instrument = catalogue.newest(name) as CompiledInstrument;
  const plan = {
    options: { id: seededId(random), form, subject: citizen, language: 'da', money: settings.money },
    answers,
    otherwise: nothingToReport,
    actor: administration === 'interview' ? settings.staff : `citizen-${citizen}`,
    begun,
    ...(stopBefore === undefined ? {} : { stopBefore }),
  };
  keep(store, citizen, administration, holdInterview(instrument, plan, random), seededId(random));
}

function keep(
  store: JournalStore,
  citizen: string,
  administration: Administration,
  interview: Interview,
  id: string,
): void {
  const response = responseOf(interview);
  const updated = response.log.at(-1)?.time ?? '';
  store.responses.add({ citizen, administration, response, updated });
  if (interview.state !== 'completed') return;
  const record = recordOf(interview);
  store.records.add({
    id,
    response: response.id,
    citizen,
    instrument: response.instrument.id,
    completed: updated,
    record,
  });
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

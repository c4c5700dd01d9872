/**
 * Fills an empty journal with made-up citizens and their interviews, once. Everything goes through the engine as if
 * a person had answered, so what is stored is what a page would have stored. The same each time, but for the dates,
 * which are counted back from `now`.
 */
import { recordOf, responseOf, type CompiledInstrument, type Interview } from '@skala/engine';
import type { Role } from '../access/roles.ts';
import type { Administration } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Settings } from '../settings.ts';
import { addCitizen } from '../storage/citizens.ts';
import { addDecision } from '../storage/decisions.ts';
import type { JournalStore } from '../storage/journal-store.ts';
import { addRecord, type StoredRecord } from '../storage/records.ts';
import { addResponse, appendEntries } from '../storage/responses.ts';
import type { Writer } from '../storage/write-queue.ts';
import { nothingToReport } from './asi-answers.ts';
import { plannedCitizens, type PlannedCitizen, type PlannedInterview } from './citizens-table.ts';
import { timeBefore } from './days-ago.ts';
import { followUpCase } from './follow-up-case.ts';
import { heldPlan } from './held-plan.ts';
import { holdInterview } from './hold-interview.ts';
import { madeUpCitizens } from './made-up-citizens.ts';
import { between, seededId, seededRandom, type Random } from './random.ts';

/** With those of the table, 200. */
const madeUp = 176;

export interface SeedSource {
  readonly store: JournalStore;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly now: string;
  /** Told now and then how many citizens are done. */
  readonly progress?: (done: number, of: number) => void;
}

/** All of it or, where it is broken off, nothing. */
export async function seedJournal(source: SeedSource): Promise<void> {
  const { store, settings, progress } = source;
  if ((await store.citizens.all()).length > 0) return;
  const others = settings.seed === 'all' ? madeUpCitizens(madeUp, seededRandom(2606)) : [];
  const citizens = [...plannedCitizens, ...others];
  const random = seededRandom(4711);
  await store.write(async (writer) => {
    for (const [index, citizen] of citizens.entries()) {
      if (index % 25 === 0) progress?.(index, citizens.length);
      await seedCitizen(source, writer, citizen, random);
    }
  });
}

async function seedCitizen(source: SeedSource, writer: Writer, planned: PlannedCitizen, random: Random): Promise<void> {
  const { catalogue, now } = source;
  const { id, alias, interviews, decision, isFollowedUp } = planned;
  const actor = staffOf(source, 'caseworker');
  const first = planned.registered ?? Math.max(30, ...interviews.map(({ daysAgo }) => daysAgo + 2));
  await addCitizen(writer, { id, alias, created: timeBefore(now, first) }, actor);
  const records: StoredRecord[] = [];
  for (const [index, interview] of interviews.entries()) {
    // Those of one day follow each other.
    const sameDay = interviews.slice(0, index).filter(({ daysAgo }) => daysAgo === interview.daysAgo).length;
    const seeded = { citizen: id, actor, planned: interview, minutes: sameDay * 75 };
    records.push(...(await seedInterview(source, writer, seeded, random)));
  }
  if (decision) {
    const { daysAgo, ...said } = decision;
    const time = timeBefore(now, daysAgo);
    await addDecision(writer, { ...said, citizen: id, source: 'dk-outreach', actor, time });
  }
  if (!isFollowedUp) return;
  const psychologist = staffOf(source, 'psychologist');
  await followUpCase(catalogue, writer, { citizen: id, records, psychologist, now }, random);
}

function staffOf({ settings }: SeedSource, role: Role): string {
  const staff = settings.staff.find((one) => one.role === role);
  if (!staff) throw new Error(`The settings name no ${role}.`);
  return staff.id;
}

interface SeededInterview {
  readonly citizen: string;
  readonly actor: string;
  readonly planned: PlannedInterview;
  readonly minutes: number;
}

/** Returns the record, of an interview that was completed. */
async function seedInterview(
  { catalogue, settings, now }: SeedSource,
  writer: Writer,
  { citizen, actor, planned, minutes }: SeededInterview,
  random: Random,
): Promise<readonly StoredRecord[]> {
  const begun = timeBefore(now, planned.daysAgo, minutes + between(random, 0, 20));
  const { instrument: name, form, administration, answers, stopBefore } = heldPlan(planned, citizen, now, random);
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
  return keep(writer, { citizen, administration, interview, record: seededId(random), actor });
}

interface Kept {
  readonly citizen: string;
  readonly administration: Administration;
  readonly interview: Interview;
  /** Id of the record. */
  readonly record: string;
  readonly actor: string;
}

async function keep(
  writer: Writer,
  { citizen, administration, interview, record: id, actor }: Kept,
): Promise<readonly StoredRecord[]> {
  const response = responseOf(interview);
  const { log, status } = response;
  const [begun, updated] = [log[0]?.time ?? '', log.at(-1)?.time ?? ''];
  await addResponse(writer, { citizen, administration, options: interview.options, response }, begun, actor);
  await appendEntries(writer, { id: response.id, revision: 0, entries: log, status }, updated, actor);
  if (interview.state !== 'completed') return [];
  const instrument = response.instrument.id;
  const stored = { id, response: response.id, citizen, instrument, completed: updated, record: recordOf(interview) };
  await addRecord(writer, stored, updated, actor);
  return [stored];
}

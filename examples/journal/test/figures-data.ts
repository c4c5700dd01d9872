/**
 * Made-up courses for the figures: contacts, whole interviews and follow-ups, ends, and interviews that were left. Held
 * through the engine, stored as the journal stores them, and the same each time.
 */
import { recordOf, responseOf, type CompiledItem } from '@skala/engine';
import { readCatalogue } from '../src/catalogue.ts';
import { asiAnswers, nothingToReport, type Weight } from '../src/seed/asi-answers.ts';
import { holdInterview, type PlannedAnswers } from '../src/seed/hold-interview.ts';
import { seededId, seededRandom, type Random } from '../src/seed/random.ts';
import { settings } from '../src/settings.ts';
import { addCitizen } from '../src/storage/citizens.ts';
import type { JournalStore } from '../src/storage/journal-store.ts';
import { addRecord } from '../src/storage/records.ts';
import { addResponse, appendEntries } from '../src/storage/responses.ts';
import type { Writer } from '../src/storage/write-queue.ts';

const catalogue = readCatalogue(settings.pathways);
const actor = 'staff-1';

interface Held {
  readonly instrument: string;
  readonly form?: string;
  readonly time: string;
  readonly answers: PlannedAnswers;
  readonly stopBefore?: string;
}

const nothing = (item: CompiledItem) => nothingToReport(item);

async function hold(writer: Writer, citizen: string, held: Held, random: Random): Promise<void> {
  const { instrument: name, form = 'full', time, answers, stopBefore } = held;
  const options = { id: seededId(random), form, subject: citizen, language: 'da', money: settings.money };
  const plan = { options, answers, otherwise: nothing, actor, begun: time };
  const interview = holdInterview(
    catalogue.newest(name)!,
    stopBefore === undefined ? plan : { ...plan, stopBefore },
    random,
  );
  const response = responseOf(interview);
  const last = response.log.at(-1)!.time;
  await addResponse(writer, { citizen, administration: 'interview', options, response }, time, actor);
  const { id, log, status } = response;
  await appendEntries(writer, { id, revision: 0, entries: log, status }, last, actor);
  if (interview.state !== 'completed') return;
  const record = recordOf(interview);
  await addRecord(
    writer,
    { id: seededId(random), response: id, citizen, instrument: name, completed: last, record },
    last,
    actor,
  );
}

const weights: readonly Weight[] = [0, 1, 2];
const changes = ['free', 'reduced', 'unchanged', 'increased', 'U'];

function profile(random: Random, most: number) {
  const weight = (): Weight => weights[Math.floor(random() * most)] ?? 0;
  return {
    medical: weight(),
    economy: weight(),
    alcohol: weight(),
    drugs: weight(),
    crime: weight(),
    family: weight(),
    psychiatric: random() < 0.3 ? ('unknown' as const) : weight(),
  };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

const at = (day: string, clock = '09:00'): string => `${day}T${clock}:00.000Z`;

/** Somebody's way through 2025, and sometimes back again. */
async function courseOf(writer: Writer, index: number, random: Random): Promise<void> {
  const citizen = `f-${String(index)}`;
  const pick = (most: number): number => Math.floor(random() * most);
  const approach = dayAfter('2025-01-01', index * 9 + pick(5));
  await addCitizen(writer, { id: citizen, alias: null, created: at(approach) }, actor);
  const start = dayAfter(approach, pick(20));
  const contact = { approachDate: approach, contactVia: 'self', anonymous: false, ownChoice: false };
  const hasBegun = random() > 0.15;
  await hold(
    writer,
    citizen,
    {
      instrument: 'treatment-contact',
      time: at(hasBegun ? start : approach),
      answers: hasBegun
        ? { ...contact, started: true, startDate: random() < 0.1 ? 'U' : start }
        : { ...contact, started: random() < 0.3 ? 'U' : false },
    },
    random,
  );
  if (!hasBegun) return;
  // Late in the evening: another day in Copenhagen than in UTC.
  const first = at(dayAfter(start, 2), random() < 0.5 ? '22:40' : '09:00');
  const asi = (most: number, time: string) => asiAnswers(profile(random, most), citizen, time.slice(0, 10), random);
  const left = random() < 0.15 ? { stopBefore: 'legal' } : {};
  await hold(writer, citizen, { instrument: 'asi-5', time: first, answers: asi(3, first), ...left }, random);
  const second = at(dayAfter(start, 90));
  if (random() < 0.7)
    await hold(
      writer,
      citizen,
      { instrument: 'asi-5', form: 'follow-up', time: second, answers: asi(2, second) },
      random,
    );
  const end = dayAfter(start, 100 + pick(40));
  if (random() < 0.2) return;
  const useAgainstStart = changes[pick(5)]!;
  await hold(
    writer,
    citizen,
    {
      instrument: 'treatment-end',
      time: at(end),
      answers: { endDate: end, dischargeCategory: 'completed', useAgainstStart },
    },
    random,
  );
  if (random() < 0.6) return;
  const again = dayAfter(end, 30 + pick(380));
  const answers = { ...contact, approachDate: again, started: false };
  await hold(writer, citizen, { instrument: 'treatment-contact', time: at(again), answers }, random);
}

export async function addCourses(store: JournalStore, people: number): Promise<void> {
  const random = seededRandom(2025);
  await store.write(async (writer) => {
    for (let index = 0; index < people; index++) await courseOf(writer, index, random);
  });
}

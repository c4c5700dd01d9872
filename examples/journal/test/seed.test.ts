/** The journal as anyone sees it first: 200 made-up citizens whose courses hang together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyRecord } from '@skala/engine';
import { dueSteps, scheduleFacts } from '@skala/engine/schedule';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { danishDay } from '../src/cases/danish-day.ts';
import { readCatalogue } from '../src/catalogue.ts';
import { seedJournal } from '../src/seed/seed.ts';
import { settings } from '../src/settings.ts';
import { openDatabase, type Database } from '../src/storage/database.ts';
import { journalStore } from '../src/storage/journal-store.ts';
import type { StoredRecord } from '../src/storage/records.ts';
import { verifyAudit } from '../src/storage/verify-audit.ts';

const catalogue = readCatalogue(settings.pathways);
const course = catalogue.pathways.find(({ id }) => id === 'dk-treatment-course')!;
// Between the last and the first hour of a day in UTC: in Denmark it is the next one.
const now = '2026-11-12T23:30:00.000Z';
const today = '2026-11-13';
const isFull = process.env['SKALA_TEST_FULL'] !== undefined;
const folder = mkdtempSync(join(tmpdir(), 'skala-seed-'));
let database: Database;
let cases: readonly (readonly StoredRecord[])[];
let all: readonly StoredRecord[];

beforeAll(async () => {
  database = await openDatabase({ file: join(folder, 'journal.sqlite') });
  const store = journalStore(database);
  await seedJournal({ store, catalogue, settings: { ...settings, seed: 'all' }, now });
  cases = [...(await store.records.all()).values()];
  all = cases.flat();
}, 600_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

function valueOf({ record }: StoredRecord, item: string): string | undefined {
  const answer = record.response.answers[item];
  return answer && 'value' in answer ? String(answer.value) : undefined;
}

function scoreOf({ record }: StoredRecord, id: string): number | undefined {
  const score = record.scores.find((one) => one.id === id);
  return score && 'value' in score ? score.value : undefined;
}

const of = (instrument: string, records = all): readonly StoredRecord[] =>
  records.filter((record) => record.instrument === instrument);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

test('every record says what its answers give', () => {
  expect(all.length).toBeGreaterThan(900);
  // Every day some of each instrument; in `npm test` all.
  const looked = all.filter((_, index) => isFull || index % 7 === 0);
  expect(new Set(looked.map(({ instrument }) => instrument))).toEqual(new Set(all.map(({ instrument }) => instrument)));
  for (const { instrument, record } of looked) expect(verifyRecord(catalogue.newest(instrument)!, record)).toEqual([]);
}, 600_000);

test('the audit log covers all of it', async () => {
  expect((await verifyAudit(database.db)).faults).toEqual([]);
}, 600_000);

test('people are a reference and a first name, or a reference alone', async () => {
  const citizens = await journalStore(database).citizens.all();
  expect(citizens).toHaveLength(200);
  for (const { id, alias } of citizens) {
    expect(id).toMatch(/^\d{4}$/);
    expect(alias ?? 'Anonym').toMatch(/^\p{L}+$/u);
  }
  expect(citizens.filter(({ alias }) => alias === null).length).toBeGreaterThan(5);
});

test('nothing looks like a citizen number, and nothing is of tomorrow', async () => {
  for (const table of ['citizen', 'response', 'entry', 'record', 'decision', 'release', 'audit'] as const) {
    const text = JSON.stringify(await database.db.selectFrom(table).selectAll().execute());
    expect(/(?<![\w.-])\d{6}-?\d{4}(?![\w-])/.test(text), table).toBe(false);
    const times = text.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
    expect(times.filter((time) => time > now)).toEqual([]);
  }
});

describe('courses', () => {
  test('have their days in order, and interviews are held in Denmark on the day they say', () => {
    for (const record of of('treatment-contact')) {
      const approach = valueOf(record, 'approachDate')!;
      const last = valueOf(record, 'startDate') ?? valueOf(record, 'statusDate')!;
      expect(approach <= last && last <= today).toBe(true);
      expect(danishDay(record.completed)).toBe(last);
    }
    for (const record of of('treatment-end')) expect(valueOf(record, 'endDate')).toBe(danishDay(record.completed));
  });

  test('end after they began', () => {
    for (const records of cases) {
      for (const end of of('treatment-end', records)) {
        const before = of('treatment-contact', records).findLast(({ completed }) => completed < end.completed);
        expect(valueOf(before!, 'startDate')! < valueOf(end, 'endDate')!).toBe(true);
      }
    }
  });

  test('begin mostly in time, and sometimes late', () => {
    const waits = of('treatment-contact').flatMap((record) => scoreOf(record, 'waitingDays') ?? []);
    const late = waits.filter((days) => days > 14).length;
    expect(late).toBeGreaterThan(10);
    expect(late).toBeLessThan(waits.length / 3);
  });

  test('give something to do of every kind', () => {
    const seen = new Set<string>();
    for (const records of cases) {
      const responses = records.flatMap(({ instrument, completed, record: { response } }) => {
        const definition = catalogue.newest(instrument);
        return definition ? [{ instrument: definition, response, date: danishDay(completed) }] : [];
      });
      for (const { rule, status } of dueSteps(course, scheduleFacts(course, responses), today))
        seen.add(`${rule} ${status}`);
    }
    for (const rule of course.schedule.map(({ id }) => id))
      expect([...seen]).toEqual(expect.arrayContaining(['done', 'overdue', 'due'].map((one) => `${rule} ${one}`)));
  });

  test('ease the drug load on the whole, not of everybody', () => {
    const changes = cases.flatMap((records) => {
      const [first, ...later] = of('asi-5', records).flatMap((record) => scoreOf(record, 'drug') ?? []);
      const last = later.at(-1);
      return first === undefined || last === undefined ? [] : [last - first];
    });
    expect(changes.length).toBeGreaterThan(50);
    expect(sum(changes)).toBeLessThan(0);
    expect(Math.max(...changes)).toBeGreaterThan(0);
  });

  test('are begun again by some, and others are in the middle of an interview', async () => {
    expect(cases.filter((records) => of('treatment-contact', records).length > 1).length).toBeGreaterThan(10);
    const open = await database.db.selectFrom('response').select('id').where('status', '=', 'in-progress').execute();
    expect(open.length).toBeGreaterThan(4);
  });

  test('have results released and flags decided on, both ways', async () => {
    const decisions = await database.db.selectFrom('decision').select(['decision', 'reason']).execute();
    expect(new Set(decisions.map(({ decision }) => decision))).toEqual(new Set(['confirmed', 'dismissed']));
    const releases = await database.db.selectFrom('release').select('response').execute();
    expect(releases.length).toBeGreaterThan(20);
    const screenings = ['phq-9', 'gad-7', 'k6', 'pc-ptsd-5', 'pcl-5'].flatMap((instrument) => of(instrument));
    expect(screenings.length).toBeGreaterThan(releases.length);
  });
});

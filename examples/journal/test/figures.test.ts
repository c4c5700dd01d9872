/** The figures, against the same figures by plain SQL over the stored rows, on both databases. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalogue } from '../src/catalogue.ts';
import { begunInterviews } from '../src/figures/begun-interviews.ts';
import type { Cells } from '../src/figures/cells.ts';
import { allCourseFacts } from '../src/figures/course-facts.ts';
import { figuresOf, type FigureSource } from '../src/figures/figures.ts';
import { completenessOf } from '../src/figures/interviews.ts';
import { loadOf } from '../src/figures/load.ts';
import { outcomesOf } from '../src/figures/outcomes.ts';
import { medianOf, waitingOf } from '../src/figures/waiting.ts';
import { settings } from '../src/settings.ts';
import { openDatabase, type Database } from '../src/storage/database.ts';
import { journalStore } from '../src/storage/journal-store.ts';
import { onBothDatabases } from './both-databases.ts';
import { addCourses } from './figures-data.ts';
import { figuresBySql, readRows } from './figures-sql.ts';

const catalogue = readCatalogue(settings.pathways);
const pathway = catalogue.pathways.find(({ id }) => id === 'dk-treatment-course')!;

const periods = [
  ['a year', '2025-01-01', '2025-12-31', '2026-11-12'],
  ['a year, looked at before it is over', '2025-01-01', '2025-12-31', '2025-07-05'],
  ['half a year', '2025-07-01', '2025-12-31', '2026-03-01'],
  ['a quarter', '2025-04-01', '2025-06-30', '2026-11-12'],
  ['chosen dates', '2025-02-11', '2026-02-10', '2026-08-01'],
  ['a year with nobody in it', '2019-01-01', '2019-12-31', '2026-11-12'],
] as const;

onBothDatabases((placeOf) => {
  let database: Database;
  let source: Omit<FigureSource, 'asOf'>;
  beforeAll(async () => {
    database = await openDatabase(await placeOf('figures'));
    const store = journalStore(database);
    await addCourses(store, 60);
    await readRows(database.db, database.kind);
    const people = await allCourseFacts(store, catalogue).all('figures');
    source = { pathway, people, begun: await begunInterviews(database.db) };
  }, 300_000);
  afterAll(() => database.close());

  test.each(periods)('%s: every count, median, mean and share is that of the rows', async (_, from, until, asOf) => {
    const period = { from, until, asOf };
    const { people, begun } = source;
    const expected = await figuresBySql(database.db, database.kind, period);
    const waiting = waitingOf(people, period);
    const interviews = completenessOf(people, begun, period);
    const cells: Cells = { ...waiting.cells, ...outcomesOf(pathway, people, period).cells, ...interviews.cells };
    for (const [name, { count, people: behind }] of Object.entries(cells))
      expect({ name, count, people: behind }).toEqual({ name, ...(expected.cells[name] ?? { count: 0, people: 0 }) });
    expect(waiting.days.length === 0 ? null : medianOf(waiting.days)).toBe(expected.median);
    for (const { area, people: behind, start, followUp } of loadOf(people, period)) {
      const rows = expected.load[area]!;
      expect({ area, people: behind }).toEqual({ area, people: rows.people });
      if (behind === 0) continue;
      expect(start).toBeCloseTo(rows.start, 9);
      expect(followUp).toBeCloseTo(rows.followUp, 9);
    }
    for (const [id, { share }] of interviews.answered)
      if (!Number.isNaN(share)) expect(share).toBeCloseTo(expected.answered[id] ?? NaN, 9);
  });

  test.each(periods)(
    '%s: what is given is that of the rows, and rests on five people',
    async (_, from, until, asOf) => {
      const expected = await figuresBySql(database.db, database.kind, { from, until, asOf });
      const { lines } = figuresOf({ ...source, asOf }, { from, until });
      for (const { figure, part, measure, value } of lines) {
        if (value === null) continue;
        const cell = (name: string) => expected.cells[name] ?? { count: 0, people: 0 };
        if (measure === 'count' || measure === 'begun' || measure === 'completed') {
          const name = figure === 'interviews' ? `interviews.${part}.${measure}` : `${figure}.${part}`;
          expect({ name, value }).toEqual({ name, value: cell(name).count });
          expect(cell(name).people >= 5 || cell(name).count === 0).toBe(true);
        }
        if (measure === 'share')
          expect(value).toBeCloseTo(cell(`${figure}.${part}`).count / cell(`${figure}.decided`).count, 9);
        if (measure === 'median-days') expect(value).toBe(expected.median);
        if (measure === 'people') expect(value).toBe(expected.load[part]!.people);
        if (measure === 'people') expect(value).toBeGreaterThanOrEqual(5);
        if (measure === 'mean-at-start') expect(value).toBeCloseTo(expected.load[part]!.start, 2);
        if (measure === 'mean-at-follow-up') expect(value).toBeCloseTo(expected.load[part]!.followUp, 2);
        if (measure === 'share-answered') expect(value).toBeCloseTo(expected.answered[part]!, 3);
      }
      if (from < '2020') expect(lines.filter(({ value }) => value !== null && value !== 0)).toEqual([]);
      if (until === '2025-12-31' && from === '2025-01-01' && asOf > '2026')
        expect(lines.filter(({ value }) => value !== null).length).toBeGreaterThan(30);
    },
  );
});

/** Who gets the figures, in which shape, and what stays on the server. */
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../src/access/roles.ts';
import type { FigureLine } from '../src/figures/figure-line.ts';
import { addCourses } from './figures-data.ts';
import { figuresBySql, readRows } from './figures-sql.ts';
import { startJournal, type TestJournal } from './journal-server.ts';

let server: TestJournal;
beforeAll(async () => {
  server = await startJournal();
  await addCourses(server.journal.store, 40);
}, 300_000);
afterAll(() => server.close());

const year = 'from=2025-01-01&until=2025-12-31';
const take = (file: string, role: Role = 'leader'): Promise<Response> =>
  fetch(`${server.address}/api/figures${file}`, { headers: { Cookie: server.cookieOf(role) } });

describe.each(['/api/figures', '/api/figures.csv', '/api/figures.parquet'])('%s', (path) => {
  test.each(['caseworker', 'psychologist', 'administrator'] as const)('is refused to the %s', async (role) => {
    const { status, body } = await server.askAs(role, `${path}?${year}`);
    expect(status).toBe(403);
    expect(body.issues).toEqual([{ code: 'journal/not-permitted', path: '', params: { needs: 'figures/read' } }]);
  });

  test('is refused to whoever is not logged in', async () => {
    expect((await server.askAs('nobody', `${path}?${year}`)).status).toBe(401);
  });

  test.each([
    ['', 400, 'journal/invalid'],
    ['?from=2025-01-01', 400, 'journal/invalid'],
    ['?from=2025-1-1&until=2025-12-31', 400, 'journal/invalid'],
    [`?${year}&citizen=4711`, 400, 'journal/invalid'],
    ['?from=2025-02-30&until=2025-12-31', 422, 'journal/no-such-day'],
    ['?from=2025-12-31&until=2025-01-01', 422, 'journal/period-too-short'],
    ['?from=2025-01-01&until=2025-01-27', 422, 'journal/period-too-short'],
  ])('%s is refused', async (query, status, code) => {
    const answer = await server.askAs('leader', path + query);
    expect([answer.status, answer.body.issues[0].code]).toEqual([status, code]);
  });
});

test('four weeks are enough', async () => {
  expect((await server.askAs('leader', '/api/figures?from=2025-01-01&until=2025-01-28')).status).toBe(200);
});

describe('what the leader gets', () => {
  test('has nobody in it', async () => {
    const { status, body } = await server.askAs('leader', `/api/figures?${year}&language=en`);
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['areas', 'asOf', 'from', 'indicators', 'instruments', 'lines', 'until']);
    expect(body.asOf).toBe('2026-11-12');
    expect(body.areas.drug).toBe('Drugs');
    for (const line of body.lines) expect(Object.keys(line)).toEqual(['figure', 'part', 'measure', 'value']);
    expect(JSON.stringify(body)).not.toMatch(/f-\d/);
  });

  test('holds no number that rests on fewer than five people, in any quarter', async () => {
    await readRows(server.journal.database.db, 'sqlite');
    let leftOut = 0;
    for (const [from, until] of [
      ['2025-01-01', '2025-03-31'],
      ['2025-04-01', '2025-06-30'],
      ['2025-07-01', '2025-09-30'],
      ['2025-10-01', '2025-12-31'],
    ] as const) {
      const { body } = await server.askAs('leader', `/api/figures?from=${from}&until=${until}`);
      const { cells, load } = await figuresBySql(server.journal.database.db, 'sqlite', {
        from,
        until,
        asOf: body.asOf,
      });
      const counts: Record<string, string> = { begun: '.begun', completed: '.completed' };
      for (const { figure, part, measure, value } of body.lines as readonly FigureLine[]) {
        const people =
          figure === 'load' ? load[part]!.people : (cells[`${figure}.${part}${counts[measure] ?? ''}`]?.people ?? 0);
        if (measure === 'share-completed' || measure === 'share-answered' || measure === 'median-days') continue;
        if (people >= 5) continue;
        leftOut++;
        const isNobody = value === 0 && ['pending', 'unknown', 'undecided', 'not-yet-observable'].includes(part);
        expect({ figure, part, measure, isSafe: value === null || isNobody }).toMatchObject({ isSafe: true });
      }
    }
    expect(leftOut).toBeGreaterThan(20);
  });
});

describe('what the leader takes away', () => {
  test('is the same in CSV and in Parquet as on the page', async () => {
    const { body } = await server.askAs('leader', `/api/figures?${year}`);
    const { from, until, asOf } = body;
    const lines = body.lines as readonly FigureLine[];
    const csv = await take(`.csv?${year}`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="figures-2025-01-01-2025-12-31.csv"');
    expect((await csv.text()).trimEnd().split('\r\n')).toEqual([
      'from,until,asOf,figure,part,measure,value',
      ...lines.map((line) => [from, until, asOf, line.figure, line.part, line.measure, line.value ?? ''].join(',')),
    ]);
    const parquet = await take(`.parquet?${year}`);
    expect(parquet.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    const rows = await parquetReadObjects({ file: await parquet.arrayBuffer() });
    expect(rows).toEqual(lines.map((line) => ({ from, until, asOf, ...line })));
    expect(lines.some(({ value }) => value === null)).toBe(true);
  });

  test('stands in the audit log, with whoever took it', async () => {
    await take('.csv?from=2025-02-01&until=2025-04-30');
    const { db } = server.journal.database;
    const [last] = await db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(1).execute();
    expect(last).toMatchObject({
      actor: 'staff-3',
      action: 'export/taken',
      about: 'figures:2025-02-01/2025-04-30.csv',
    });
    expect((await server.askAs('administrator', '/api/audit/verify')).body.faults).toEqual([]);
  }, 60_000);
});

describe('the page', () => {
  const open = (role: Role): Promise<Response> =>
    fetch(`${server.address}/figures`, { headers: { Cookie: server.cookieOf(role) }, redirect: 'manual' });

  test('is for the leader', async () => {
    const answer = await open('leader');
    expect([answer.status, (await answer.text()).includes('href="/figures" aria-current="page"')]).toEqual([200, true]);
  });

  test.each(['caseworker', 'psychologist', 'administrator'] as const)('is not there for the %s', async (role) => {
    const answer = await open(role);
    expect([answer.status, (await answer.text()).includes('href="/figures"')]).toEqual([404, false]);
  });
});

/**
 * The leader's figures a second time, by plain SQL over the stored records: answers and dates as they were given, the
 * composite scores by the manual's formulas (McGahan et al. 1986). Knows nothing of the code it checks; the engine's own
 * score is taken for areas whose formula looks at money or at relations that a citizen has not got.
 */
import { sql, type Kysely } from 'kysely';
import type { DatabaseKind } from '../src/storage/database-kind.ts';
import type { Tables } from '../src/storage/tables.ts';

export interface SqlPeriod {
  readonly from: string;
  readonly until: string;
  readonly asOf: string;
}

/** What the two databases say differently. */
interface Dialect {
  /** Value of an answer as text. */
  answer(item: string, part?: 'value' | 'missing'): string;
  number(item: string): string;
  score(area: string): string;
  days(first: string, second: string): string;
  yearAfter(day: string): string;
  /** Calendar day in Copenhagen of a time as ISO 8601 text. */
  day(time: string): string;
  count(part: 'value' | 'missing'): string;
  text(path: string): string;
}

const sqlite: Dialect = {
  answer: (item, part = 'value') => `json_extract(json, '$.response.answers.${item}.${part}')`,
  number: (item) => `CAST(json_extract(json, '$.response.answers.${item}.value') AS REAL)`,
  score: (area) => `(SELECT json_extract(value, '$.value') FROM json_each(newest.json, '$.scores')
    WHERE json_extract(value, '$.id') = '${area}')`,
  days: (first, second) => `CAST(julianday(${second}) - julianday(${first}) AS INTEGER)`,
  yearAfter: (day) => `date(${day}, '+12 months')`,
  // Summer time: from the last Sunday of March to that of October, each at 1:00 UTC.
  day: (time) => `date(${time}, CASE
    WHEN ${time} >= date(substr(${time}, 1, 4) || '-03-25', 'weekday 0') || 'T01:00'
     AND ${time} < date(substr(${time}, 1, 4) || '-10-25', 'weekday 0') || 'T01:00'
    THEN '+2 hours' ELSE '+1 hours' END)`,
  count: (part) => `(SELECT count(*) FROM json_each(newest.json, '$.response.answers') AS given
    WHERE json_extract(given.value, '$.${part}') IS NOT NULL
      AND coalesce(json_extract(given.value, '$.missing'), '') <> 'not-applicable')`,
  text: (path) => `json_extract(json, '$.${path}')`,
};

const postgres: Dialect = {
  answer: (item, part = 'value') => `(json::jsonb #>> '{response,answers,${item},${part}}')`,
  number: (item) => `(CASE json::jsonb #>> '{response,answers,${item},value}' WHEN 'true' THEN '1' WHEN 'false' THEN '0'
    ELSE json::jsonb #>> '{response,answers,${item},value}' END)::float8`,
  score: (area) => `(SELECT (one ->> 'value')::float8 FROM jsonb_array_elements(json::jsonb -> 'scores') AS one
    WHERE one ->> 'id' = '${area}')`,
  days: (first, second) => `((${second})::date - (${first})::date)`,
  yearAfter: (day) => `((${day})::date + interval '12 months')::date::text`,
  day: (time) => `((${time})::timestamptz AT TIME ZONE 'Europe/Copenhagen')::date::text`,
  count: (part) => `(SELECT count(*)::int FROM jsonb_each(json::jsonb #> '{response,answers}') AS given(item, one)
    WHERE one -> '${part}' IS NOT NULL AND coalesce(one ->> 'missing', '') <> 'not-applicable')`,
  text: (path) => `(json::jsonb #>> '{${path.replaceAll('.', ',')}}')`,
};

const isTrue = (text: string): string => `CAST(${text} AS text) IN ('1', 'true')`;

/** Records that count: of an amended response the last. */
const newest = `(SELECT * FROM record AS one WHERE number =
  (SELECT max(number) FROM record AS other WHERE other.response = one.response))`;

export interface SqlFigures {
  /** By name of the cell: how many, and of how many people. */
  readonly cells: Readonly<Record<string, { readonly count: number; readonly people: number }>>;
  readonly median: number | null;
  readonly load: Readonly<Record<string, { people: number; start: number; followUp: number }>>;
  readonly answered: Readonly<Record<string, number>>;
}

type Rows = <Row>(text: string) => Promise<readonly Row[]>;

function rowsOf(db: Kysely<Tables>): Rows {
  return async <Row>(text: string) => (await sql.raw<Row>(text).execute(db)).rows;
}

/** Reads the JSON of the rows into tables of their own, which the figures are then taken from. */
export async function readRows(db: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  const d = kind === 'sqlite' ? sqlite : postgres;
  const rows = rowsOf(db);
  const contact = `SELECT citizen, number, ${d.answer('approachDate')} AS approach, ${d.answer('startDate')} AS start,
    CASE WHEN ${isTrue(d.answer('started'))} THEN 1 WHEN ${d.answer('started')} IS NOT NULL THEN 0 END AS started
    FROM ${newest} AS newest WHERE instrument = 'treatment-contact'`;
  const placed = `SELECT *, row_number() OVER (PARTITION BY citizen, approach ORDER BY number DESC) AS place
    FROM (${contact}) AS contact`;
  await rows(`CREATE TABLE raw_approach AS SELECT citizen, approach, start, started,
    CASE WHEN started = 1 AND start >= approach THEN ${d.days('approach', 'start')} END AS days
    FROM (${placed}) AS placed WHERE place = 1`);
  await rows(`CREATE TABLE raw_end AS SELECT citizen, ${d.answer('endDate')} AS ended,
    ${d.answer('useAgainstStart')} AS used FROM ${newest} AS newest WHERE instrument = 'treatment-end'`);
  const columns = Object.entries(composites(d)).map(([area, formula]) => `${formula} AS ${area}`);
  await rows(`CREATE TABLE raw_asi AS SELECT citizen, number, ${d.text('response.form')} AS form,
    ${d.day('completed')} AS day, ${columns.join(', ')} FROM ${newest} AS newest WHERE instrument = 'asi-5'`);
  await rows(`CREATE TABLE raw_finished AS SELECT response, ${d.text('response.early')} AS early,
    ${d.count('value')} AS answered, ${d.count('missing')} AS marked FROM ${newest} AS newest`);
  await rows(`CREATE TABLE raw_first AS SELECT response, ${d.text('time')} AS time FROM entry WHERE seq = 1`);
  await rows(`CREATE TABLE raw_interview AS SELECT response.citizen AS citizen, instrument, answered, marked,
    ${d.day('raw_first.time')} AS day,
    CASE WHEN raw_finished.response IS NOT NULL AND early IS NULL THEN 1 ELSE 0 END AS whole
    FROM response JOIN raw_first ON raw_first.response = response.id
    LEFT JOIN raw_finished ON raw_finished.response = response.id
    WHERE instrument NOT IN ('treatment-contact', 'treatment-end')`);
}

export async function figuresBySql(db: Kysely<Tables>, kind: DatabaseKind, period: SqlPeriod): Promise<SqlFigures> {
  const d = kind === 'sqlite' ? sqlite : postgres;
  const rows = rowsOf(db);
  const { from, until, asOf } = period;
  const inPeriod = (day: string): string => `${day} BETWEEN '${from}' AND '${until < asOf ? until : asOf}'`;
  const counts = await rows<{ cell: string; cases: unknown; people: unknown }>(
    [...waitingTexts(d, asOf, inPeriod), ...endTexts(d, asOf, inPeriod), ...interviewTexts(inPeriod)].join(
      ' UNION ALL ',
    ),
  );
  const load = await rows<{ area: string; people: unknown; start: unknown; followed: unknown }>(
    loadTexts(Object.keys(composites(d)), inPeriod).join(' UNION ALL '),
  );
  const answered = await rows<{ part: string; share: unknown }>(
    `SELECT instrument AS part, 1.0 * sum(answered) / (sum(answered) + sum(marked)) AS share FROM raw_interview
     WHERE whole = 1 AND ${inPeriod('day')} GROUP BY instrument`,
  );
  return {
    cells: Object.fromEntries(
      counts.map(({ cell, cases, people }) => [cell, { count: Number(cases), people: Number(people) }]),
    ),
    median: await medianBySql(rows, inPeriod),
    load: Object.fromEntries(
      load.map(({ area, people, start, followed }) => [
        area,
        { people: Number(people), start: Number(start), followUp: Number(followed) },
      ]),
    ),
    answered: Object.fromEntries(answered.map(({ part, share }) => [part, Number(share)])),
  };
}

type InPeriod = (day: string) => string;

const counting = (cell: string, from: string, where: string): string =>
  `SELECT '${cell}' AS cell, count(*) AS cases, count(DISTINCT citizen) AS people FROM ${from} WHERE ${where}`;

function waitingTexts(d: Dialect, asOf: string, inPeriod: InPeriod): readonly string[] {
  const approached = inPeriod('approach');
  const waits = `(days IS NULL AND started = 0 AND ${d.days('approach', `'${asOf}'`)}`;
  const among = (cell: string, where: string): string => counting(cell, 'raw_approach', `${approached} AND (${where})`);
  return [
    among('courses.approaches', '1 = 1'),
    counting('courses.started', 'raw_approach', `started = 1 AND ${inPeriod('start')}`),
    among('waiting.decided', `days >= 0 OR ${waits} > 14)`),
    among('waiting.within', 'days <= 14'),
    among('waiting.beyond', `days > 14 OR ${waits} > 14)`),
    among('waiting.pending', `${waits} <= 14)`),
    among('waiting.unknown', 'days IS NULL AND coalesce(started, 1) = 1'),
  ];
}

async function medianBySql(rows: Rows, inPeriod: InPeriod): Promise<number | null> {
  const placed = `SELECT days, row_number() OVER (ORDER BY days) AS place, count(*) OVER () AS total
    FROM raw_approach WHERE days IS NOT NULL AND ${inPeriod('approach')}`;
  const [row] = await rows<{ median: unknown }>(
    `SELECT avg(days) AS median FROM (${placed}) AS placed WHERE place IN ((total + 1) / 2, (total + 2) / 2)`,
  );
  return row?.median === null || row === undefined ? null : Number(row.median);
}

function endTexts(d: Dialect, asOf: string, inPeriod: InPeriod): readonly string[] {
  const back = `EXISTS (SELECT 1 FROM raw_approach WHERE raw_approach.citizen = raw_end.citizen
    AND approach > ended AND approach <= ${d.yearAfter('ended')} AND approach <= '${asOf}')`;
  const isOver = `${d.yearAfter('ended')} <= '${asOf}'`;
  const [free, returned] = ['substance-free-or-reduced', 'returned-within-12-months'];
  const among = (cell: string, where: string): string =>
    counting(cell, 'raw_end', `${inPeriod('ended')} AND (${where})`);
  return [
    among('courses.ended', '1 = 1'),
    among(`${free}.decided`, 'used IS NOT NULL'),
    among(`${free}.counted`, `used IN ('free', 'reduced')`),
    among(`${free}.not-counted`, `used IN ('unchanged', 'increased')`),
    among(`${free}.undecided`, 'used IS NULL'),
    among(`${returned}.decided`, `${back} OR ${isOver}`),
    among(`${returned}.counted`, back),
    among(`${returned}.not-counted`, `NOT ${back} AND ${isOver}`),
    among(`${returned}.not-yet-observable`, `NOT ${back} AND NOT ${isOver}`),
  ];
}

const drugs = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13];

function composites(d: Dialect): Readonly<Record<string, string>> {
  const of = (item: string, divisor: number): string => `${d.number(item)} / ${String(divisor)}.0`;
  const added = (...terms: readonly string[]): string => terms.join(' + ');
  return {
    medical: added(of('M6', 90), of('M7', 12), of('M8', 12)),
    alcohol: added(
      ...[of('D1_30', 180), of('D2_30', 180), of('D26', 180), of('D28', 24), of('D30', 24)],
      `ln(${d.number('D23')} + 1) / 44.0`,
    ),
    drug: added(...drugs.map((n) => of(`D${String(n)}_30`, 390)), of('D27', 390), of('D29', 52), of('D31', 52)),
    employment: d.score('employment'),
    legal: d.score('legal'),
    family: d.score('family'),
    psychiatric: added(
      ...[4, 5, 6, 7, 8, 9, 10, 11].map((n) => of(`P${String(n)}_30`, 11)),
      ...[of('P12', 330), of('P13', 44), of('P14', 44)],
    ),
  };
}

function loadTexts(areas: readonly string[], inPeriod: InPeriod): readonly string[] {
  const second = `later.form = 'follow-up' AND later.number = (SELECT max(number) FROM raw_asi AS one
    WHERE one.citizen = later.citizen AND one.form = 'follow-up' AND ${inPeriod('one.day')})`;
  const first = `earlier.number = (SELECT max(number) FROM raw_asi AS one
    WHERE one.citizen = later.citizen AND one.form <> 'follow-up' AND one.number < later.number)`;
  return areas.map(
    (area) => `SELECT '${area}' AS area, count(*) AS people, avg(earlier.${area}) AS start,
      avg(later.${area}) AS followed FROM raw_asi AS later JOIN raw_asi AS earlier ON earlier.citizen = later.citizen
      WHERE ${second} AND ${first} AND earlier.${area} IS NOT NULL AND later.${area} IS NOT NULL`,
  );
}

/** Interviews with a first entry in the period, and whether they were completed. */
function interviewTexts(inPeriod: InPeriod): readonly string[] {
  const groups = (name: string, where: string): string =>
    `SELECT 'interviews.' || instrument || '.${name}' AS cell, count(*) AS cases, count(DISTINCT citizen) AS people
     FROM raw_interview WHERE ${inPeriod('day')} AND ${where} GROUP BY instrument`;
  return [groups('begun', '1 = 1'), groups('completed', 'whole = 1'), groups('not-completed', 'whole = 0')];
}

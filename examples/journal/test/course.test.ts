/** The course of one citizen: what is due by when, the calendar, and what is made of a case to take away. */
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../src/access/roles.ts';
import type { Calendar, CitizenDetail, CitizenRecords, CitizenSummary, HandoverNote } from '../src/api-types.ts';
import { begin, finish } from './held-interview.ts';
import { startJournal, type Answer, type TestJournal } from './journal-server.ts';

let server: TestJournal;
beforeAll(async () => {
  server = await startJournal();
});
afterAll(() => server.close());

async function register(alias?: string): Promise<string> {
  const { body } = await server.ask('/api/citizens', 'POST', alias === undefined ? {} : { alias });
  return body.id as string;
}

/** Returns the id of the record. */
async function hold(citizen: string, instrument: string, answers: Readonly<Record<string, unknown>>): Promise<string> {
  const held = await begin(server, citizen, instrument);
  const given = Object.entries(answers).map(([item, answer]) => ({ type: 'answer' as const, item, answer }));
  held.send({ type: 'start' }, ...given, ...finish);
  const { status, body } = await server.ask(`/api/responses/${held.id}/record`, 'POST', { record: held.record() });
  expect(status).toBe(201);
  return body.id as string;
}

const contact = { approachDate: '2026-11-01', contactVia: 'self', anonymous: false, ownChoice: false };
const phq = Object.fromEntries(Array.from('123456789').map((number) => [`phq${number}`, number === '9' ? '1' : '3']));

const detail = async (citizen: string, role: Role = 'caseworker'): Promise<CitizenDetail> =>
  (await server.askAs(role, `/api/citizens/${citizen}`)).body as CitizenDetail;

const rowsOf = async (citizen: string): Promise<readonly string[]> => {
  const { rows } = (await server.ask('/api/calendar')).body as Calendar;
  return rows.filter((row) => row.citizen.id === citizen).map(({ rule, due, status }) => `${rule} ${due} ${status}`);
};

describe('the course', () => {
  test('counts 14 days from the approach, then three months from the start, until the end', async () => {
    const citizen = await register('Alfa');
    // The course begins with the approach, and nothing is offered before it.
    expect((await detail(citizen)).due[0]).toEqual({ instrument: 'treatment-contact', form: 'full', overdue: false });
    await hold(citizen, 'treatment-contact', { ...contact, started: false, statusDate: '2026-11-02' });
    const [first] = (await detail(citizen)).due;
    expect(first).toEqual({ instrument: 'treatment-contact', form: 'full', by: '2026-11-15', overdue: false });
    expect(await rowsOf(citizen)).toEqual(['start-within-14-days 2026-11-15 due']);

    await hold(citizen, 'treatment-contact', { ...contact, started: true, startDate: '2026-11-10' });
    expect(await rowsOf(citizen)).toEqual([]);
    const { course, asOf } = await detail(citizen);
    expect(asOf).toBe('2026-11-12');
    const [planned] = course.filter(({ definition }) => definition.id === 'dk-treatment-course');
    expect(planned!.occurrences.filter(({ status }) => status !== 'done').map(({ due }) => due)).toContain(
      '2027-02-10',
    );

    await hold(citizen, 'treatment-end', {
      endDate: '2026-08-31',
      dischargeCategory: 'completed',
      useAgainstStart: 'reduced',
    });
    // The last day of a shorter month.
    expect(await rowsOf(citizen)).toEqual(['follow-up-after-1-month 2026-09-30 overdue']);
    expect((await detail(citizen)).due[0]).toMatchObject({ instrument: 'follow-up-1m', overdue: true });
  });

  test('offers to go on with what is begun, not to begin it again', async () => {
    const citizen = await register();
    const held = await begin(server, citizen, 'treatment-contact');
    held.send({ type: 'start' });
    await held.save();
    const { due, course, open } = await detail(citizen);
    expect(open).toHaveLength(1);
    expect(due.map(({ instrument }) => instrument)).not.toContain('treatment-contact');
    expect(course.flatMap(({ result }) => result.steps).find(({ id }) => id === 'contact')).toMatchObject({
      status: 'in-progress',
      open: held.id,
    });
  });
});

describe('what is held back', () => {
  let citizen: string;
  let record: string;
  beforeAll(async () => {
    citizen = await register('Bravo');
    record = await hold(citizen, 'phq-9', { ...phq, difficulty: '1' });
  });

  const profile = async (role: Role): Promise<CitizenRecords> =>
    (await server.askAs(role, `/api/citizens/${citizen}/profile`)).body as CitizenRecords;
  const handover = async (role: Role): Promise<string> => {
    const note = (await server.askAs(role, `/api/citizens/${citizen}/handover`)).body as HandoverNote;
    return JSON.stringify(note).replaceAll('\u00a0', ' ');
  };
  const summary = async (): Promise<CitizenSummary> =>
    (await server.ask(`/api/citizens/${citizen}/summary`)).body as CitizenSummary;

  test('is in nothing that the caseworker and the leader get', async () => {
    for (const role of ['caseworker', 'leader'] as const) {
      expect((await profile(role)).records.map(({ format }) => format)).toEqual(['skala/stripped-record/1']);
      const note = await handover(role);
      expect(note).toContain('resultatet er tilbageholdt, til det er frigivet');
      expect(note).not.toMatch(/skala 0 til 27/);
    }
  });

  test('is what the psychologist gets, with period and source', async () => {
    expect((await profile('psychologist')).records.map(({ format }) => format)).toEqual(['skala/record/1']);
    expect(await handover('psychologist')).toMatch(
      /25 \(skala 0 til 27\).*Periode: .*2 uger|25 \(skala 0 til 27\).*14 dage/,
    );
  });

  test('is not in the citizen’s summary, and no flag ever is', async () => {
    const [before] = (await summary()).records;
    expect(before).toMatchObject({ format: 'skala/stripped-record/1', flags: [] });
    expect(await pdfText(citizen)).toContain('Svarene er ikke talt igennem endnu.');
    expect((await server.askAs('psychologist', '/api/releases', { method: 'POST', body: { record } })).status).toBe(
      201,
    );
    const [after] = (await summary()).records;
    expect(after).toMatchObject({ format: 'skala/record/1', flags: [] });
    const text = await pdfText(citizen);
    expect(text).toContain('Du svarede på 10 spørgsmål.');
    expect(text).not.toMatch(/selvmord|flag|25/i);
    expect((await profile('caseworker')).records.map(({ format }) => format)).toEqual(['skala/record/1']);
    expect(await handover('caseworker')).toContain('25 (skala 0 til 27)');
  });
});

describe('the PDF', () => {
  test('is tagged, in its language, with a title, and says what help there is', async () => {
    const raw = await pdf('2088');
    const text = raw.toString('latin1');
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toContain('/Lang (da-DK)');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text.match(/\/S \/H[12]/g)?.length).toBeGreaterThan(2);
    expect(textIn(raw)).toContain('Det, vi talte om');
    expect(textIn(raw)).toContain('Hvem kan du spørge?');
  });

  test('is in English too', async () => {
    expect(textIn(await pdf('2088', 'en'))).toContain('What we talked about');
  });

  test('is in the log as an export', async () => {
    await pdf('2088');
    const rows = await server.journal.database.db.selectFrom('audit').select(['action', 'about', 'actor']).execute();
    expect(rows).toContainEqual({ action: 'export/taken', about: 'citizen:2088', actor: 'staff-1' });
  });
});

describe('the handover note', () => {
  test('says what, why, on which scores, and what was decided', async () => {
    const { sections } = (await server.ask('/api/citizens/2590/handover')).body as HandoverNote;
    const [why, , scores, , decisions, sources] = sections.map(({ lines }) =>
      lines.join('\n').replaceAll('\u00a0', ' '),
    );
    expect(why).toMatch(/Udgående behandling \(siden .*områder ≥ 0,5.*Bekræftet/);
    expect(scores).toMatch(/\(skala 0 til 1\).*Periode: de seneste 30 dage.*Kilde 1/);
    expect(sources).toMatch(/^1: /);
    expect(decisions).toMatch(/Udgående behandling: Bekræftet .* af Sagsbehandler Sif/);
  });
});

describe('who may ask', () => {
  const paths = [
    '/api/calendar',
    ...['profile', 'summary', 'summary.pdf', 'handover'].map((one) => `/api/citizens/1042/${one}`),
  ];

  test.each(paths)('%s: nobody without a role, not the administrator', async (path) => {
    expect(await server.askAs('nobody', path)).toMatchObject({ status: 401 });
    expect(await server.askAs('administrator', path)).toMatchObject({ status: 403 });
  });

  test.each(paths.filter((path) => !path.endsWith('pdf')))('%s: everyone else', async (path) => {
    for (const role of ['caseworker', 'psychologist', 'leader'] as const)
      expect((await server.askAs(role, path)).status).toBe(200);
  });

  test.each(paths.slice(1))('%s: of nobody there is nothing', async (path) => {
    const { status, body }: Answer = await server.ask(path.replace('1042', '0000'));
    expect(status).toBe(404);
    expect(body.issues[0].code).toBe('journal/unknown-citizen');
  });
});

async function pdf(citizen: string, language = 'da'): Promise<Buffer> {
  const answer = await fetch(`${server.address}/api/citizens/${citizen}/summary.pdf?language=${language}`, {
    headers: { Cookie: server.cookieOf('caseworker') },
  });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await answer.arrayBuffer());
}

const pdfText = async (citizen: string): Promise<string> => textIn(await pdf(citizen));

/** The words on the pages: every stream unpacked, and what is shown in it read as the fonts write it. */
function textIn(file: Buffer): string {
  const streams = [
    ...file.toString('latin1').matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g),
  ].map(([, packed = '']) => inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'));
  const shown = streams.flatMap((stream) => [...stream.matchAll(/\[(.*?)\] TJ/g)].map(([, parts = '']) => parts));
  const words = shown.map((parts) =>
    [...parts.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')).join(''),
  );
  return words.join(' ').replaceAll(/[\s\u00a0]+/g, ' ');
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../src/access/roles.ts';
import type { WorklistRow } from '../src/api-types.ts';
import { begin, finish, intakeAnswers } from './held-interview.ts';
import { startJournal, type TestJournal } from './journal-server.ts';

let server: TestJournal;
beforeAll(async () => {
  server = await startJournal();
});
afterAll(() => server.close());

/** Without what the screening pathway proposes, which has tests of its own. */
async function rowsOf(citizen: string, language = 'da', role: Role = 'caseworker'): Promise<WorklistRow[]> {
  const { body } = await server.askAs(role, `/api/worklist?language=${language}`);
  return (body as WorklistRow[]).filter(
    (row) => row.citizen.id === citizen && row.flag.action !== 'information' && row.source !== screening,
  );
}

const screening = 'dk-basic-psychiatric-screening';

const brief = (rows: readonly WorklistRow[]): string[] => rows.map(({ flag, state }) => `${flag.id} ${state}`).sort();

describe('the worklist', () => {
  test('shows who is raised, on what grounds, since when', async () => {
    const [row, ...others] = await rowsOf('1520');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ title: 'Udgående behandling', source: 'dk-outreach', state: 'waiting' });
    expect(row!.evidence.replaceAll('\u00a0', ' ')).toMatch(
      /^3 af 4 områder ≥ 0,5: helbred 0,\d\d · økonomi [01],\d\d · familie og sociale relationer 0,\d\d · 4 af 4 øvrige betingelser$/,
    );
    expect(row!.flag.evidence.filter(({ status }) => status === 'met')).toHaveLength(7);
  });

  test('speaks English too', async () => {
    const [row] = await rowsOf('1520', 'en');
    expect(row).toMatchObject({ title: 'Outreach treatment' });
    expect(row!.evidence).toContain('3 of 4 areas ≥ 0.5: health');
  });

  test.each([
    ['safety flags of an interview', '3890', ['suicidal-thoughts waiting']],
    ['of held-back screenings what concerns safety', '1466', ['self-harm-thoughts waiting']],
    [
      'a load without the intake: raised, and the rest undecided',
      '3105',
      ['outreach undecided', 'outreach-load waiting'],
    ],
    ['an intake without the ASI as undecided, never as clear', '4233', ['outreach undecided']],
    ['a declined answer as undecided', '2371', ['outreach undecided']],
    ['what is decided', '2590', ['outreach confirmed']],
    ['what is dismissed', '3348', ['outreach-load dismissed']],
    ['nobody whose newest interview is clear', '1042', []],
    ['nobody without an interview', '4711', []],
  ])('shows %s', async (_, citizen, expected) => {
    expect(brief(await rowsOf(citizen))).toEqual(expected);
  });

  test('shows what screenings raise to those who may interpret it', async () => {
    expect(brief(await rowsOf('1466', 'da', 'psychologist'))).toEqual([
      'positive-screen waiting',
      'positive-screen waiting',
      'self-harm-thoughts waiting',
    ]);
  });

  test('shows who is to be screened', async () => {
    const { body } = await server.ask('/api/worklist');
    const row = (body as WorklistRow[]).find((one) => one.citizen.id === '1520' && one.source === screening);
    expect(row).toMatchObject({ state: 'waiting', flag: { action: 'assessment' } });
    expect(row!.evidence).toMatch(/^ASI psykisk helbred.* \(0,15\)/);
  });

  test('names what is missing', async () => {
    expect((await rowsOf('4233'))[0]!.evidence).toContain('mangler: ASI-interview');
    expect((await rowsOf('2371'))[0]!.evidence).toContain('kan ikke beregnes: kriminalitet');
  });

  test('the interview that was missing settles it', async () => {
    const held = await begin(server, '3105', 'outreach-intake');
    held.send(...intakeAnswers, ...finish);
    await server.ask(`/api/responses/${held.id}/record`, 'POST', { record: held.record() });
    expect(brief(await rowsOf('3105'))).toEqual(['outreach waiting']);
  });
});

describe('decisions', () => {
  const decide = (body: object): ReturnType<TestJournal['ask']> => server.ask('/api/decisions', 'POST', body);
  const said = { citizen: '2088', source: 'dk-outreach', flag: 'outreach', decision: 'confirmed' };

  test('are the server’s to date and to sign', async () => {
    const { status, body } = await decide(said);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...said, actor: 'staff-1', reason: '' });
    const row = (await rowsOf('2088')).find(({ flag }) => flag.id === 'outreach');
    expect(row).toMatchObject({ state: 'confirmed', decision: body });
  });

  test('a later one counts, and the earlier one stays', async () => {
    await decide({ ...said, decision: 'dismissed', reason: 'Ønsker det ikke' });
    const row = (await rowsOf('2088')).find(({ flag }) => flag.id === 'outreach');
    expect(row!.state).toBe('dismissed');
    const decisions = await server.journal.store.decisions.ofCitizen('2088');
    expect(decisions.map(({ decision }) => decision)).toEqual(['confirmed', 'dismissed']);
  });

  test('are shown with the record', async () => {
    const row = (await rowsOf('2088')).find(({ flag }) => flag.id === 'outreach');
    const { body } = await server.ask(`/api/records/${row!.record}`);
    expect(body.decisions.at(-1)).toMatchObject({ flag: 'outreach', decision: 'dismissed' });
  });

  test('taken on older evidence are asked for again', async () => {
    const held = await begin(server, '2088', 'outreach-intake');
    held.send(...intakeAnswers, ...finish);
    await server.ask(`/api/responses/${held.id}/record`, 'POST', { record: held.record() });
    const row = (await rowsOf('2088')).find(({ flag }) => flag.id === 'outreach');
    expect(row).toMatchObject({ state: 'waiting', decision: { decision: 'dismissed' } });
  });

  test.each([
    ['on a flag that is not raised', { ...said, citizen: '1042' }, 422, 'journal/flag-not-raised'],
    ['on another source’s flag', { ...said, source: 'asi-5' }, 422, 'journal/flag-not-raised'],
    ['on nobody', { ...said, citizen: '9999' }, 422, 'journal/unknown-citizen'],
    ['a dismissal without a reason', { ...said, decision: 'dismissed', reason: ' ' }, 422, 'interview/reason-needed'],
    ['another word', { ...said, decision: 'approved' }, 400, 'journal/invalid'],
    ['signed by someone else', { ...said, actor: 'leader' }, 400, 'journal/invalid'],
  ])('refuses one %s', async (_, body, status, code) => {
    const answer = await decide(body);
    expect(answer.status).toBe(status);
    expect(answer.body.issues[0].code).toBe(code);
  });
});

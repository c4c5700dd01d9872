/**
 * A whole course of treatment as staff click through it, from the first approach to the follow-ups, on SQLite and on
 * PostgreSQL. Only the long interview is answered through the journal's own API.
 */
import { recordOf, responseOf, type Response as InterviewResponse } from '@skala/engine';
import { readInstrument } from '@skala/instruments';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asiAnswers, nothingToReport, type AsiProfile } from '../../examples/journal/src/seed/asi-answers.ts';
import { holdInterview } from '../../examples/journal/src/seed/hold-interview.ts';
import { seededRandom } from '../../examples/journal/src/seed/random.ts';
import { startPostgres, type PostgresServer } from '../../examples/journal/test/postgres-server.ts';
import { expectNoViolations } from './axe-check.ts';
import { startBrowser } from './browser-page.ts';
import { answerAll, enterInterview, finishByKeys } from './interview-by-keys.ts';
import { startJournalProcess, type JournalProcess, type Role } from './journal-process.ts';
import { follow } from './keyboard.ts';

let browser: Browser;
let postgres: PostgresServer;
beforeAll(async () => {
  [browser, postgres] = await Promise.all([startBrowser(), startPostgres()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await postgres.stop();
});

const heavy: AsiProfile = { medical: 2, economy: 2, alcohol: 1, drugs: 2, crime: 2, family: 2, psychiatric: 1 };

/** A calendar day in Denmark, counted from today. */
function day(offset: number): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date());
  return new Date(Date.parse(today) + offset * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** As it is typed. */
const typed = (iso: string): string => iso.split('-').reverse().join('.');

/** As it is shown, without spaces that do not break. */
const shown = (iso: string): string =>
  new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(`${iso}T12:00:00`),
  );

const text = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');

describe.each(['SQLite', 'PostgreSQL'])('on %s', { timeout: 300_000 }, (kind) => {
  let journal: JournalProcess;
  beforeAll(async () => {
    const env = kind === 'PostgreSQL' ? { DATABASE_URL: await postgres.database('course') } : {};
    journal = await startJournalProcess(env);
  }, 240_000);
  afterAll(() => journal.stop());

  async function holdInBrowser(page: Page, instrument: string, plan: Readonly<Record<string, string>>): Promise<void> {
    await page.waitForURL(/\/interview\//);
    await enterInterview(page);
    await answerAll({ page, instrument: readInstrument(instrument)!, plan });
  }

  /** Opens a folded part where the button is in one. */
  async function begin(page: Page, citizen: string, name: RegExp): Promise<void> {
    await page.goto(`${journal.address}/citizen/${citizen}`);
    const button = page.getByRole('button', { name, includeHidden: true });
    await button.waitFor({ state: 'attached' });
    if (!(await button.isVisible())) await page.locator('details.others > summary').first().click();
    await button.click();
  }

  async function holdAsi(citizen: string): Promise<void> {
    const instrument = readInstrument('asi-5')!;
    const wanted = { instrument: 'asi-5', form: 'full', language: 'da' };
    const post = async (path: string, body: unknown): Promise<unknown> => {
      const answer = await journal.ask(path, { method: 'POST', body: JSON.stringify(body) });
      expect(answer.status, path).toBeLessThan(300);
      return answer.json();
    };
    const begun = (await post(`/api/citizens/${citizen}/responses`, wanted)) as { response: InterviewResponse };
    const { id } = begun.response;
    const random = seededRandom(1);
    const plan = {
      options: { id, form: 'full', subject: citizen, language: 'da', money: { currency: 'DKK' } },
      answers: asiAnswers(heavy, citizen, day(-7), random),
      otherwise: nothingToReport,
      actor: 'staff-1',
      begun: `${day(-7)}T09:00:00.000Z`,
    } as const;
    const interview = holdInterview(instrument, plan, random);
    const path = `/api/responses/${id}`;
    await post(`${path}/entries`, { revision: 0, entries: responseOf(interview).log });
    await post(`${path}/record`, { record: recordOf(interview) });
  }

  const open = (role: Role): Promise<Page> => journal.open(browser, {}, role).then(({ page }) => page);

  test('from the approach to the follow-ups', async () => {
    const { page, faults } = await journal.open(browser);

    // Registered from the list.
    await page.goto(journal.address);
    await page.getByText('Ny borger').click();
    await page.getByLabel('Opdigtet kaldenavn').fill('Kaj-3');
    await page.getByRole('button', { name: 'Opret borger' }).click();
    await page.getByText('Skriv højst 40 bogstaver').waitFor();
    await page.getByLabel('Opdigtet kaldenavn').fill('Kajsa');
    await page.getByRole('button', { name: 'Opret borger' }).click();
    await page.waitForURL(/\/citizen\/\d{4}$/);
    const citizen = new URL(page.url()).pathname.split('/').at(-1)!;
    await page.getByText('Kajsa (opdigtet)').waitFor();

    // The approach: 14 days from then.
    await page.getByRole('button', { name: /^Start: Henvendelse/ }).click();
    const approach = day(-10);
    const contact = { approachDate: typed(approach), contactVia: '1', anonymous: '0', ownChoice: '0' };
    await holdInBrowser(page, 'treatment-contact', { ...contact, started: '0', statusDate: typed(day(-9)) });
    await finishByKeys(page);
    await page.goto(`${journal.address}/citizen/${citizen}`);
    await page
      .getByText(`Frist ${shown(day(4))}`)
      .first()
      .waitFor();
    await page.goto(`${journal.address}/calendar?rule=start-within-14-days`);
    const line = page.getByRole('listitem').filter({ hasText: `${citizen} Kajsa` });
    await line.waitFor();
    expect(await line.innerText()).toContain('Kan gøres nu');
    const section = page.locator('section.day').filter({ has: line });
    expect(await section.locator('h2').innerText()).toMatch(/om 4 dage$/);
    await expectNoViolations(page, 'calendar');

    // The ASI, and what it proposes.
    await holdAsi(citizen);
    await page.goto(`${journal.address}/citizen/${citizen}`);
    const proposal = page.locator('section[aria-labelledby="attention"]');
    await proposal.getByRole('link', { name: /[Uu]dgående/ }).click();
    await page.locator('skala-results').waitFor();
    await page
      .getByRole('button', { name: /^Bekræft/ })
      .first()
      .click();
    await page.getByText('Din vurdering er gemt.').waitFor();

    // The screening, held back from whoever held it, released by the psychologist.
    await begin(page, citizen, /^Sammen med borgeren: PHQ-9/);
    const severe = Object.fromEntries(Array.from('12345678').map((number) => [`phq${number}`, '3']));
    await holdInBrowser(page, 'phq-9', { ...severe, phq9: '0', difficulty: '2' });
    await follow(page, /^Afslut interview/);
    await page.getByRole('heading', { name: 'Resultatet er tilbageholdt' }).waitFor();
    const results = page.url();
    await page.goto(`${journal.address}/citizen/${citizen}/handover`);
    await page.getByText(/PHQ-9.*resultatet er tilbageholdt/).waitFor();
    expect(await text(page)).not.toContain('skala 0 til 27');
    const psychologist = await open('psychologist');
    await psychologist.goto(results);
    await psychologist.getByRole('button', { name: 'Frigiv resultatet' }).click();
    await psychologist.getByText('Resultatet er frigivet.').waitFor();
    await psychologist.context().close();
    await page.reload();
    await page.getByText(/PHQ-9 samlet: 24 \(skala 0 til 27\)/).waitFor();
    expect(await text(page)).toMatch(/Bekræftet .* af staff-1/);
    await expectNoViolations(page, 'handover');

    // The start, the profile and what the citizen takes home.
    await begin(page, citizen, /^Start: Henvendelse/);
    await holdInBrowser(page, 'treatment-contact', { ...contact, started: '1', startDate: typed(day(-5)) });
    await finishByKeys(page);
    await page.goto(`${journal.address}/citizen/${citizen}/profile`);
    await page.locator('skala-profile').first().waitFor();
    await expectNoViolations(page, 'profile');
    await page.goto(`${journal.address}/citizen/${citizen}/summary`);
    await page.getByRole('heading', { name: 'Det, vi talte om' }).waitFor();
    expect(await page.locator('skala-summary article').innerText()).not.toMatch(/selvmord|flag/i);
    await expectNoViolations(page, 'summary');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hent som PDF' }).click();
    expect((await download).suggestedFilename()).toBe(`skala-${citizen}.pdf`);

    // The end, and the follow-ups that it calls for.
    await begin(page, citizen, /^Start: Afslutning/);
    await holdInBrowser(page, 'treatment-end', {
      endDate: typed(day(-2)),
      dischargeCategory: '1',
      useAgainstStart: '2',
    });
    await finishByKeys(page);
    await page.goto(`${journal.address}/calendar`);
    await line.waitFor();
    expect(await line.innerText()).toContain('Opfølgning efter 1 måned');
    await page.goto(`${journal.address}/citizen/${citizen}`);
    await page.getByRole('heading', { name: 'Opfølgning efter 6 måneder' }).waitFor();
    await expectNoViolations(page, 'citizen');
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
    await page.context().close();
  });
});

/**
 * A whole course of treatment as staff click through it, over fourteen months, on SQLite and on PostgreSQL: the
 * approach, the ASI, the screening, the proposals, the start, an ASI every third month, the end, the follow-ups, and
 * the day on which the citizen comes back.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onBothDatabases } from '../../examples/journal/test/both-databases.ts';
import { expectNoViolations } from './axe-check.ts';
import { startBrowser } from './browser-page.ts';
import { answerByKeys, begin, goOnWithAsi, hold, openDay, textOf, typed } from './citizen-course.ts';
import { startJournalProcess, type JournalProcess, type Role } from './journal-process.ts';
import { follow } from './keyboard.ts';

const heavy = { medical: 2, economy: 2, alcohol: 1, drugs: 2, crime: 2, family: 2, psychiatric: 2 } as const;
const lighter = { ...heavy, medical: 1, economy: 1, drugs: 1, crime: 0, family: 1 } as const;

const contact = { contactVia: '1', anonymous: '0', ownChoice: '0' };
const severe = { ...Object.fromEntries(Array.from('12345678', (number) => [`phq${number}`, '3'])), phq9: '0' };

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

onBothDatabases((placeOf) => {
  let journal: JournalProcess;
  let citizen: string;
  beforeAll(async () => {
    const place = await placeOf('course');
    const env: Record<string, string> = 'url' in place ? { DATABASE_URL: place.url } : { SKALA_DB: place.file };
    journal = await startJournalProcess(env, '2027-03-01T08:00:00.000Z');
  }, 120_000);
  afterAll(() => journal.stop());

  /** A day at work, at whose end nothing has gone wrong in the page. */
  async function on(day: string, work: (page: Page) => Promise<void>, role?: Role): Promise<void> {
    const { page, faults } = await openDay(journal, browser, day, role);
    if (citizen) await page.goto(`${journal.address}/citizen/${citizen}`);
    await work(page);
    // The browser reports every answer that is not a 2xx, and one is asked for.
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
    await page.context().close();
  }

  const goToCitizen = (page: Page): Promise<unknown> => page.goto(`${journal.address}/citizen/${citizen}`);

  /** The calendar's lines about the citizen: under which day, and what they say. */
  async function calendar(page: Page): Promise<readonly string[]> {
    await page.getByRole('link', { name: 'Kalender', exact: true }).click();
    await page.getByRole('heading', { name: 'Kalender', level: 1 }).waitFor();
    const days = page.locator('section.day').filter({ hasText: `${citizen} Kajsa` });
    const lines = await days.evaluateAll(
      (sections, name) =>
        sections.flatMap((section) =>
          [...section.querySelectorAll('li')]
            .filter((line) => line.innerText.includes(name))
            .map((line) => `${section.querySelector('h2')?.innerText ?? ''}: ${line.innerText}`),
        ),
      `${citizen} Kajsa`,
    );
    return lines.map((line) => line.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' '));
  }

  test('from the approach to the day on which the citizen comes back', { timeout: 600_000 }, async () => {
    await on('2027-03-01', async (page) => {
      await page.context().clearCookies();
      await page.goto(journal.address);
      await page.getByRole('button', { name: 'Sagsbehandler', exact: true }).click();
      await page.getByRole('button', { name: 'Log ind' }).click();
      await page.getByText('Ny borger').click();
      await page.getByLabel('Opdigtet kaldenavn').fill('Kaj-3');
      await page.getByRole('button', { name: 'Opret borger' }).click();
      await page.getByText('Skriv højst 40 bogstaver').waitFor();
      await page.getByLabel('Opdigtet kaldenavn').fill('Kajsa');
      await page.getByRole('button', { name: 'Opret borger' }).click();
      await page.waitForURL(/\/citizen\/\d{4}$/);
      citizen = new URL(page.url()).pathname.split('/').at(-1)!;
      await page.getByText('Kajsa (opdigtet)').waitFor();

      // The approach, and the 14 days from then.
      await begin(page, /^Start: Henvendelse/, true);
      const approach = { ...contact, approachDate: '01.03.2027', started: '0', statusDate: '01.03.2027' };
      await hold(page, 'treatment-contact', approach);
      expect(await calendar(page)).toEqual([
        expect.stringMatching(/^Senest 15\. mar\. 2027 om 14 dage: .*Kan gøres nu/),
      ]);
      await expectNoViolations(page, 'calendar');
    });

    // The ASI, and what it proposes.
    await on('2027-03-08', async (page) => {
      await page.getByText('Frist 15. mar. 2027').first().waitFor();
      await begin(page, /^Start: Addiction Severity Index.* fuldt$/, true);
      await goOnWithAsi(journal, page, heavy);
      await goToCitizen(page);
      const proposals = page.locator('section[aria-labelledby="attention"]');
      await proposals.getByRole('link', { name: /på mindst tre områder/ }).click();
      await page.locator('skala-results').waitFor();
      await page.getByRole('button', { name: /^Bekræft.*områder/ }).click();
      await page.getByText('Din vurdering er gemt.').waitFor();
    });

    // The screening that the ASI calls for: held back from whoever held it, released by the psychologist.
    let results = '';
    await on('2027-03-10', async (page) => {
      await begin(page, /^Sammen med borgeren: PHQ-9/, true);
      await answerByKeys(page, 'phq-9', { ...severe, difficulty: '2' });
      await follow(page, /^Afslut interview/);
      await page.getByRole('heading', { name: 'Resultatet er tilbageholdt' }).waitFor();
      results = page.url();
      await page.goto(`${journal.address}/citizen/${citizen}/handover`);
      await page.getByText(/PHQ-9.*resultatet er tilbageholdt/).waitFor();
      expect(await textOf(page)).not.toContain('skala 0 til 27');
    });
    await on(
      '2027-03-11',
      async (page) => {
        await page.goto(results);
        await page.getByRole('button', { name: 'Frigiv resultatet' }).click();
        await page.getByText('Resultatet er frigivet.').waitFor();
        // The specialist's proposal is dismissed, and why.
        await page.getByRole('button', { name: /^Afvis.*Udredning/ }).click();
        await page.getByLabel('Hvorfor afvises forslaget?').fill('Udredes allerede i psykiatrien.');
        await page.getByRole('button', { name: 'Afvis', exact: true }).click();
        await page.getByText('Din vurdering er gemt.').waitFor();
      },
      'psychologist',
    );

    // The start, and what whoever takes over and the citizen get.
    await on('2027-03-12', async (page) => {
      await begin(page, /^Start: Henvendelse/, true);
      const start = { ...contact, approachDate: '01.03.2027', started: '1', startDate: '12.03.2027' };
      await hold(page, 'treatment-contact', start);
      expect(await calendar(page)).toEqual([]);
      await goToCitizen(page);
      await page.getByRole('link', { name: 'Overlevering' }).click();
      await page.getByText(/PHQ-9 samlet: 24 \(skala 0 til 27\)/).waitFor();
      const note = await textOf(page);
      expect(note).toMatch(/Bekræftet .* af Sagsbehandler Sif/);
      expect(note).toMatch(/Afvist .* af Psykolog Pelle/);
      await expectNoViolations(page, 'handover');
      await page.goto(`${journal.address}/citizen/${citizen}/summary`);
      await page.getByRole('heading', { name: 'Det, vi talte om' }).waitFor();
      expect(await page.locator('skala-summary article').innerText()).not.toMatch(/selvmord|flag/i);
      await expectNoViolations(page, 'summary');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Hent som PDF' }).click();
      expect((await download).suggestedFilename()).toBe(`skala-${citizen}.pdf`);
    });

    // An ASI every third month: one in good time, one late.
    await on('2027-06-10', async (page) => {
      expect(await calendar(page)).toEqual([
        expect.stringMatching(/^Senest 12\. jun\. 2027 om 2 dage: .*Kan gøres nu/),
      ]);
      await page.getByRole('link', { name: new RegExp(`^${citizen} Kajsa`) }).click();
      await begin(page, /^Start: Addiction Severity Index.* opfølgning$/, true);
      await goOnWithAsi(journal, page, lighter);
      expect(await calendar(page)).toEqual([]);
    });
    await on('2027-09-20', async (page) => {
      expect(await calendar(page)).toEqual([
        expect.stringMatching(/^Over fristen: .* 8 dage over fristen Frist 12\. sep\. 2027/),
      ]);
      await goToCitizen(page);
      await begin(page, /^Start: Addiction Severity Index.* opfølgning$/, true);
      await goOnWithAsi(journal, page, lighter);
      expect(await calendar(page)).toEqual([]);
      await page.goto(`${journal.address}/citizen/${citizen}/profile`);
      await page.locator('skala-profile').first().waitFor();
      await expectNoViolations(page, 'profile');
    });

    // The end on the last day of a month; the follow-ups are due on the last days of shorter ones.
    await on('2027-10-31', async (page) => {
      await begin(page, /^Start: Afslutning/, true);
      await hold(page, 'treatment-end', { endDate: '31.10.2027', dischargeCategory: '1', useAgainstStart: '2' });
      expect(await calendar(page)).toEqual([
        expect.stringMatching(/^Senest 30\. nov\. 2027 om 30 dage: .*Opfølgning efter 1 måned/),
      ]);
    });
    const reached = { reached: '1', goalsMet: '1', useAgainstEnd: '1', contactWished: '0' };
    await on('2027-11-29', async (page) => {
      await begin(page, /^Start: .*1 måned/, true);
      await hold(page, 'follow-up-1m', { ...reached, heldDate: '29.11.2027' });
      expect(await calendar(page)).toEqual([]);
    });
    await on('2028-04-20', async (page) => {
      expect(await calendar(page)).toEqual([
        expect.stringMatching(/^Senest 30\. apr\. 2028 om 10 dage: .*Opfølgning efter 6 måneder/),
      ]);
      await goToCitizen(page);
      await begin(page, /^Start: .*6 måneder/, true);
      await hold(page, 'follow-up-6m', { ...reached, heldDate: '20.04.2028' });
      expect(await calendar(page)).toEqual([]);
      await goToCitizen(page);
      await page.getByRole('heading', { name: 'Opfølgning efter 6 måneder' }).waitFor();
      await expectNoViolations(page, 'citizen');
    });

    // Back again: 14 days, as the first time.
    await on('2028-05-03', async (page) => {
      await begin(page, /^Start: Henvendelse/, false);
      const approach = { ...contact, approachDate: typed('2028-05-03'), started: '0', statusDate: typed('2028-05-03') };
      await hold(page, 'treatment-contact', approach);
      expect(await calendar(page)).toEqual([expect.stringMatching(/^Senest 17\. maj 2028 om 14 dage: .*Kan gøres nu/)]);
    });
  });
});

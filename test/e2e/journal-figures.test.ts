/** The leader's view in a browser: the figures of the made-up citizens, chosen by period, taken away, printed. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoViolations } from './axe-check.ts';
import { startBrowser } from './browser-page.ts';
import { startJournalProcess, type JournalProcess } from './journal-process.ts';

let journal: JournalProcess;
let browser: Browser;
beforeAll(async () => {
  [journal, browser] = await Promise.all([startJournalProcess(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await journal.stop();
});

const sections = ['Forløb', 'Ventetid fra henvendelse til start', 'Belastning ved start og ved opfølgning', 'Udbytte'];

describe('the leader', () => {
  test('comes from the menu, and sees this year', async () => {
    const { page, faults } = await journal.open(browser, {}, 'leader');
    await page.goto(journal.address);
    await page.getByRole('link', { name: 'Tal', exact: true }).click();
    for (const name of sections) await page.getByRole('heading', { name, exact: true }).waitFor();
    const year = String(new Date().getFullYear());
    expect(page.url()).toContain(`/figures?from=${year}-01-01&until=${year}-12-31`);
    expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(4);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('chooses another period, and finds it again after a reload', async () => {
    const { page } = await journal.open(browser, {}, 'leader');
    await page.goto(`${journal.address}/figures`);
    const period = page.getByLabel('Periode');
    const year = new Date().getFullYear() - 1;
    await period.selectOption({ label: `2. kvartal ${String(year)}` });
    const said = page.getByText(`1. apr. ${String(year)} til 30. jun. ${String(year)}`);
    await said.waitFor();
    await page.reload();
    await said.waitFor();
    expect(await period.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe(
      `2. kvartal ${String(year)}`,
    );
    await page.context().close();
  });

  test('writes dates, and is told when they do not fit', async () => {
    const { page } = await journal.open(browser, {}, 'leader');
    await page.goto(`${journal.address}/figures`);
    await page.getByLabel('Periode').selectOption({ label: 'Egne datoer' });
    await page.getByLabel('Fra').fill('2026-03-01');
    await page.getByLabel('Til og med').fill('2026-03-14');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByText('Vælg to datoer med mindst 4 uger').waitFor();
    await page.getByLabel('Til og med').fill('2026-04-30');
    await page.getByLabel('Til og med').press('Enter');
    await page.getByText('1. mar. 2026 til 30. apr. 2026').waitFor();
    await page.context().close();
  });

  test('takes the figures away', async () => {
    const { page } = await journal.open(browser, { acceptDownloads: true }, 'leader');
    await page.goto(`${journal.address}/figures?from=2026-01-01&until=2026-06-30`);
    for (const [name, file] of [
      ['Hent som CSV', 'figures-2026-01-01-2026-06-30.csv'],
      ['Hent som Parquet', 'figures-2026-01-01-2026-06-30.parquet'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
      expect(download.suggestedFilename()).toBe(file);
    }
    await page.context().close();
  });
});

test.each([320, 768, 1440])('needs no sideways scrolling at %i px', async (width) => {
  const { page } = await journal.open(browser, { viewport: { width, height: 900 } }, 'leader');
  await page.goto(`${journal.address}/figures`);
  await page.locator('section.figure').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.context().close();
});

test.each([
  ['da', 'light', 1440],
  ['da', 'dark', 1440],
  ['en', 'light', 360],
] as const)('has nothing that axe finds: %s, %s, %i px', async (language, colorScheme, width) => {
  const { page } = await journal.open(browser, { viewport: { width, height: 900 }, colorScheme }, 'leader');
  await page.context().addCookies([{ name: 'language', value: language, url: journal.address }]);
  await page.goto(`${journal.address}/figures`);
  await page.locator('section.figure').first().waitFor();
  await expectNoViolations(page, 'figures');
  await page.context().close();
});

/** Every screen of the journal at three widths, in light and dark, in both languages. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoViolations } from './axe-check.ts';
import { startBrowser } from './browser-page.ts';
import { startJournalProcess, type JournalProcess } from './journal-process.ts';

interface CitizenDetail {
  readonly open: readonly { readonly id: string }[];
  readonly records: readonly { readonly id: string }[];
}

let journal: JournalProcess;
let browser: Browser;
let screens: Readonly<Record<string, string>>;
beforeAll(async () => {
  [journal, browser] = await Promise.all([startJournalProcess(), startBrowser()]);
  const citizen = async (id: string): Promise<CitizenDetail> =>
    (await (await journal.ask(`/api/citizens/${id}`)).json()) as CitizenDetail;
  screens = {
    citizens: '/',
    'a citizen': '/citizen/1042',
    'an interview': `/interview/${(await citizen('1733')).open[0]!.id}`,
    'results with an earlier interview': `/results/${(await citizen('1042')).records[0]!.id}`,
    'results with flags': `/results/${(await citizen('2088')).records.at(-1)!.id}`,
    worklist: '/worklist?state=all&information',
    calendar: '/calendar',
    'a profile over time': '/citizen/1042/profile',
    'a summary': '/citizen/1042/summary',
    'a handover note': '/citizen/2590/handover',
    'a page that there is not': '/citizen/9999',
  };
});
afterAll(async () => {
  await browser.close();
  await journal.stop();
});

const names = [
  'citizens',
  'a citizen',
  'an interview',
  'results with an earlier interview',
  'results with flags',
  'worklist',
  'calendar',
  'a profile over time',
  'a summary',
  'a handover note',
  'a page that there is not',
];
const content = 'main > :is(table, section, skala-interview, skala-results, h1)';

describe.each(names)('%s', (name) => {
  test.each([320, 768, 1440])('needs no sideways scrolling at %i px', async (width) => {
    const { page } = await journal.open(browser, { viewport: { width, height: 900 } });
    await page.goto(journal.address + screens[name]!);
    await page.locator(content).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  test.each([
    ['da', 'light', 1440],
    ['da', 'dark', 1440],
    ['en', 'light', 360],
  ] as const)('has nothing that axe finds: %s, %s, %i px', async (language, colorScheme, width) => {
    const { page, faults } = await journal.open(browser, { viewport: { width, height: 900 }, colorScheme });
    await page.context().addCookies([{ name: 'language', value: language, url: journal.address }]);
    await page.goto(journal.address + screens[name]!);
    await page.locator(content).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await expectNoViolations(page, name);
    // The browser itself reports a page that was not found.
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await page.context().close();
  });
});

test('the language is switched where one stands', async () => {
  const { page } = await journal.open(browser);
  await page.goto(`${journal.address}/worklist`);
  await page.getByRole('button', { name: 'English' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'For attention' }).waitFor();
  expect(await page.title()).toBe('For attention · Demo journal');
});

describe('the worklist', () => {
  test('shows the most urgent first, and is sorted and narrowed by keyboard', async () => {
    const { page } = await journal.open(browser);
    await page.goto(`${journal.address}/worklist`);
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.first().innerText()).toContain('Sikkerhed');
    await page.getByRole('button', { name: 'Borger' }).focus();
    await page.keyboard.press('Enter');
    const ids = async (): Promise<string[]> =>
      (await page.locator('tbody th .number').allInnerTexts()).map((id) => id.trim());
    const ascending = await ids();
    expect(ascending).toEqual(ascending.toSorted());
    expect(await page.getByRole('columnheader', { name: 'Borger' }).getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    expect(await ids()).toEqual(ascending.toReversed().toSorted().reverse());
    await page.getByRole('radio', { name: /^Vurderet/ }).focus();
    await page.keyboard.press('Space');
    expect(await rows.count()).toBe(2);
    await page.reload();
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
  });

  test('says what would be there when nothing is', async () => {
    const { page } = await journal.open(browser);
    await page.goto(`${journal.address}/worklist?flag=intet`);
    await page.getByText('Her vises borgere, når et interview rejser et flag').waitFor();
  });
});

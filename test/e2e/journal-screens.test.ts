/** Every screen of the journal at four widths, in light and dark, in both languages. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './axe-check.ts';
import { startBrowser } from './browser-page.ts';
import { startJournalProcess, type JournalProcess, type Role } from './journal-process.ts';

interface CitizenDetail {
  readonly open: readonly { readonly id: string }[];
  readonly records: readonly { readonly id: string; readonly heldBack: boolean }[];
}

let journal: JournalProcess;
let browser: Browser;
let screens: Readonly<Record<string, string>>;
beforeAll(async () => {
  [journal, browser] = await Promise.all([startJournalProcess(), startBrowser()]);
  const citizen = async (id: string): Promise<CitizenDetail> =>
    (await (await journal.ask(`/api/citizens/${id}`)).json()) as CitizenDetail;
  const heldBack = `/results/${(await citizen('1466')).records.find((record) => record.heldBack)!.id}`;
  screens = {
    citizens: '/',
    'a citizen': '/citizen/1042',
    'a citizen with much to do': '/citizen/1466',
    'an interview': `/interview/${(await citizen('1733')).open[0]!.id}`,
    'results with an earlier interview': `/results/${(await citizen('1042')).records[0]!.id}`,
    'results with flags': `/results/${(await citizen('2088')).records.at(-1)!.id}`,
    'results that are held back': heldBack,
    'results to release': heldBack,
    figures: '/figures',
    'audit log': '/audit',
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

const asCaseworker = [
  'citizens',
  'a citizen',
  'a citizen with much to do',
  'an interview',
  'results with an earlier interview',
  'results with flags',
  'results that are held back',
  'worklist',
  'calendar',
  'a profile over time',
  'a summary',
  'a handover note',
  'a page that there is not',
] as const;
const asOthers = [
  ['results to release', 'psychologist'],
  ['figures', 'leader'],
  ['audit log', 'administrator'],
] as const;
const screensOf: readonly (readonly [string, Role])[] = [
  ...asCaseworker.map((name) => [name, 'caseworker'] as const),
  ...asOthers,
];
const content = 'main > :is(table, section, skala-interview, skala-results, h1)';

/** Colours; language; names and labels, which are words; and what another width puts elsewhere. */
const ofLook = [
  ...['cat.color', 'cat.language', 'cat.name-role-value', 'cat.text-alternatives', 'cat.forms'],
  ...['cat.tables', 'cat.structure', 'cat.sensory-and-visual-cues'],
];

// A language changes no colour, a theme no words, and neither the rest: two looks cover all, and the second asks only
// what differs.
describe.each(screensOf)('%s', (name, role) => {
  test.each([
    { language: 'da', colorScheme: 'light', widths: [1440, 768, 320], categories: undefined },
    { language: 'en', colorScheme: 'dark', widths: [360, 320], categories: ofLook },
  ] as const)(
    'in $language, $colorScheme: axe finds nothing, and nothing is too wide',
    async ({ language, colorScheme, widths, categories }) => {
      const viewport = { width: widths[0], height: 900 };
      const { page, faults } = await journal.open(browser, { viewport, colorScheme }, role);
      await page.context().addCookies([{ name: 'language', value: language, url: journal.address }]);
      await page.goto(journal.address + screens[name]!);
      // A page is filled at once, when all that it asked for is there.
      await page.locator(content).first().waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await findViolations(page, categories)).toEqual([]);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(needed, `at ${String(width)} px`).toBeLessThanOrEqual(width);
      }
      // The browser itself reports a page that was not found.
      expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
      await page.context().close();
    },
  );
});

test('the language is switched where one stands', async () => {
  const { page } = await journal.open(browser);
  await page.goto(`${journal.address}/worklist`);
  await page.getByRole('button', { name: 'English' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'For attention' }).waitFor();
  expect(await page.title()).toBe('For attention · Demo journal');
});

test('a leader, who may look and not decide, is offered nothing that would be refused', async () => {
  const results = async (role: Role): Promise<readonly string[]> => {
    const { page } = await journal.open(browser, {}, role);
    await page.goto(journal.address + screens['results with flags']!);
    await page.locator('skala-results').waitFor();
    const offered = page.getByRole('button', { name: /^(Bekræft|Afvis)/ }).or(page.getByText('Ret i interviewet'));
    const names = await offered.allInnerTexts();
    await page.context().close();
    return names;
  };
  expect(await results('caseworker')).toContain('Ret i interviewet');
  expect((await results('caseworker')).length).toBeGreaterThan(2);
  expect(await results('leader')).toEqual([]);
});

test('who decided is said by name', async () => {
  const { page } = await journal.open(browser);
  await page.goto(`${journal.address}/worklist?state=decided`);
  await page
    .getByText(/Bekræftet .* af (Sagsbehandler Sif|Psykolog Pelle)/)
    .first()
    .waitFor();
  expect(await page.locator('main').innerText()).not.toContain('staff-');
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

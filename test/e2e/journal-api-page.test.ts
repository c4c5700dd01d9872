/** The page about what may be asked of the journal's server: for everybody, at every width, under the strict policy. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoViolations } from './axe-check.ts';
import { openPage, startBrowser } from './browser-page.ts';
import { startJournalProcess, type JournalProcess } from './journal-process.ts';

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

let journal: JournalProcess;
let browser: Browser;
beforeAll(async () => {
  [journal, browser] = await Promise.all([startJournalProcess(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await journal.stop();
});

test('shows everything that the document has, to whoever is not logged in', async () => {
  const document = (await (await fetch(`${journal.address}/api/openapi.json`)).json()) as ApiDocument;
  const { page, faults } = await openPage(browser, {});
  await page.goto(`${journal.address}/api-docs`);
  await page.getByRole('heading', { name: 'API', level: 1 }).waitFor();
  const shown = async (selector: string): Promise<string[]> =>
    page.locator(selector).evaluateAll((found) => found.map(({ id }) => id));
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const wanted = [...operations.map(({ operationId }) => operationId), ...Object.keys(document.components.schemas)];
  expect((await shown('article h3')).sort()).toEqual(wanted.sort());
  const addresses = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect((await page.locator('.address').allInnerTexts()).sort()).toEqual(addresses.sort());
  // Every link within the page leads somewhere.
  const lost = await page
    .locator('.api a[href^="#"]')
    .evaluateAll((links) =>
      links
        .filter((link) => !link.ownerDocument.getElementById(link.getAttribute('href')!.slice(1)))
        .map((link) => link.getAttribute('href')),
    );
  expect(lost).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('says who may call a route, what it answers and why it refuses', async () => {
  const { page } = await openPage(browser, {});
  await page.goto(`${journal.address}/api-docs#addRelease`);
  const release = page.getByRole('article', { name: 'Release results that a pathway holds back' });
  await release.waitFor();
  const text = await release.innerText();
  for (const part of ['POST /api/releases', 'Psykolog', '201 Release', 'journal/nothing-held-back'])
    expect(text).toContain(part);
  expect(text).not.toContain('Sagsbehandler');
  await release.getByRole('link', { name: 'journal/nothing-held-back' }).click();
  expect(new URL(page.url()).hash).toBe('#journal/nothing-held-back');
  await page.context().close();
});

test.each([
  ['da', 'light', 320],
  ['en', 'dark', 1440],
] as const)(
  'needs no sideways scrolling, and axe finds nothing: %s, %s, %i px',
  async (language, colorScheme, width) => {
    const { page, faults } = await journal.open(browser, { viewport: { width, height: 900 }, colorScheme });
    await page.context().addCookies([{ name: 'language', value: language, url: journal.address }]);
    await page.goto(`${journal.address}/api-docs`);
    await page.locator('article h3').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expectNoViolations(page, `${language} ${colorScheme}`);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

test('prints what it shows, without its buttons', async () => {
  const { page } = await openPage(browser, {});
  await page.goto(`${journal.address}/api-docs`);
  await page.locator('article h3').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(false);
  expect(await page.locator('#Refusal').isVisible()).toBe(true);
  await page.context().close();
});

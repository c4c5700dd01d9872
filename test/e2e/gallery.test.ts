/**
 * Every state of every element, in both themes and both languages: nothing goes wrong in the page, and axe finds
 * nothing. With SKALA_SCREENSHOTS=<folder> each is taken at 320, 768 and 1440 too.
 *
 * A language changes no colour, a theme no words, and neither the structure: two runs cover the four, and the second
 * asks only what theme and language decide. SKALA_ALL_LOOKS=1 takes all of all four, before a release.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoViolations, findViolations } from './axe-check.ts';
import { openPage, startBrowser, type WatchedPage } from './browser-page.ts';
import { startExample, type ExampleProcess } from './example-process.ts';

/** Colours; language; names and labels, which are words. */
const ofLook = ['cat.color', 'cat.language', 'cat.name-role-value', 'cat.text-alternatives', 'cat.forms'];
interface Look {
  readonly theme: 'light' | 'dark';
  readonly language: 'da' | 'en';
  /** Of the rules to check; all unless told. */
  readonly categories?: readonly string[];
}
const looks: readonly Look[] = process.env['SKALA_ALL_LOOKS']
  ? [
      { theme: 'light', language: 'da' },
      { theme: 'dark', language: 'en' },
      { theme: 'light', language: 'en' },
      { theme: 'dark', language: 'da' },
    ]
  : [
      { theme: 'light', language: 'da' },
      { theme: 'dark', language: 'en', categories: ofLook },
    ];
const folder = process.env['SKALA_SCREENSHOTS'];

let browser: Browser;
let gallery: ExampleProcess;
let watched: WatchedPage;
let states: readonly string[];

beforeAll(async () => {
  [gallery, browser] = await Promise.all([startExample('gallery'), startBrowser()]);
  watched = await openGallery();
  await show(watched.page, '#/');
  states = await watched.page
    .locator('[data-state]')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['state'] ?? ''));
});
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

function openGallery(): Promise<WatchedPage> {
  return openPage(browser, { viewport: { width: 1024, height: 900 } });
}

/** Goes there and waits until everything is drawn. */
async function show(page: Page, hash: string): Promise<void> {
  await page.goto(`${gallery.address}/${hash}`);
  await page.waitForFunction((wanted) => document.documentElement.dataset['shown'] === wanted, hash);
}

test.each(looks)('the gallery itself, $theme, $language', async ({ theme, language }) => {
  await show(watched.page, `#/?theme=${theme}&lang=${language}`);
  await expectNoViolations(watched.page, 'overview');
  expect(watched.faults).toEqual([]);
});

test('has a page for every element', async () => {
  expect(states.length).toBeGreaterThan(10);
  for (const tag of new Set(states.map((state) => state.split('/')[0]!))) {
    await show(watched.page, `#/${tag}`);
    expect(await watched.page.locator('h1').innerText()).toBe(`<${tag}>`);
    expect(await watched.page.locator('.reference dt').count(), tag).toBeGreaterThan(5);
  }
});

// Each in a page of its own, at the same time.
test.concurrent.each(looks)(
  'every state, $theme, $language',
  { timeout: 900_000 },
  async ({ theme, language, categories }) => {
    const { page, faults } = await openGallery();
    const found: string[] = [];
    for (const state of states) {
      await show(page, `#/${state}?theme=${theme}&lang=${language}`);
      found.push(...(await findViolations(page, categories)).map((violation) => `${state}: ${violation}`));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) found.push(`${state} scrolls sideways by ${overflow} px`);
      if (folder !== undefined) await photograph(page, state, { theme, language }, join(folder, state));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  },
);

async function photograph(page: Page, state: string, { theme, language }: Look, place: string): Promise<void> {
  mkdirSync(place, { recursive: true });
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await show(page, `#/${state}?theme=${theme}&lang=${language}&width=${width}`);
    await page.screenshot({ path: join(place, `${theme}-${language}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1024, height: 900 });
}

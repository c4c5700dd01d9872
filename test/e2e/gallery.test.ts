/**
 * Every state of every element, in both themes and both languages: nothing goes wrong in the page, and axe finds
 * nothing. With SKALA_SCREENSHOTS=<folder> each is taken at 320, 768 and 1440 too.
 *
 * A language changes no colour and a theme no words, so two runs cover the four; a full run takes all.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoViolations, findViolations } from './axe-check.ts';
import { openPage, startBrowser, type WatchedPage } from './browser-page.ts';
import { startExample, type ExampleProcess } from './example-process.ts';

const looks = [
  ['light', 'da'],
  ['dark', 'en'],
  ...(process.env['SKALA_TEST_FULL']
    ? ([
        ['light', 'en'],
        ['dark', 'da'],
      ] as const)
    : []),
] as const;
const folder = process.env['SKALA_SCREENSHOTS'];

let browser: Browser;
let gallery: ExampleProcess;
let watched: WatchedPage;
let states: readonly string[];

beforeAll(async () => {
  [gallery, browser] = await Promise.all([startExample('gallery'), startBrowser()]);
  watched = await openPage(browser, { viewport: { width: 1024, height: 900 } });
  await show('#/');
  states = await watched.page
    .locator('[data-state]')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['state'] ?? ''));
});
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

/** Goes there and waits until everything is drawn. */
async function show(hash: string): Promise<void> {
  const { page } = watched;
  await page.goto(`${gallery.address}/${hash}`);
  await page.waitForFunction((wanted) => document.documentElement.dataset['shown'] === wanted, hash);
}

test.each(looks)('the gallery itself, %s, %s', async (theme, language) => {
  await show(`#/?theme=${theme}&lang=${language}`);
  await expectNoViolations(watched.page, 'overview');
  expect(watched.faults).toEqual([]);
});

test('has a page for every element', async () => {
  expect(states.length).toBeGreaterThan(10);
  for (const tag of new Set(states.map((state) => state.split('/')[0]!))) {
    await show(`#/${tag}`);
    expect(await watched.page.locator('h1').innerText()).toBe(`<${tag}>`);
    expect(await watched.page.locator('.reference dt').count(), tag).toBeGreaterThan(5);
  }
});

test.each(looks)('every state, %s, %s', { timeout: 300_000 }, async (theme, language) => {
  const found: string[] = [];
  for (const state of states) {
    await show(`#/${state}?theme=${theme}&lang=${language}`);
    found.push(...(await findViolations(watched.page)).map((violation) => `${state}: ${violation}`));
    const overflow = await watched.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) found.push(`${state} scrolls sideways by ${overflow} px`);
    if (folder !== undefined) await photograph(state, theme, language, join(folder, state));
  }
  expect(found).toEqual([]);
  expect(watched.faults).toEqual([]);
});

async function photograph(state: string, theme: string, language: string, place: string): Promise<void> {
  mkdirSync(place, { recursive: true });
  for (const width of [320, 768, 1440]) {
    await watched.page.setViewportSize({ width, height: 900 });
    await show(`#/${state}?theme=${theme}&lang=${language}&width=${width}`);
    await watched.page.screenshot({ path: join(place, `${theme}-${language}-${width}.png`), fullPage: true });
  }
  await watched.page.setViewportSize({ width: 1024, height: 900 });
}

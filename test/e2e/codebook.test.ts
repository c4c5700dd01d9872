/** Codebook pages as a reader opens them: from a file, at three widths, in both colour schemes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from './axe-check.ts';
import { openPage, startBrowser } from './browser-page.ts';

const root = join(import.meta.dirname, '..', '..');

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skala-codebook-'));
  for (const place of ['packages/instruments-nc', 'packages/instruments']) {
    const command = ['packages/cli/src/main.ts', 'docs', place, '--out', folder];
    expect(spawnSync(process.execPath, command, { cwd: root }).status).toBe(0);
  }
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

// The ASI is read by axe too, but of its 270 items each is built like the others.
test.each([
  ['index', true],
  ['phq-9-1.0.0', true],
  ['mdi-1.0.0', true],
  ['audit-1.0.0', true],
  ['asi-5-1.0.0', false],
])('%s', async (name, withAxe) => {
  const { page, faults } = await openPage(browser);
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  // Width and colour scheme change neither words nor structure: all rules once, then those about colour.
  for (const [width, colorScheme, categories] of [
    [320, 'light', undefined],
    [768, 'dark', ['cat.color']],
    [1440, 'light', ['cat.color']],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      String(width),
    ).toBeLessThanOrEqual(0);
    if (withAxe) expect(await findViolations(page, categories), String(width)).toEqual([]);
  }
  const formulas = await page.evaluate(() =>
    [...document.querySelectorAll('math')].map((math) => {
      const parsed = new DOMParser().parseFromString(new XMLSerializer().serializeToString(math), 'application/xml');
      return { isSound: parsed.querySelector('parsererror') === null, width: math.getBoundingClientRect().width };
    }),
  );
  if (name !== 'index') expect(formulas.length).toBeGreaterThan(0);
  for (const { isSound, width } of formulas) {
    expect(isSound).toBe(true);
    // Drawn, and not wider than a page.
    expect(width).toBeGreaterThan(20);
    expect(width).toBeLessThan(960);
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

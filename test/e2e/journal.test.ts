/**
 * The example journal as a person meets it: a whole ASI and the intake by keyboard alone, from the list of citizens to
 * the worklist, under the strict security policy, with axe on every screen.
 */
import { readInstrument } from '@skala/instruments';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asiPlan } from './asi-plan.ts';
import { expectNoViolations } from './axe-check.ts';
import { startBrowser } from './browser-page.ts';
import { answerAll, enterInterview, finishByKeys } from './interview-by-keys.ts';
import { startJournalProcess, type JournalProcess } from './journal-process.ts';
import { follow } from './keyboard.ts';

let journal: JournalProcess;
let browser: Browser;
beforeAll(async () => {
  [journal, browser] = await Promise.all([startJournalProcess(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await journal.stop();
});

const saved = (page: Page): Promise<void> => page.getByText(/^Gemt \d/).waitFor();

interface Stored {
  readonly response: { readonly answers: Record<string, unknown>; readonly log: readonly unknown[] };
}

async function stored(page: Page): Promise<Stored['response']> {
  const answer = await journal.ask(`/api/responses/${new URL(page.url()).pathname.split('/').at(-1) ?? ''}`);
  return ((await answer.json()) as Stored).response;
}

describe('by keyboard alone', { timeout: 300_000 }, () => {
  test('from the list of citizens through a full ASI and the intake to a flag in the worklist', async () => {
    const { page, faults } = await journal.open(browser);
    const check = (screen: string): Promise<void> => expectNoViolations(page, screen);
    await page.goto(journal.address);
    await page.locator('table').waitFor();
    await check('citizens');

    // The ASI, left half-way and taken up again.
    await follow(page, /^Nyt interview, borger 4711$/);
    await page.waitForURL(/\/citizen\/4711/);
    await page.getByRole('heading', { name: 'Nyt interview' }).waitFor();
    await check('citizen');
    await follow(page, /^Start: Addiction Severity Index.* fuldt$/);
    await page.waitForURL(/\/interview\//);
    const instrument = readInstrument('asi-5')!;
    const run = { page, instrument, plan: asiPlan, onSection: (section: string) => check(`ASI, ${section}`) };
    await enterInterview(page);
    const before = await answerAll(run, 'legal');
    await saved(page);
    const half = await stored(page);
    await page.reload();
    expect(await stored(page)).toEqual(half);
    // The section is the one that was left, and its first question is the next to answer.
    await enterInterview(page);
    const after = await answerAll(run);
    expect(new Set([...before, ...after]).size).toBeGreaterThan(230);
    await check('review');
    await finishByKeys(page);
    await check('results of the ASI');

    // The intake.
    await follow(page, /^Borger 4711/);
    await page.getByText('Mangler i forløbet').first().waitFor();
    await follow(page, /^Start: Udgående behandling/);
    await page.waitForURL(/\/interview\//);
    await enterInterview(page);
    const intake = { targetGroup: '1', intensePolydrug: '1', serviceUse: '2', troubled: '1' };
    await answerAll({ page, instrument: readInstrument('outreach-intake')!, plan: intake });
    await finishByKeys(page);
    await page.getByRole('heading', { name: 'Udgående behandling', exact: true }).waitFor();

    // The worklist, and a person's word.
    await follow(page, /^Til opmærksomhed$/);
    await page.waitForURL(/\/worklist/);
    const row = page.getByRole('row').filter({ hasText: /4711[\s\S]*4 af 4 områder/ });
    await row.waitFor();
    expect((await row.innerText()).replaceAll('\u00a0', ' ')).toMatch(
      /Udgående behandling[\s\S]*4 af 4 områder ≥ 0,5: helbred 0,\d\d/,
    );
    await check('worklist');
    await follow(page, /^Udgående behandling, 4711$/);
    await page.waitForURL(/\/results\//);
    await page.locator('skala-results').waitFor();
    await follow(page, /^Bekræft/);
    await page.getByText('Din vurdering er gemt.').waitFor();
    await check('results with a decision');
    expect(faults).toEqual([]);
  });
});

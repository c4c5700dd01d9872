/** Nothing is lost: dropped lines, two windows, a closed page, a citizen alone with a phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoViolations } from './axe-check.ts';
import { startBrowser } from './browser-page.ts';
import { enterInterview } from './interview-by-keys.ts';
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

async function begin(instrument: string, administration: 'interview' | 'self-report' = 'interview'): Promise<string> {
  const answer = await journal.ask('/api/citizens/4711/responses', {
    method: 'POST',
    body: JSON.stringify({ instrument, form: 'full', language: 'da', administration }),
  });
  const { response } = (await answer.json()) as { response: { id: string } };
  return response.id;
}

async function answersOf(id: string): Promise<Record<string, unknown>> {
  const answer = await journal.ask(`/api/responses/${id}`);
  return ((await answer.json()) as { response: { answers: Record<string, unknown> } }).response.answers;
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`${journal.address}/interview/${id}`);
  await enterInterview(page);
}

const gone = 'Ikke gemt endnu. Svarene er her stadig.';
const kept = /^Gemt \d/;

describe('a dropped line', () => {
  test('keeps the answers, says so, warns before leaving, and saves them when it is back', async () => {
    const id = await begin('outreach-intake');
    const { page } = await journal.open(browser);
    await open(page, id);
    await page.keyboard.press('1');
    await page.getByText(kept).waitFor();
    await page.context().setOffline(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    await page.getByText(gone).waitFor();
    expect(Object.keys(await answersOf(id))).toEqual(['targetGroup']);

    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;

    await page.context().setOffline(false);
    await page.getByText(kept).waitFor();
    expect(Object.keys(await answersOf(id))).toEqual(['targetGroup', 'intensePolydrug']);
  });

  test('that took only the server’s answer with it goes unnoticed', async () => {
    const id = await begin('outreach-intake');
    const { page } = await journal.open(browser);
    await open(page, id);
    let lost = 0;
    await page.route(`**/api/responses/${id}/entries`, async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.keyboard.press('1');
    await page.getByText(kept).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('0');
    await expect.poll(async () => Object.keys(await answersOf(id))).toEqual(['targetGroup', 'intensePolydrug']);
    expect(await page.getByRole('alert').filter({ visible: true }).count()).toBe(0);
  });
});

describe('a session that has ended', () => {
  test('keeps the answers, says how to go on, and saves them when somebody has logged in', async () => {
    const id = await begin('outreach-intake');
    const { page } = await journal.open(browser);
    await open(page, id);
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.keyboard.press('1');
    await page.getByText('Du er logget ud.').waitFor();
    expect(await page.getByRole('link', { name: 'Log ind i et nyt vindue' }).getAttribute('target')).toBe('_blank');
    await page.getByText(gone).waitFor();
    expect(await answersOf(id)).toEqual({});

    await page.context().addCookies(cookies);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByText(kept).waitFor();
    expect(await page.getByText('Du er logget ud.').count()).toBe(0);
    expect(await answersOf(id)).toEqual({ targetGroup: { value: true } });
  });
});

describe('two windows', () => {
  test('the later one is told, and overwrites nothing', async () => {
    const id = await begin('outreach-intake');
    const [first, second] = [await journal.open(browser), await journal.open(browser)];
    await open(first.page, id);
    await open(second.page, id);
    await first.page.keyboard.press('1');
    await first.page.getByText(kept).waitFor();
    await second.page.keyboard.press('0');
    await second.page.getByText('Interviewet er ændret et andet sted.').waitFor();
    expect(await answersOf(id)).toEqual({ targetGroup: { value: true } });
    await second.page.getByRole('button', { name: 'Hent på ny' }).focus();
    second.page.on('dialog', (dialog) => void dialog.accept());
    await second.page.keyboard.press('Enter');
    await enterInterview(second.page);
    await second.page.keyboard.press('Enter');
    await second.page.keyboard.press('1');
    await second.page.getByText(kept).waitFor();
    expect(Object.keys(await answersOf(id))).toEqual(['targetGroup', 'intensePolydrug']);
  });
});

describe('a citizen alone', () => {
  test('answers on a phone, is told what help there is, and sees no score', async () => {
    const id = await begin('phq-9', 'self-report');
    const { page, faults } = await journal.open(browser, { viewport: { width: 360, height: 740 } });
    await open(page, id);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await expectNoViolations(page, 'question');
    for (let question = 1; question <= 9; question++) {
      await page
        .getByRole('heading', { name: `Spørgsmål ${question} af 10` })
        .or(page.getByRole('heading', { name: `Spørgsmål ${question} af 9` }))
        .waitFor();
      await page.keyboard.press('1');
      if (question === 9) await page.getByText('Livslinien').waitFor();
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Spørgsmål 10 af 10' }).waitFor();
    await expectNoViolations(page, 'last question');
    await page.keyboard.press('0');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Send svar' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Svarene er gemt. Giv skærmen tilbage til personalet.').waitFor();
    await expectNoViolations(page, 'thanks');
    expect(await page.locator('main').innerText()).not.toMatch(/score|PHQ-9 samlet/i);
    expect(faults).toEqual([]);
  });
});

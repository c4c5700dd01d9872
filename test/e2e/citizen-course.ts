/** What staff do with one citizen, by the clicks and keys that it takes them, on whatever day it is. */
import { responseOf, type Response as InterviewResponse } from '@skala/engine';
import { readInstrument } from '@skala/instruments';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { asiAnswers, nothingToReport, type AsiProfile } from '../../examples/journal/src/seed/asi-answers.ts';
import { holdInterview } from '../../examples/journal/src/seed/hold-interview.ts';
import { seededRandom } from '../../examples/journal/src/seed/random.ts';
import { asiPlan } from './asi-plan.ts';
import { answerAll, enterInterview, finishByKeys } from './interview-by-keys.ts';
import type { JournalProcess, Role } from './journal-process.ts';

/** By question, what is typed. */
export type Typed = Readonly<Record<string, string>>;

/** A day, YYYY-MM-DD, as it is typed. */
export const typed = (day: string): string => day.split('-').reverse().join('.');

export const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');

/** A caseworker, or whoever is told, at work in the morning of a day. */
export async function openDay(
  journal: JournalProcess,
  browser: Browser,
  day: string,
  role?: Role,
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  await journal.goTo(`${day}T08:00:00.000Z`);
  return journal.open(browser, {}, role);
}

/** From the citizen's page. What the journal asks for is in view; all else is a click further in. */
export async function begin(page: Page, name: RegExp, isDue: boolean): Promise<void> {
  const button = page.getByRole('button', { name, includeHidden: true });
  await button.waitFor({ state: 'attached' });
  expect(await button.isVisible(), `${String(name)} is asked for`).toBe(isDue);
  if (!isDue) await page.locator('section[aria-labelledby="new"] details.others > summary').click();
  await button.click();
  await page.waitForURL(/\/interview\//);
}

/** Answers every question by keys, up to the review. */
export async function answerByKeys(page: Page, instrument: string, plan: Typed): Promise<void> {
  await enterInterview(page);
  await answerAll({ page, instrument: readInstrument(instrument)!, plan });
}

/** From the first question to the results. */
export async function hold(page: Page, instrument: string, plan: Typed): Promise<void> {
  await answerByKeys(page, instrument, plan);
  await finishByKeys(page);
}

/**
 * An ASI that was begun in the page: a colleague's answers come in through the API up to the last area, and the page
 * takes it up from there. A whole one by keys is in journal.test.ts.
 */
export async function goOnWithAsi(journal: JournalProcess, page: Page, profile: AsiProfile): Promise<void> {
  const path = `/api/responses/${new URL(page.url()).pathname.split('/').at(-1)!}`;
  const { response } = (await (await journal.ask(path)).json()) as { response: InterviewResponse };
  const { id, form, subject = '', language = 'da' } = response;
  const begun = await page.evaluate(() => new Date().toISOString());
  const random = seededRandom(1);
  const plan = {
    options: { id, form, subject, language, money: { currency: 'DKK' } },
    answers: asiAnswers(profile, subject, begun.slice(0, 10), random),
    otherwise: nothingToReport,
    actor: 'staff-1',
    begun,
    stopBefore: 'psychiatric',
  } as const;
  const entries = responseOf(holdInterview(readInstrument('asi-5')!, plan, random)).log;
  const body = JSON.stringify({ revision: 0, entries });
  expect((await journal.ask(`${path}/entries`, { method: 'POST', body })).status).toBeLessThan(300);
  await page.reload();
  await hold(page, 'asi-5', asiPlan);
}

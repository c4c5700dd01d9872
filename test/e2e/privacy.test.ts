/**
 * What is answered stays in the page. Under the strictest security policy a host can set, with every way out watched
 * from before the first script runs: nothing is called, nothing is violated, and an answer is found nowhere but where
 * it was typed, where it is shown to be read, and in the events whose contract is to carry it.
 */
import type { Response } from '@skala/engine';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asiPlan } from './asi-plan.ts';
import { startBrowser } from './browser-page.ts';
import { findWords, type Find } from './canary-search.ts';
import { expectQuiet, openGuarded, reachedHost } from './guarded-page.ts';
import { answerAll, enterInterview } from './interview-by-keys.ts';
import { tabTo } from './keyboard.ts';
import { guarded } from './page-guard.ts';
import { instrumentOf, show, startWidgetServer, type WidgetServer } from './widget-server.ts';

let server: WidgetServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWidgetServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Events that carry answers by contract: the host stores what is in them. */
const carriers = ['skala-change', 'skala-complete', 'skala-leave'];
/** All that a host may hear of. What the elements say to each other stays inside them. */
const publicEvents = [...carriers, 'skala-answer', 'skala-flag', 'skala-navigate', 'skala-refused'];
const canary = 'Kanariefugl71';
const noteCanary = 'Kolibri83';
const reasonCanary = 'Papegoje94';

/** Finds that are neither in the question that was answered nor in its line of the review. */
function astray(found: readonly Find[], item: string): readonly Find[] {
  return found.filter(({ place, within }) => place !== 'text' || (within !== item && within !== 'dd'));
}

async function type(page: Page, text: string): Promise<void> {
  for (const key of text) await page.keyboard.press(key);
}

describe('the watch itself', () => {
  test('notes each way out, a violation, an error and an event', async () => {
    const { page } = await openGuarded(browser, server);
    await page.evaluate(async () => {
      [localStorage, sessionStorage, indexedDB, caches, document.cookie, navigator.clipboard].at(0);
      document.cookie = 'a=b';
      void fetch('/');
      navigator.sendBeacon('/');
      postMessage('', '*');
      console.log('');
      console.error('');
      for (const name of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'BroadcastChannel'] as const) {
        (globalThis[name] as unknown as () => void)();
      }
      document.body.setAttribute('style', 'color: red');
      document.body.dispatchEvent(new CustomEvent('told', { detail: { secret: 1 } }));
      dispatchEvent(new ErrorEvent('error', { message: 'broken' }));
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    const { calls, violations, errors, events } = await guarded(page);
    expect(calls).toEqual([
      ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie', 'clipboard', 'cookie', 'fetch'],
      ...['sendBeacon', 'postMessage', 'console.log', 'console.error'],
      ...['XMLHttpRequest', 'WebSocket', 'EventSource', 'BroadcastChannel'],
    ]);
    expect(violations.length).toBe(1);
    expect(errors.length).toBe(1);
    expect(events).toContainEqual(expect.objectContaining({ type: 'told', reachedHost: true }));
    await page.context().close();
  });

  test('finds words in attributes, texts, shadow roots and the title', async () => {
    const { page } = await openGuarded(browser, server);
    await show(page, 'skala-interview', { ...instrumentOf('phq-9'), pace: 'item', language: 'da' });
    await page.evaluate((words) => {
      const root = document.querySelector('skala-interview')!.shadowRoot!;
      root.querySelector('#heading')!.setAttribute('data-x', words);
      root.querySelector('[role=status]')!.append(words);
      document.title = words;
    }, canary);
    const found = await findWords(page, canary);
    const places = found.map(({ place, name }) => `${place} ${name}`);
    expect(places.sort()).toEqual(['attribute data-x', 'page title', 'text ', 'text ']);
    await page.context().close();
  });
});

describe('a citizen alone', () => {
  test('fills in the PHQ-9 to the thanks', async () => {
    const opened = await openGuarded(browser, server);
    const { page } = opened;
    const properties = { pace: 'item', language: 'da', responseId: 'r1', actor: 'self', supportText: 'Ring til os.' };
    await show(page, 'skala-interview', { ...instrumentOf('phq-9'), ...properties });
    await enterInterview(page);
    for (let question = 1; question <= 10; question++) {
      await page.getByRole('heading', { name: `Spørgsmål ${question} af` }).waitFor();
      await type(page, '2');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: 'Send svar' }).click();
    await page.getByRole('heading', { name: 'Tak for dine svar' }).waitFor();
    await expectQuiet(opened, server);
    const { events } = await guarded(page);
    expect(events.filter(({ type: name }) => name === 'skala-complete').length).toBe(1);
    expect(reachedHost(events).filter((name) => !publicEvents.includes(name))).toEqual([]);
    await page.context().close();
  });
});

describe('an interviewer', { timeout: 120_000 }, () => {
  test('takes three sections of the ASI, writes a text and a note, and ends early', async () => {
    const opened = await openGuarded(browser, server);
    const { page } = opened;
    const asi = instrumentOf('asi-5');
    const properties = { language: 'da', responseId: 'r1', actor: 'staff-1', subject: '4711' };
    await show(page, 'skala-interview', { ...asi, ...properties });
    await enterInterview(page);
    const search = async (): Promise<void> => {
      expect(astray(await findWords(page, canary), 'G3')).toEqual([]);
      expect(astray(await findWords(page, noteCanary), 'G3')).toEqual([]);
    };

    // The text is answered in its turn; the note is written afterwards, on the same question.
    const plan = { ...asiPlan, G3: canary };
    const run = { page, instrument: asi.instrument, plan, onSection: search };
    const first = await answerAll(run, 'medical');
    await page.getByRole('navigation').getByRole('button', { name: 'Generelt' }).click();
    await page.getByRole('textbox', { name: /^G3/ }).focus();
    await page.keyboard.press('Alt+n');
    await type(page, noteCanary);
    await search();
    await page.keyboard.press('Escape');
    await search();
    await page.getByRole('navigation').getByRole('button', { name: 'Helbred' }).click();
    await search();
    await tabTo(page, 'the first question', ({ item }) => item === 'M1');
    const answered = [...first, ...(await answerAll(run, 'alcohol-drug'))];
    expect(answered.length).toBeGreaterThan(45);

    // What is refused is not repeated in the words on why, nor in the live region.
    await page.getByRole('navigation').getByRole('button', { name: 'Helbred' }).click();
    const field = page.getByRole('textbox', { name: /^M6/ });
    await field.fill(canary);
    await field.press('Enter');
    await page.getByRole('alert').filter({ visible: true }).waitFor();
    await search();
    await field.fill('26');
    await field.press('Enter');

    // A pause, a review and an end before time, with its reason.
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    await page.keyboard.press('Alt+r');
    await page.getByRole('heading', { name: 'Gennemse svarene' }).waitFor();
    await search();
    expect((await findWords(page, canary)).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Afslut interview' }).click();
    await search();
    await page.getByRole('button', { name: 'Afslut før tid' }).click();
    await type(page, reasonCanary);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Interviewet er afsluttet før tid' }).waitFor();
    await search();
    expect(await findWords(page, reasonCanary)).toEqual([]);

    await expectQuiet(opened, server);
    const { events } = await guarded(page);
    for (const words of [canary, noteCanary, reasonCanary]) {
      const carrying = events.filter(({ payload, reachedHost }) => reachedHost && payload.includes(words));
      expect(carrying.length, words).toBeGreaterThan(0);
      expect([...new Set(carrying.map(({ type: name }) => name))].filter((name) => !carriers.includes(name))).toEqual(
        [],
      );
    }
    const reached = reachedHost(events);
    expect(reached).toEqual(expect.arrayContaining(carriers));
    expect(reached.filter((name) => !publicEvents.includes(name))).toEqual([]);
    await page.context().close();
  });

  test('opens no response that was tampered with, and says why without its answers', async () => {
    const opened = await openGuarded(browser, server);
    const { page } = opened;
    const phq = instrumentOf('phq-9');
    await show(page, 'skala-interview', { ...phq, language: 'da', responseId: 'r1', actor: 'a' });
    await enterInterview(page);
    await type(page, '2');
    const { payload } = (await guarded(page)).events.find(({ type: name }) => name === 'skala-change')!;
    const [, { response }] = JSON.parse(payload) as [unknown, { response: Response }];
    const tampered = { ...response, id: 'r2', answers: { phq1: { value: canary }, [noteCanary]: {} } };
    await show(page, 'skala-interview', { ...phq, language: 'da', actor: 'a', response: tampered });
    await page.getByRole('heading', { name: 'Interviewet kan ikke åbnes' }).waitFor();
    const refused = (await guarded(page)).events.filter(({ type: name }) => name === 'skala-refused');
    expect(refused.length).toBe(1);
    expect(refused[0]!.payload).not.toContain(canary);
    expect(await findWords(page, canary)).toEqual([]);
    await expectQuiet(opened, server);
    await page.context().close();
  });
});

/**
 * Every element but the interview, on a page as strict as the one in privacy.test.ts: a person works with it, nothing is
 * called or violated, and an answer stands only where it is there to be read.
 */
import { followPathway, openInterview, recordOf, type SkalaRecord } from '@skala/engine';
import { readPathway } from '@skala/instruments';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './browser-page.ts';
import { findWords, type Find } from './canary-search.ts';
import { expectQuiet, openGuarded, reachedHost } from './guarded-page.ts';
import { guarded } from './page-guard.ts';
import {
  elements,
  instrumentOf,
  show,
  startWidgetServer,
  type ElementName,
  type WidgetServer,
} from './widget-server.ts';

let server: WidgetServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWidgetServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Answers, and what a person writes: each occurs nowhere in the instrument or in the words of the interface. */
const canaries = { word: 'Kanariefugl71', note: 'Kolibri83', amount: 73_519, typed: 'Papegoje94' } as const;
const asi = instrumentOf('asi-5');
const stored = {
  M6: { value: 26 },
  E11: { value: 0 },
  E12: { value: canaries.amount },
  P9_30: { value: true },
};
const texts = { G3: { value: canaries.word } };

function record(): SkalaRecord {
  const interview = openInterview(asi.instrument, { id: 'r', form: 'full', subject: '4711' });
  const stamp = { time: '2026-11-12T10:42:00Z', actor: 'a' };
  interview.send({ type: 'start', ...stamp });
  const others = { E4: 20, E5: 10, M7: '3', M8: '3' };
  const given = {
    ...others,
    ...Object.fromEntries(Object.entries({ ...stored, ...texts }).map(([id, one]) => [id, one.value])),
  };
  for (const [item, answer] of Object.entries(given)) interview.send({ type: 'answer', item, answer, ...stamp });
  interview.send({ type: 'note', item: 'G3', text: canaries.note, ...stamp });
  return recordOf(interview);
}

const made = record();
const finished: SkalaRecord = { ...made, response: { ...made.response, status: 'completed' } };
const definition = readPathway('dk-outreach')!;
const result = followPathway(definition, [{ instrument: asi.instrument, response: finished.response }]);

interface Watched {
  readonly properties: object;
  /** What a person does. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** Where answers may stand as text: in the lines of these questions or scores. */
  readonly shows?: readonly string[];
  /** Answers that must be there to be read, or the search would prove nothing. */
  readonly seen?: readonly string[];
  /** Events that carry what was answered or written, by contract. */
  readonly carriers?: readonly string[];
  readonly events?: readonly string[];
}

const press = (name: RegExp) => async (page: Page) => page.getByRole('button', { name }).first().click();
const write = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

const watched: Readonly<Record<Exclude<ElementName, 'interview'>, Watched>> = {
  item: {
    properties: { ...asi, item: 'G3', name: 'programme', answer: texts.G3, note: canaries.note },
    act: async (page) => {
      await page.getByRole('textbox').fill(canaries.typed);
      await page.keyboard.press('Enter');
    },
    shows: [''],
    seen: [canaries.note],
    carriers: ['skala-answer'],
  },
  grid: {
    properties: { ...asi, items: ['G3', 'M6'], answers: { ...texts, M6: stored.M6 }, name: 'answers' },
    act: async (page) => {
      await page.getByRole('textbox', { name: /^M6/ }).fill(canaries.typed);
      await page.keyboard.press('Enter');
      await page.getByRole('alert').filter({ visible: true }).waitFor();
      await page.getByRole('textbox', { name: /^G3/ }).fill(canaries.typed);
      await page.keyboard.press('Enter');
    },
    carriers: ['skala-answer'],
  },
  review: {
    properties: { ...asi, record: made },
    act: async (page) => {
      await press(/^Det passer/)(page);
      await write(page, canaries.typed);
    },
    // A reason stands with the warning that it answers.
    shows: ['dd', ''],
    seen: [canaries.word, canaries.note],
    carriers: ['skala-accept'],
  },
  flags: {
    properties: { ...asi, record: finished, pathway: { definition, result } },
    act: async (page) => {
      await press(/^Afvis/)(page);
      await write(page, canaries.typed);
    },
    carriers: ['skala-decision'],
  },
  profile: {
    properties: { ...asi, record: finished, earlier: [finished] },
    act: async (page) => {
      for (const row of await page.locator('summary').all()) await row.click();
      await page.keyboard.press('t');
      await page.keyboard.press('t');
    },
    shows: ['employment'],
    seen: ['73.519'],
  },
  results: {
    properties: { ...asi, record: finished },
    act: async (page) => {
      await press(/^Afvis/)(page);
      await write(page, canaries.typed);
    },
    shows: ['employment'],
    seen: ['73.519'],
    carriers: ['skala-decision'],
  },
  trend: { properties: { ...asi, records: [finished], score: 'employment' }, act: press(/tabel/) },
  worklist: {
    properties: {
      records: [finished],
      instruments: [asi.instrument],
      texts: asi.texts,
      pathways: [{ subject: '4711', definition, result }],
    },
    act: async (page) => {
      await press(/^Borger/)(page);
      await page.getByRole('textbox').or(page.getByRole('searchbox')).first().focus();
      await page.keyboard.type(canaries.typed);
    },
    carriers: ['skala-filter'],
    events: ['skala-sort'],
  },
  pathway: {
    properties: { pathway: definition, result },
    act: press(/^Start/),
    events: ['skala-step'],
  },
  summary: { properties: { entries: [{ record: finished, ...asi }], numbers: true, contact: 'Mette K.' } },
};

/** The words to look for: answers as they are stored and as they are written in Danish. */
const words = [canaries.word, canaries.note, canaries.typed, String(canaries.amount), '73.519', '73519'];

const astray = (found: readonly Find[], shows: readonly string[]): readonly Find[] =>
  found.filter(({ place, name, within }) => place !== 'text' || name !== '' || !shows.includes(within));

test('every element is watched, here or in privacy.test.ts', () => {
  expect([...Object.keys(watched), 'interview'].sort()).toEqual([...elements].sort());
});

describe.each(Object.entries(watched))(
  '%s',
  (name, { properties, act, shows = [], seen = [], carriers = [], events = [] }) => {
    test('calls nothing, breaks no policy, and shows answers in their place alone', async () => {
      const opened = await openGuarded(browser, server);
      const { page } = opened;
      await show(page, `skala-${name as ElementName}`, { ...properties, language: 'da' });
      const search = async (): Promise<void> => {
        for (const one of words) expect(astray(await findWords(page, one), shows), one).toEqual([]);
      };
      await search();
      for (const one of seen) expect((await findWords(page, one)).length, one).toBeGreaterThan(0);
      await act?.(page);
      await search();
      await expectQuiet(opened, server);
      const told = (await guarded(page)).events;
      const publicEvents = reachedHost(told);
      expect([...publicEvents].sort()).toEqual([...carriers, ...events].sort());
      const carrying = told.filter(
        ({ payload, reachedHost: has }) => has && words.some((one) => payload.includes(one)),
      );
      expect([...new Set(carrying.map(({ type }) => type))].sort()).toEqual([...carriers].sort());
      await page.context().close();
    });
  },
);

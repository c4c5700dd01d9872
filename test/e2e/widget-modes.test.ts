/**
 * The elements as people set up their screens: a small phone or 400 % zoom, forced colours, less motion, dark, paper,
 * and a page that runs from right to left. Nothing is cut off, nothing moves that should not, nothing vanishes.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInterview, recordOf, type SkalaRecord, type TextPack } from '@skala/engine';
import { openPage, startBrowser } from './browser-page.ts';
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

const asi = instrumentOf('asi-5');
const phq = instrumentOf('phq-9');
const phqAnswers = {
  phq1: '2',
  phq2: '3',
  phq3: '2',
  phq4: '2',
  phq5: '1',
  phq6: '2',
  phq7: '0',
  phq8: '1',
  phq9: '1',
};

/** A record of these answers, every other answer missing. */
function recordWith({ instrument }: typeof asi, answers: Readonly<Record<string, unknown>>): SkalaRecord {
  const interview = openInterview(instrument, { id: 'r', form: 'full' });
  const stamp = { time: '2026-11-12T10:42:00Z', actor: 'a' };
  interview.send({ type: 'start', ...stamp });
  for (const [item, answer] of Object.entries(answers)) interview.send({ type: 'answer', item, answer, ...stamp });
  return recordOf(interview);
}

const medical = { M1: 3, M3: true, M4: true, M5: false, M6: 26, M7: '4', M8: '3' };
const phqRecord = recordWith(phq, phqAnswers);
const asiRecord = recordWith(asi, medical);

type Act = (page: Page) => Promise<void>;

interface Shown {
  readonly tag: 'skala-interview' | 'skala-results';
  readonly properties: Readonly<Record<string, unknown>>;
  readonly act?: Act;
  /** Roles and names of what has to be there in every mode. */
  readonly key: readonly (readonly ['heading' | 'radio' | 'button' | 'textbox', RegExp])[];
}

const section =
  (index: number): Act =>
  async (page) => {
    await page.evaluate((place) => {
      const root = document.querySelector('skala-interview')!.shadowRoot!;
      root.querySelectorAll<HTMLButtonElement>('nav .section')[place]!.click();
    }, index);
  };
const review: Act = async (page) => {
  await page.evaluate(() => {
    const button = document.querySelector('skala-interview')!.shadowRoot!.querySelector<HTMLElement>('#heading');
    button!.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyR', altKey: true, bubbles: true, composed: true }));
  });
};

const interview = { responseId: 'r1', actor: 'a', subject: '4711', language: 'da' };
const stored = { ...interview, responseId: undefined };
const open = (record: SkalaRecord): object => ({ ...record.response, status: 'in-progress' });

const screens: Readonly<Record<string, Shown>> = {
  'a section of the interviewer': {
    tag: 'skala-interview',
    properties: { ...asi, ...stored, response: open(asiRecord) },
    act: section(1),
    key: [
      ['heading', /^Fysisk helbred$/],
      ['textbox', /^M6 /],
      ['radio', /Ekstremt/],
      ['button', /^Videre/],
    ],
  },
  'a table of the interviewer': {
    tag: 'skala-interview',
    properties: { ...asi, ...interview },
    act: section(3),
    key: [['heading', /^Alkohol og (andre )?(rus|stof)|^Rusmidler|^Alkohol/]],
  },
  'a question of the citizen': {
    tag: 'skala-interview',
    properties: { ...phq, ...interview, pace: 'item' },
    key: [
      ['heading', /^Spørgsmål 1 af 10$/],
      ['radio', /^Næsten hver dag$/],
      ['button', /^Videre/],
    ],
  },
  'the review of the citizen': {
    tag: 'skala-interview',
    properties: { ...phq, ...stored, pace: 'item', response: open(phqRecord) },
    act: review,
    key: [
      ['heading', /^Se dine svar igennem$/],
      ['button', /^Send svar$/],
    ],
  },
  'the review of the interviewer': {
    tag: 'skala-interview',
    properties: { ...asi, ...stored, response: open(asiRecord) },
    act: review,
    key: [
      ['heading', /^Gennemse svarene$/],
      ['button', /^Afslut interview$/],
    ],
  },
  'the results of the PHQ-9': {
    tag: 'skala-results',
    properties: { ...phq, language: 'da', record: phqRecord },
    key: [
      ['heading', /^Resultater$/],
      ['button', /^Bekræft/],
    ],
  },
  'the results of the ASI': {
    tag: 'skala-results',
    properties: { ...asi, language: 'da', record: asiRecord },
    key: [['heading', /^Resultater$/]],
  },
};
const names = Object.keys(screens);

/** The same words as if they were in another language. */
const saidIn = (texts: readonly TextPack[], language: string): readonly TextPack[] =>
  texts.filter((pack) => pack.language === 'da').map((pack) => ({ ...pack, language }));

async function openScreen(
  name: string,
  options: BrowserContextOptions = {},
  query = '',
  language = 'da',
): Promise<Page> {
  const { tag, properties, act } = screens[name]!;
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 900 }, ...options });
  await page.goto(`${server.address}/${query}`);
  const texts = saidIn(properties['texts'] as readonly TextPack[], language);
  await show(page, tag, { ...properties, texts });
  await act?.(page);
  // A width that is measured, and what is drawn by it, come with the next frames.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  return page;
}

async function expectKey(page: Page, name: string): Promise<void> {
  for (const [role, words] of screens[name]!.key) {
    const found = page.getByRole(role, { name: words }).first();
    expect(await found.isVisible(), `${name}: ${role} ${String(words)}`).toBe(true);
  }
}

interface Measured {
  readonly scrolls: boolean;
  /** Texts and controls that stand out of the window to either side, or are clipped by what is around them. */
  readonly cut: readonly string[];
}

/** Measures every box that holds text or is a control. Tables may scroll inside a box of their own. */
async function measure(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const root = document.scrollingElement!;
    const cut: string[] = [];
    let seen = 0;
    const isScroller = (element: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const check = (element: Element, around: Element | undefined): void => {
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none') return;
      const isText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 1 && (isText || element.matches('input, button, select, textarea, summary, progress, svg'))) {
        seen += 1;
        const bounds = around?.getBoundingClientRect() ?? { left: 0, right: root.clientWidth };
        if (!around && (left < bounds.left - 1 || right > bounds.right + 1)) {
          cut.push(`${element.localName}.${element.className} ${Math.round(left)} to ${Math.round(right)}`);
        }
        const isClipped = style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
        if (isClipped) cut.push(`${element.localName}.${element.className} is clipped`);
      }
      const inner = isScroller(element) ? element : around;
      for (const child of (element.shadowRoot ?? element).children) check(child, inner);
      if (element.shadowRoot) for (const child of element.children) check(child, inner);
    };
    check(document.body, undefined);
    if (seen < 10) throw new Error(`Only ${seen} boxes were measured.`);
    return { scrolls: root.scrollWidth > root.clientWidth, cut: cut.slice(0, 10) };
  });
}

const whole: Measured = { scrolls: false, cut: [] };

/** The window is made this wide, and what is drawn by its width is given the time that takes. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
}

describe.each(names)('%s', (name) => {
  test('needs no sideways scrolling, whatever the window', async () => {
    // 400 % zoom of a window 1280 px wide leaves 320 px by 256 px of the page.
    const page = await openScreen(name, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    for (const [width, height] of [
      [320, 256],
      [320, 800],
      [768, 900],
    ] as const) {
      await resize(page, width, height);
      expect(await measure(page), String(width)).toEqual(whole);
      await expectKey(page, name);
    }
    await page.context().close();
  });

  test.each(['da', 'ar'])('is whole on a page from right to left, with words in %s', async (language) => {
    const page = await openScreen(name, { viewport: { width: 320, height: 900 } }, '?dir=rtl', language);
    const direction = await page.evaluate(() => {
      const frame = document.querySelector('body > *')!.shadowRoot!.querySelector('[lang]')!;
      return getComputedStyle(frame).direction;
    });
    const runsBack = language === 'ar' && screens[name]!.tag === 'skala-interview';
    expect(direction).toBe(runsBack ? 'rtl' : 'ltr');
    for (const width of [320, 1280]) {
      await resize(page, width, 900);
      expect(await measure(page), String(width)).toEqual(whole);
      await expectKey(page, name);
    }
    await page.context().close();
  });

  test('keeps what matters in forced colours, in the dark and on paper', async () => {
    const page = await openScreen(name);
    await page.emulateMedia({ forcedColors: 'active' });
    await expectKey(page, name);
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
    await expectKey(page, name);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    for (const [role, words] of screens[name]!.key.filter(([role]) => role === 'heading')) {
      expect(await page.getByRole(role, { name: words }).first().isVisible(), `print: ${String(words)}`).toBe(true);
    }
    // Paper has no buttons to press; those that are part of an answer stand there as on a form.
    const buttons = page.locator('button:not([aria-pressed]):not([aria-haspopup])').filter({ visible: true });
    expect(await buttons.allInnerTexts()).toEqual([]);
    await page.context().close();
  });

  test('does not move where less motion is asked for', async () => {
    const page = await openScreen(name, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => {
      const found: string[] = [];
      const check = (element: Element): void => {
        for (const pseudo of [undefined, '::before', '::after']) {
          const { animationName, animationDuration, transitionDuration, transitionProperty } = getComputedStyle(
            element,
            pseudo,
          );
          const lasts = (times: string): boolean => times.split(',').some((time) => parseFloat(time) > 0);
          const isAnimated = animationName !== 'none' && lasts(animationDuration);
          if (isAnimated || (transitionProperty !== 'none' && lasts(transitionDuration))) found.push(element.localName);
        }
        for (const child of [...element.children, ...(element.shadowRoot?.children ?? [])]) check(child);
      };
      check(document.body);
      return { found, running: document.getAnimations().length };
    });
    expect(moving).toEqual({ found: [], running: 0 });
    await page.context().close();
  });
});

describe('forced colours', () => {
  test('tell a chosen answer from the others without colours of our own', async () => {
    const page = await openScreen('a section of the interviewer', { forcedColors: 'active' });
    const looks = await page.evaluate(() => {
      const root = document.querySelector('skala-interview')!.shadowRoot!;
      const question = root.querySelector('skala-question[data-items="M3"]')!.shadowRoot!;
      const options = [...question.querySelectorAll('.option')];
      const look = (element: Element): string => getComputedStyle(element).backgroundColor;
      return [true, false].map((is) =>
        options.filter((one) => (one.querySelector(':checked') !== null) === is).map(look),
      );
    });
    expect(looks[0]!.length).toBe(1);
    expect(looks[1]).not.toContain(looks[0]![0]);
    await page.context().close();
  });

  test('mark the current question and section, and only these', async () => {
    const page = await openScreen('a section of the interviewer', { forcedColors: 'active' });
    const marked = await page.evaluate(() => {
      const root = document.querySelector('skala-interview')!.shadowRoot!;
      root.querySelector<HTMLElement & { focusItem(id: string): boolean }>('[data-items="M6"]')!.focusItem('M6');
      const edge = (element: Element): string => getComputedStyle(element).borderInlineStartColor;
      return new Promise<{ questions: string[]; sections: number }>((resolve) =>
        setTimeout(() => {
          const questions = [...root.querySelectorAll('skala-question')].filter(
            (one) => edge(one.shadowRoot!.querySelector('.question')!) !== 'rgb(255, 255, 255)',
          );
          const sections = [...root.querySelectorAll('button.section')].filter(
            (one) => edge(one) !== 'rgb(255, 255, 255)',
          );
          resolve({
            questions: questions.map((one) => one.getAttribute('data-items') ?? ''),
            sections: sections.length,
          });
        }, 100),
      );
    });
    expect(marked).toMatchObject({ questions: ['M6'], sections: 1 });
    await page.context().close();
  });
});

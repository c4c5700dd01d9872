/**
 * Benchmark (e): what a person waits for at the screen, in a real browser whose processor is slowed down four times.
 * First question: from the last byte of the script, with what it imports, to the frame that shows a question. Then pointer and keys, as a
 * person uses them: from the event to the frame after it.
 */
import { readInstrument } from '@skala/instruments';
import type { CompiledItem } from '@skala/engine';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { chromeFlags, requireChrome } from '../../scripts/find-chrome.mjs';
import { renderers, startScreenServer, type Renderer, type ScreenServer } from './screen-page.ts';

export interface ScreenTimes {
  /** Milliseconds to the first question, at full speed and slowed down. */
  readonly first: { readonly full: number; readonly slow: number };
  /** Milliseconds from an event to the frame after it, each of them. */
  readonly paints: readonly number[];
  /** The same as the browser itself reports it (Event Timing, in steps of 8 ms), an interaction each; below 16 it is silent. */
  readonly reported: readonly number[];
}

type Filled = Pick<ScreenTimes, 'paints' | 'reported'>;

export const slowdown = 4;

/** What the page keeps for the bench. */
interface Kept {
  shownAt?: number;
  paints: number[];
  pending: number;
  entries: Map<number, number>;
}
type Screen = typeof globalThis & Kept;

/** All in turn, round after round, so that they meet the same machine: each loads, and then has sections filled in. */
export async function screenTimes(
  rounds: number,
  sections: readonly string[],
): Promise<ReadonlyMap<Renderer, ScreenTimes>> {
  const browser = await chromium.launch({ executablePath: requireChrome(), args: chromeFlags });
  const server = await startScreenServer();
  const runs = new Map(
    renderers.map((one) => [one, { full: [] as number[], slow: [] as number[], filled: [] as Filled[] }]),
  );
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [renderer, run] of runs) {
        run.full.push(await firstQuestion(browser, server.address(renderer), 1));
        run.slow.push(await firstQuestion(browser, server.address(renderer), slowdown));
        run.filled.push(await fillIn(browser, server, renderer, sections));
      }
    }
  } finally {
    await browser.close();
    server.stop();
  }
  return new Map(
    [...runs].map(([renderer, { full, slow, filled }]) => [
      renderer,
      {
        first: { full: quantileOf(full, 0.5), slow: quantileOf(slow, 0.5) },
        paints: filled.flatMap(({ paints }) => paints),
        reported: filled.flatMap(({ reported }) => reported),
      },
    ]),
  );
}

async function openSlow(browser: Browser, rate: number): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return { page, session };
}

async function firstQuestion(browser: Browser, address: string, rate: number): Promise<number> {
  const { page } = await openSlow(browser, rate);
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as Screen).shownAt !== undefined, undefined, { polling: 200 });
  const time = await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => href);
    const files = new Set([...links, ...[...document.scripts].map(({ src }) => src)]);
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const ends = entries.filter(({ name }) => files.has(name)).map(({ responseEnd }) => responseEnd);
    return (globalThis as Screen).shownAt! - Math.max(...ends);
  });
  await page.close();
  return time;
}

async function fillIn(
  browser: Browser,
  server: ScreenServer,
  renderer: Renderer,
  sections: readonly string[],
): Promise<Filled> {
  const { page } = await openSlow(browser, slowdown);
  await page.goto(server.address(renderer));
  await page.waitForFunction(() => (globalThis as Screen).shownAt !== undefined, undefined, { polling: 200 });
  await page.evaluate(listen);
  const instrument = readInstrument('asi-5')!;
  for (const { id } of instrument.sections) {
    const items = instrument.items.filter(({ section }) => section === id);
    if (sections.includes(id)) for (const item of items) await answer(page, renderer, item);
    if (id === sections.at(-1)) break;
    await press(page, nextOf(page, renderer));
  }
  const kept = await page.evaluate(() => {
    const { paints, entries } = globalThis as Screen;
    return { paints, reported: [...entries.values()] };
  });
  await page.close();
  return kept;
}

/** Notes every key and click: from when it happened until the frame after it has been painted. */
function listen(): void {
  const kept = globalThis as Screen;
  Object.assign(kept, { paints: [], pending: 0, entries: new Map<number, number>() });
  const note = (event: Event): void => {
    kept.pending += 1;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        kept.paints.push(performance.now() - event.timeStamp);
        kept.pending -= 1;
        port1.close();
      };
      port2.postMessage(0);
    });
  };
  for (const type of ['keydown', 'click']) addEventListener(type, note, { capture: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const { interactionId, duration } = entry;
      if (interactionId !== 0)
        kept.entries.set(interactionId, Math.max(duration, kept.entries.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
}

type Locator = ReturnType<Page['locator']>;

const questionOf = (page: Page, renderer: Renderer, item: string): Locator =>
  renderer === 'skala'
    ? page.locator(`[data-item="${item}"], skala-question[data-items="${item}"]`)
    : page.locator(`[data-name="${item}"]`);

const nextOf = (page: Page, renderer: Renderer): Locator =>
  renderer === 'skala' ? page.locator('.moves .primary') : page.locator('.sd-navigation__next-btn');

/** As a person would: an option is clicked, a field is clicked, written in and left with Tab. */
async function answer(page: Page, renderer: Renderer, item: CompiledItem): Promise<void> {
  const question = questionOf(page, renderer, item.id);
  if ((await question.count()) === 0) return;
  const field = question
    .locator('input[type=text], input[type=number], input[type=date], input[type=time], textarea')
    .first();
  if ((await field.count()) > 0) {
    await press(page, field);
    for (const key of typed(item)) await settle(page, () => page.keyboard.press(key));
    await settle(page, () => page.keyboard.press('Tab'));
    return;
  }
  const select = question.locator('select').first();
  if ((await select.count()) > 0) {
    await select.focus();
    await settle(page, () => page.keyboard.press('1'));
    return;
  }
  const option = question.locator('label:has(input), .sd-boolean').first();
  if ((await option.count()) > 0) await press(page, option);
}

function typed(item: CompiledItem): string {
  if (item.type === 'date') return '01112026';
  if (item.type === 'time') return '0930';
  if (item.type === 'text') return 'tekst';
  return String(Math.max(item.min ?? 0, Math.min(item.max ?? 9, 3)));
}

async function press(page: Page, what: Locator): Promise<void> {
  if ((await what.count()) === 0) return;
  const { x, y } = await what.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await settle(page, () => page.mouse.click(x, y));
}

/** Milliseconds that a page is left alone after each key or click, so that the debugger's questions are not in the figure. */
const rest = 100;

/** Does it, and waits until everything it set off has been painted. */
async function settle(page: Page, act: () => Promise<void>): Promise<void> {
  await act();
  await new Promise((resolve) => setTimeout(resolve, rest));
  await page.waitForFunction(() => (globalThis as Screen).pending === 0, undefined, { polling: 'raf' });
}

export function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

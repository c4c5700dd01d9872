/** Each example: opened as served, a PHQ-9 answered with the keys, and the record seen where the host wants it. */
import type { SkalaRecord } from '@skala/engine';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoViolations } from './axe-check.ts';
import { openPage, startBrowser, type WatchedPage } from './browser-page.ts';
import { startExample, type ExampleProcess } from './example-process.ts';

const names = ['plain-html', 'react', 'vue', 'iframe'] as const;
type Name = (typeof names)[number];

let browser: Browser;
let examples: Readonly<Record<Name, ExampleProcess>>;

beforeAll(async () => {
  const started = await Promise.all(names.map(async (name) => [name, await startExample(name)] as const));
  examples = Object.fromEntries(started) as Record<Name, ExampleProcess>;
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await Promise.all(Object.values(examples).map((example) => example.stop()));
});

async function open(name: Name): Promise<WatchedPage> {
  const watched = await openPage(browser);
  await watched.page.goto(examples[name].address);
  return watched;
}

/** The choice worth 1 at each of nine questions and the one after them; then what ends the interview. */
async function answerPhq(page: Page, place: Page | Frame = page): Promise<void> {
  const interview = place.locator('skala-interview');
  for (let question = 0; question < 10; question++) {
    await interview.getByRole('radio').first().waitFor();
    if (question === 0) await interview.getByRole('radio').first().focus();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
  }
  await interview.getByRole('button', { name: /^(Afslut interview|Send svar|Send mine svar|Aflever)/ }).click();
}

function sumOf({ scores }: SkalaRecord): number | undefined {
  const total = scores.find(({ id }) => id === 'total');
  return total?.status === 'scored' ? total.value : undefined;
}

describe('plain HTML', () => {
  test('the record goes into the form, and with it to whoever the form is sent', async () => {
    const { page, faults } = await open('plain-html');
    await answerPhq(page);
    await page.getByRole('button', { name: 'Send skemaet' }).click();
    const sent = JSON.parse(await page.locator('output').innerText()) as { reference: string; record: SkalaRecord };
    expect(sent.reference).toBe('sag-4711');
    expect(sumOf(sent.record)).toBe(9);
    await expectNoViolations(page, 'plain HTML');
    expect(faults).toEqual([]);
  });
});

describe.each(['react', 'vue'] as const)('%s', (name) => {
  test('hears of every answer, and shows the results of the record', async () => {
    const { page, faults } = await open(name);
    await page.getByText('Svar gemt: 0').waitFor();
    await expectNoViolations(page, name);
    await answerPhq(page);
    await page.locator('skala-results').getByText('9', { exact: true }).first().waitFor();
    expect(await page.locator('skala-interview').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('a frame', () => {
  test('tells its host, and nobody else, what is answered', async () => {
    const { page, faults } = await open('iframe');
    const frame = await (await page.waitForSelector('iframe[src]')).contentFrame();
    expect(new URL(frame!.url()).origin).not.toBe(examples.iframe.address);
    await answerPhq(page, frame!);
    expect(await page.locator('#kept').innerText()).toBe('Svar gemt: 10');
    await page.locator('output').getByText('skala/record/1').waitFor();
    expect(sumOf(JSON.parse(await page.locator('output').innerText()) as SkalaRecord)).toBe(9);
    expect(faults).toEqual([]);
  });

  test('does not believe a message from another origin', async () => {
    const { page } = await open('iframe');
    await page.frameLocator('iframe').getByRole('radio').first().waitFor();
    await page.evaluate(() => postMessage({ type: 'skala-complete', record: { forged: true } }, '*'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await page.locator('output').innerText()).toBe('Intet endnu.');
  });

  test('is not shown by a page that is not its host', async () => {
    const { page } = await open('iframe');
    const source = await (await page.waitForSelector('iframe[src]')).getAttribute('src');
    const { page: stranger } = await openPage(browser);
    await stranger.goto('about:blank');
    await stranger.setContent(`<iframe src="${source}"></iframe>`);
    await expect.poll(() => stranger.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
  });
});

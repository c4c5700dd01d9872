/** An author at work: the preview beside the editor, saves good and bad, and a respondent that fills it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listInstruments } from '@skala/instruments';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectNoViolations } from './axe-check.ts';
import { openPage, startBrowser, type WatchedPage } from './browser-page.ts';
import { startPreview, type PreviewProcess } from './preview-process.ts';

const phq = listInstruments().find(({ id }) => id === 'phq-9')!.folder;

let browser: Browser;
let folder: string;
let preview: PreviewProcess;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A preview of the PHQ-9 in a folder of its own. */
async function begin(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'skala-preview-'));
  for (const name of ['instrument.json', 'text']) cpSync(join(phq, name), join(folder, name), { recursive: true });
  preview = await startPreview(join(folder, 'instrument.json'), '--language', 'en', '--seed', '7');
}

async function end(): Promise<void> {
  expect(await preview.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
}

async function open(): Promise<void> {
  watched = await openPage(browser, { viewport: { width: 1440, height: 1000 } });
  ({ page } = watched);
  page.setDefaultTimeout(60_000);
  await page.goto(`${preview.address}&pace=section`);
  await interview().getByRole('radio').first().waitFor();
}

async function close(): Promise<void> {
  await page.context().close();
  expect(watched.faults).toEqual([]);
}

const interview = () => page.locator('skala-interview');
const panel = (id: string) => page.locator(`details#${id}`);
const notice = () => page.getByRole('status').locator('.notice');

function save(name: string, change: (text: string) => string): void {
  const file = join(folder, name);
  const [before, after] = [readFileSync(file, 'utf8')].flatMap((text) => [text, change(text)]);
  expect(after, name).not.toBe(before);
  writeFileSync(file, after!);
}

/** Answers the first question with the option of this code. */
async function answerFirst(code: string): Promise<void> {
  await interview()
    .getByRole('radio', { name: new RegExp(`^${code} `) })
    .first()
    .click();
  await panel('answers').getByText(`"${code}"`).first().waitFor();
}

async function answers(): Promise<string> {
  return panel('answers').locator('tbody').innerText();
}

// One preview for all: nothing is written.
describe('an author who looks', () => {
  beforeAll(begin);
  afterAll(end);
  beforeEach(open);
  afterEach(close);

  test('the state stands beside the interview', async () => {
    await answerFirst('2');
    expect(await panel('answers').locator('summary').innerText()).toMatch(/1 of 10/);
    // Hidden until a symptom is there; now it is asked.
    expect(await panel('hidden').locator('summary').innerText()).toMatch(/0/);
    expect(await panel('scores').innerText()).toMatch(/total\s+not computable/);
    await page.locator('button[name=rest]').click();
    await panel('answers').locator('summary').getByText('10 of 10').waitFor();
    expect(await answers()).toContain('phq1\t"2"');
    expect(await panel('scores').innerText()).toMatch(/total\s+(\d+|not computable)\s/);
    for (const id of ['flags', 'checks', 'log', 'chart', 'hidden']) await panel(id).locator('summary').click();
    expect(await panel('log').innerText()).toMatch(/answer phq1/);
    expect(await panel('flags').innerText()).toMatch(/coreSymptom (met|not met|unknown): /);
    await panel('chart')
      .getByRole('img', { name: /it is in the state asking/ })
      .waitFor();
    expect(await panel('chart').locator('tbody[aria-current] th').innerText()).toBe('asking');
  });

  test('what is not asked says why', async () => {
    for (let question = 0; question < 9; question++)
      await interview().getByRole('radio', { name: /^0 / }).nth(question).click();
    // The answers stand above: until all are there, what is clicked below them moves away.
    await panel('answers').locator('tbody tr').nth(8).waitFor();
    await panel('hidden').locator('summary').click();
    await panel('hidden').getByText('difficulty').first().waitFor();
    expect(await panel('hidden').innerText()).toMatch(/difficulty\s.*phq1 >= 1.* false: phq1 = 0, phq2 = 0/s);
  });

  test('the same seed fills the same, and the address shows it to others', async () => {
    await page.locator('button[name=fill]').click();
    await panel('answers').locator('tbody').waitFor();
    const first = await answers();
    await page.locator('button[name=clear]').click();
    await panel('answers').getByText('No answers yet.').waitFor();
    await page.locator('button[name=fill]').click();
    await panel('answers').locator('tbody').waitFor();
    expect(await answers()).toBe(first);
    expect(page.url()).toMatch(/seed=7.*filled=yes/);

    const other = await openPage(browser);
    await other.page.goto(page.url());
    await other.page.locator('details#answers tbody').waitFor();
    expect(await other.page.locator('details#answers tbody').innerText()).toBe(first);
    await other.page.context().close();

    await page.locator('button[name=next]').click();
    expect(await page.locator('input[name=seed]').inputValue()).toBe('8');
    expect(await answers()).not.toBe(first);
  });

  test('form, pace, language and theme are chosen on the page', async () => {
    const chosen = async (name: string, value: string) => page.locator(`select[name=${name}]`).selectOption(value);
    await chosen('language', 'da');
    await interview().getByText('Slet ikke').first().waitFor();
    await chosen('pace', 'item');
    await interview().getByText('Spørgsmål 1 af').waitFor();
    await chosen('theme', 'dark');
    expect(await interview().getAttribute('theme')).toBe('dark');
    await page.getByRole('button', { name: 'Dansk' }).click();
    await page.getByRole('heading', { name: 'Forhåndsvisning: phq-9 1.0.0' }).waitFor();
    expect(new URL(page.url()).searchParams.toString()).toBe('ui=da&language=da&pace=item&theme=dark&seed=7');
  });

  test.each(['en', 'da'])('axe finds nothing, and nothing goes out (%s)', async (ui) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${preview.address}&ui=${ui}&filled=yes&theme=${width === 768 ? 'dark' : 'light'}`);
      await panel('answers').locator('tbody').waitFor();
      for (const id of ['issues', 'flags', 'checks', 'log', 'chart', 'hidden'])
        await panel(id).locator('summary').click();
      await panel('chart').locator('svg').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await expectNoViolations(page, `interview, ${String(width)}`);
      await page.locator('button[name=results]').click();
      await page.locator('skala-results').waitFor();
      await expectNoViolations(page, `results, ${String(width)}`);
    }
    expect(new Set(asked)).toEqual(new Set([new URL(preview.address).origin]));
  });
});

describe('an author who saves', () => {
  beforeEach(async () => {
    await begin();
    await open();
  });
  afterEach(async () => {
    await close();
    await end();
  });

  test('a save shows at once and keeps what was answered', async () => {
    await answerFirst('1');
    save('text/en.json', (text) => text.replace('Several days', 'Some days'));
    await interview().getByText('Some days').first().waitFor();
    save('text/en.json', (text) => text.replace('"3": "Nearly every day"', '"3": "Nearly every day", "4": "Always"'));
    save('text/da.json', (text) => text.replace('"3": "Næsten hver dag"', '"3": "Næsten hver dag", "4": "Altid"'));
    save('instrument.json', (text) =>
      text
        .replace('{ "code": "3", "value": 3 }', '{ "code": "3", "value": 3 }, { "code": "4", "value": 4 }')
        .replaceAll('"range": [0, 27]', '"range": [0, 36]'),
    );
    await interview().getByText('Always').first().waitFor();
    await notice().waitFor({ state: 'detached' });
    expect(await answers()).toContain('phq1\t"1"');
  });

  test('an answer that no longer fits is said to be dropped', async () => {
    await answerFirst('3');
    save('instrument.json', (text) => text.replace('{ "code": "3", "value": 3 }', '{ "code": "5", "value": 3 }'));
    const dropped = page.locator('.notice.warning');
    await dropped.waitFor();
    expect(await dropped.innerText()).toMatch(/No longer fits.*phq1: Choose one of: 0, 1, 2, 5\./s);
    expect(await panel('answers').innerText()).toContain('No answers yet.');
  });

  test('a faulty save is named with its place, the interview goes on, and so does everything when it is mended', async () => {
    await answerFirst('1');
    const line =
      readFileSync(join(folder, 'instrument.json'), 'utf8')
        .split('\n')
        .findIndex((one) => one.includes('"sum([')) + 1;
    save('instrument.json', (text) => text.replace('phq8, phq9])"', 'phq8, phq99])"'));
    await notice().waitFor();
    await notice()
      .getByText(`instrument.json:${String(line)}:`)
      .waitFor();
    expect(await notice().innerText()).toMatch(/expression\/unknown-name/);
    expect(await notice().locator('mark').first().innerText()).toBe('phq99');
    await expectNoViolations(page, 'faulty');
    const danish = await openPage(browser);
    await danish.page.goto(`${preview.address}&ui=da`);
    await danish.page.getByText('expression/unknown-name').first().waitFor();
    await expectNoViolations(danish.page, 'faulty, in Danish');
    await danish.page.context().close();
    expect(await answers()).toContain('phq1\t"1"');
    await interview().getByRole('radio', { name: /^2 / }).nth(1).click();
    await panel('answers').getByText('phq2').waitFor();
    save('instrument.json', (text) => text.replace('phq8, phq99])"', 'phq8, phq9])"'));
    await notice().waitFor({ state: 'detached' });
    save('instrument.json', () => '{ "format": ');
    await notice().getByText('json/syntax').waitFor();
    writeFileSync(join(folder, 'instrument.json'), readFileSync(join(phq, 'instrument.json')));
    await notice().waitFor({ state: 'detached' });
    expect(await answers()).toContain('phq2\t"2"');
  });
});

/**
 * A PHQ-9 filled in by somebody who has only what a screen reader has: roles, names, states and where the focus is. No
 * ids, no classes, no text that is not in the accessibility tree. In Danish and English, to the thanks.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { around, treeReader, type Accessible, type AccessibleTree } from './accessible-tree.ts';
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

const controls = ['button', 'radio', 'checkbox', 'textbox', 'combobox', 'slider', 'spinbutton', 'link'];

const says = ({ name, children }: Accessible): boolean => name !== '' || children.some(says);

/** What holds on every screen: each control has a name, each radio a question. */
function expectNames(tree: AccessibleTree, screen: string): void {
  const found = tree.all.filter(({ role }) => controls.includes(role));
  expect(found.length, `${screen}: controls`).toBeGreaterThan(0);
  expect(
    found.filter(({ name }) => name === '').map(({ role }) => role),
    `${screen}: controls without a name`,
  ).toEqual([]);
  const radios = tree.of('radio');
  expect(
    radios.filter((radio) => (around(radio, 'group')?.name ?? '') === '').map(({ name }) => name),
    `${screen}: radios without a question`,
  ).toEqual([]);
  // What can have the focus says what it is: by a name, or by the text in it.
  const nameless = tree.all.filter(
    (node) => node.states['focusable'] === true && node.role !== 'RootWebArea' && !says(node),
  );
  expect(
    nameless.map(({ role }) => role),
    `${screen}: focusable and mute`,
  ).toEqual([]);
  expect(tree.of('status').length, `${screen}: live regions`).toBe(1);
}

async function open(page: Page, language: string, properties: object): Promise<() => Promise<AccessibleTree>> {
  const read = await treeReader(page);
  await page.goto(`${server.address}?lang=${language}`);
  await show(page, 'skala-interview', { responseId: 'r1', actor: 'a', ...properties });
  return read;
}

const ways = {
  da: {
    progress: (number: number) => `Spørgsmål ${number} af 10`,
    next: 'Videre',
    back: 'Tilbage',
    answer: 'Flere dage',
    difficulty: 'Lidt svært',
    review: 'Se dine svar igennem',
    change: 'Ret: Søvn',
    changed: 'Mere end halvdelen af dagene',
    send: 'Send svar',
    thanks: 'Tak for dine svar',
    help: 'Der er hjælp at få',
  },
  en: {
    progress: (number: number) => `Question ${number} of 10`,
    next: 'Next',
    back: 'Back',
    answer: 'Several days',
    difficulty: 'Somewhat difficult',
    review: 'Look through your answers',
    change: 'Change: Sleep',
    changed: 'More than half the days',
    send: 'Send answers',
    thanks: 'Thank you for your answers',
    help: 'Help is available',
  },
} as const;

describe.each(['da', 'en'] as const)('the PHQ-9 by roles and names: %s', (language) => {
  const words = ways[language];
  const phq = instrumentOf('phq-9');
  const pack = phq.texts.find((one) => one.language === language)!;
  const questions = phq.instrument.items.map(({ id }) => pack.items[id]!.text);

  test('from the first question to the thanks', async () => {
    const { page, faults } = await openPage(browser);
    const read = await open(page, language, { ...phq, pace: 'item', language });
    const press = (role: 'button' | 'radio', name: string): Promise<void> =>
      page.getByRole(role, { name, exact: true }).click();

    for (const [index, question] of questions.entries()) {
      const screen = words.progress(index + 1);
      await page.getByRole('heading', { name: screen, exact: true }).waitFor();
      const tree = await read();
      expectNames(tree, screen);
      expect(tree.of('heading', screen).length, screen).toBe(1);
      expect(tree.of('progressbar', screen).length, screen).toBe(1);
      const group = tree.of('group', question);
      expect(group.length, question).toBe(1);
      const options = tree.of('radio').filter((radio) => around(radio, 'group') === group[0]);
      expect(options.length).toBe(5);
      expect(new Set(options.map(({ name }) => name)).size).toBe(5);
      // From the second question on the focus is on the answer, so the question is said with it.
      if (index > 0) expect(around(tree.focused, 'group')?.name, screen).toBe(question);
      await press('radio', index === questions.length - 1 ? words.difficulty : words.answer);
      expect((await read()).focused?.states['checked']).toBe('true');
      if (index === 8) expect((await read()).all.some(({ name }) => name === words.help)).toBe(true);
      await press('button', words.next);
    }

    // The review: its heading has the focus, every answer can be changed, and one is.
    await page.getByRole('heading', { name: words.review }).waitFor();
    const review = await read();
    expectNames(review, 'review');
    expect(review.focused).toMatchObject({ role: 'heading', name: words.review });
    expect(review.of('button', new RegExp(`^${words.change.split(':')[0]!}: `)).length).toBe(10);
    await press('button', words.change);
    const again = await read();
    expect(around(again.focused, 'group')?.name).toBe(questions[2]);
    expect(again.focused).toMatchObject({ role: 'radio', name: words.answer });
    await press('radio', words.changed);
    await press('button', words.back);
    expect(around((await read()).focused, 'group')?.name).toBe(questions[1]);
    for (let at = 1; at < questions.length; at++) await press('button', words.next);

    await page.getByRole('heading', { name: words.review }).waitFor();
    expect((await read()).all.some(({ name }) => name === words.changed)).toBe(true);
    await press('button', words.send);
    await page.getByRole('heading', { name: words.thanks }).waitFor();
    const thanks = await read();
    expect(thanks.focused).toMatchObject({ role: 'heading', name: words.thanks });
    expect(thanks.all.some(({ name }) => name === words.help)).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('going on without an answer is said, and a pause has a heading and a way back', async () => {
    const { page } = await openPage(browser);
    const read = await open(page, language, { ...phq, pace: 'item', language });
    await page.getByRole('button', { name: words.next, exact: true }).click();
    const alerts = (await read()).of('alert');
    expect(alerts.some(({ children }) => children.some(({ name }) => name !== ''))).toBe(true);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const tree = await read();
    expect(tree.focused?.role).toBe('heading');
    expectNames(tree, 'pause');
    await page.context().close();
  });
});

/** Everything that the live region of an interview says from now on, in order. */
async function hearing(page: Page): Promise<() => Promise<readonly string[]>> {
  const heard = await page.evaluateHandle(() => {
    const said: string[] = [];
    const status = document.querySelector('skala-interview')!.shadowRoot!.querySelector('[role=status]')!;
    const listen = (): void => void said.push(status.textContent.trim());
    new MutationObserver(listen).observe(status, { childList: true, characterData: true, subtree: true });
    return said;
  });
  return () => heard.jsonValue();
}

/** What stands in the live region, as a screen reader finds it. */
const statusOf = (tree: AccessibleTree): string =>
  tree
    .of('status')
    .flatMap(({ children }) => children.map(({ name }) => name))
    .join(' ');

describe.each(['da', 'en'] as const)('how far one has come: %s', (language) => {
  const words = ways[language];
  const phq = instrumentOf('phq-9');

  test('is said with each question, forwards and back, once', async () => {
    const { page, faults } = await openPage(browser);
    const read = await open(page, language, { ...phq, pace: 'item', language });
    const heard = await hearing(page);
    const radio = (): Promise<void> => page.getByRole('radio', { name: words.answer, exact: true }).click();
    const go = async (name: string, number: number): Promise<void> => {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('heading', { name: words.progress(number), exact: true }).waitFor();
      const tree = await read();
      expect(statusOf(tree)).toBe(`${words.progress(number)}.`);
      expect(tree.focused?.role).toBe('radio');
    };
    expect(statusOf(await read())).toBe('');
    await radio();
    await go(words.next, 2);
    await radio();
    await go(words.next, 3);
    await go(words.back, 2);
    await go(words.back, 1);
    await go(words.next, 2);
    const numbers = [2, 3, 2, 1, 2].map((number) => `${words.progress(number)}.`);
    expect(await heard()).toEqual(numbers);

    // A heading that has the focus is said by itself, and what was said before is not there to be found.
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.getByRole('button', { name: language === 'da' ? 'Fortsæt' : 'Go on', exact: true }).waitFor();
    expect(statusOf(await read())).toBe('');
    await page.getByRole('button', { name: language === 'da' ? 'Fortsæt' : 'Go on', exact: true }).click();
    await page.getByRole('heading', { name: words.progress(2), exact: true }).waitFor();
    expect(statusOf(await read())).toBe(numbers[0]);
    expect(await heard()).toEqual([...numbers, '', numbers[0]]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the ASI for an interviewer', () => {
  test('says the section when the last question of the one before is left for its first', async () => {
    const { page } = await openPage(browser);
    const asi = instrumentOf('asi-5');
    const read = await open(page, 'da', { ...asi, language: 'da' });
    const pack = asi.texts.find(({ language }) => language === 'da')!;
    await page.getByRole('navigation').getByRole('button', { name: 'Helbred' }).click();
    const heard = await hearing(page);
    const last = page.getByRole('radio').last();
    await last.waitFor();
    await last.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: pack.sections['employment']!.title }).waitFor();
    const tree = await read();
    expect(tree.focused?.role).toBe('textbox');
    expect(statusOf(tree)).toBe(`${pack.sections['employment']!.title}.`);
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await read()).focused?.name, { timeout: 30_000 }).not.toBe(tree.focused?.name);
    expect((await heard()).filter(Boolean)).toEqual([`${pack.sections['employment']!.title}.`]);
    await page.context().close();
  });

  test('names every control in every section, and puts the focus on the heading of a section', async () => {
    const { page } = await openPage(browser);
    const asi = instrumentOf('asi-5');
    const read = await open(page, 'da', { ...asi, language: 'da', subject: '4711' });
    const pack = asi.texts.find(({ language }) => language === 'da')!;
    const first = await read();
    const sections = first.of('button', /, \d+ af \d+ besvaret$/);
    expect(sections.length).toBe(asi.instrument.sections.length);
    for (const [index, section] of asi.instrument.sections.entries()) {
      await page.getByRole('navigation').getByRole('button').nth(index).click();
      const tree = await read();
      expectNames(tree, section.id);
      expect(tree.focused).toMatchObject({ role: 'heading', name: pack.sections[section.id]!.title });
      for (const table of tree.of('table')) {
        expect(around(table, 'group')?.name, `${section.id}: the name of a table`).not.toBe('');
        expect(
          tree
            .of('columnheader')
            .concat(tree.of('rowheader'))
            .every(({ name }) => name !== ''),
        ).toBe(true);
      }
    }
    await page.keyboard.press('Alt+r');
    await page.getByRole('heading', { name: 'Gennemse svarene' }).waitFor();
    const review = await read();
    expectNames(review, 'review');
    expect(review.focused?.role).toBe('heading');
    await page.getByRole('button', { name: 'Afslut interview' }).click();
    expect((await read()).of('alert').length).toBeGreaterThan(0);
    await page.context().close();
  });
});

/** Holds an interview with the keys alone: reads which question has the focus, types its answer, presses Enter. */
import type { CompiledInstrument } from '@skala/engine';
import type { Page } from 'playwright-core';
import { focused, follow, leave, tabTo } from './keyboard.ts';

export interface ByKeys {
  readonly page: Page;
  readonly instrument: CompiledInstrument;
  readonly plan: Readonly<Record<string, string>>;
  /** Called when the first question of a section has the focus. */
  readonly onSection?: (section: string) => Promise<void>;
}

/** From the top of the page to the first question. */
export async function enterInterview(page: Page): Promise<void> {
  await page.locator('skala-interview').waitFor();
  await tabTo(page, 'a question', ({ item }) => item !== '');
}

/** Answers from the focused question on, until there is none, or until a section begins at which to stop. */
export async function answerAll(run: ByKeys, stopAt?: string): Promise<readonly string[]> {
  const { page, instrument } = run;
  const sections = new Map(instrument.items.map(({ id, section }) => [id, section]));
  const answered: string[] = [];
  let section = '';
  for (let { item } = await focused(page); item !== '';) {
    const here = sections.get(item) ?? '';
    if (here === stopAt) break;
    if (here !== section) await run.onSection?.(here);
    section = here;
    await answer(run, item);
    answered.push(item);
    ({ item } = await leave(page, item));
  }
  return answered;
}

async function answer({ page, instrument, plan }: ByKeys, item: string): Promise<void> {
  const definition = instrument.items.find(({ id }) => id === item);
  const keys = plan[item] ?? (definition?.required === true ? '0' : '');
  for (const key of keys) await page.keyboard.press(key === ' ' ? 'Space' : key);
  // In a text of several lines Enter is a new line; the section that follows is a key away.
  await page.keyboard.press(definition?.multiline === true ? 'Alt+ArrowRight' : 'Enter');
}

/** From the review to the results; says what stands in the way if something does. */
export async function finishByKeys(page: Page): Promise<void> {
  await follow(page, /^Afslut interview/);
  const obstacles = page.getByText('Det mangler, før interviewet kan afsluttes').locator('..');
  const outcome = await Promise.race([
    page.waitForURL(/\/results\//).then(() => ''),
    obstacles.waitFor().then(
      () => obstacles.innerText(),
      () => new Promise<string>(() => undefined),
    ),
  ]);
  if (outcome !== '') throw new Error(outcome);
  await page.locator('skala-results').waitFor();
}

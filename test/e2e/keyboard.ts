/** Finds the way through a page with the keys alone, and reads from it where the focus is. */
import type { Page } from 'playwright-core';

export interface Focused {
  /** What a screen reader would call it, roughly. */
  readonly name: string;
  /** Id of the question that it answers; empty elsewhere. */
  readonly item: string;
}

export async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    let item = '';
    for (let inner: Element | null | undefined = element; inner; inner = inner.shadowRoot?.activeElement) {
      element = inner;
      const owner = inner.closest('[data-item], [data-items]');
      const ids = owner?.getAttribute('data-item') ?? owner?.getAttribute('data-items') ?? '';
      if (ids !== '' && !ids.includes(' ')) item = ids;
    }
    const isAnswer = element?.matches('input, select, textarea') === true && element.id !== 'note';
    const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return { name: name.replaceAll(/\s+/g, ' ').trim(), item: isAnswer ? item : '' };
  });
}

/** Presses Tab until the focus is where it should be. */
export async function tabTo(
  page: Page,
  what: string,
  isThere: (at: Focused) => boolean,
  limit = 400,
): Promise<Focused> {
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (isThere(at)) return at;
  }
  throw new Error(`${limit} times Tab did not lead to: ${what}`);
}

export async function follow(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, String(name), (at) => name.test(at.name));
  await page.keyboard.press('Enter');
}

/** Waits until the focus is somewhere else than on this question. */
export async function leave(page: Page, item: string): Promise<Focused> {
  const end = Date.now() + 3000;
  for (;;) {
    const at = await focused(page);
    if (at.item !== item) return at;
    if (Date.now() > end) throw new Error(`The focus stays on ${item}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

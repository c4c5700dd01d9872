/** Two bundles of the widgets that know nothing of each other, on one page. */
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startBrowser } from './browser-page.ts';
import { instrumentOf } from './widget-server.ts';

const bundle = async (...names: readonly string[]): Promise<string> => {
  const contents = names.map((name) => `import '@skala/widgets/define/${name}';`).join('');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
    conditions: ['production'],
  });
  return outputFiles[0]!.text;
};

describe('two copies of the widgets', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('share a page, each with the elements of the one that came first', async () => {
    const { page, faults } = await openPage(browser);
    await page.setContent('<!doctype html><html lang="da"><title>Page</title><body></body></html>');
    await page.addScriptTag({ content: await bundle('item', 'results') });
    await page.addScriptTag({ content: await bundle('interview', 'item', 'review', 'results') });
    const given = instrumentOf('phq-9');
    const told = await page.evaluate(async ({ instrument, texts }) => {
      const told: string[] = [];
      document.addEventListener('skala-answer', ({ type, detail }) => told.push(`${type} ${detail.item}`));
      for (const tag of ['skala-interview', 'skala-item'] as const) {
        const element = Object.assign(document.createElement(tag), { instrument, texts, item: 'phq1' });
        document.body.append(element);
        await element.updateComplete;
        const question = element.shadowRoot!.querySelector<typeof element>('skala-question')!;
        await question.updateComplete;
        question.shadowRoot!.querySelector('input')!.click();
      }
      return told;
    }, given);
    expect(told).toEqual(['skala-answer phq1', 'skala-answer phq1']);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** What a server has drawn is taken up by the browser as it is, with the same elements and no drawing anew. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { openInterview, recordOf } from '@skala/engine';
import { SkalaInterview } from '@skala/widgets';
import { build } from 'esbuild';
import { html, type TemplateResult } from 'lit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import '@skala/widgets/define/interview';
import '@skala/widgets/define/results';
import { openPage, startBrowser } from './browser-page.ts';
import { instrumentOf } from './widget-server.ts';

vi.hoisted(() => {
  // Lit says once on the console that it is in development mode.
  Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) });
});

/** `hydrate` first: it has to be there before Lit. Then the data, and only then does an element begin. */
const script = `
  import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
  import { SkalaInterview } from '@skala/widgets';
  import '@skala/widgets/define/interview';
  import '@skala/widgets/define/results';
  await SkalaInterview.load();
  const element = document.querySelector('[defer-hydration]');
  window.before = element.shadowRoot.querySelector('.frame');
  Object.assign(element, JSON.parse(document.querySelector('#data').textContent));
  element.removeAttribute('defer-hydration');
  await element.updateComplete;
  window.isReady = true;`;

describe('a page drawn by a server', () => {
  const { instrument, texts } = instrumentOf('phq-9');
  const interview = openInterview(instrument, { id: 'r', form: Object.keys(instrument.forms)[0] ?? '' });
  const stamp = { time: '2026-11-12T10:42:00Z', actor: 'a' };
  interview.send({ type: 'start', ...stamp });
  interview.send({ type: 'answer', item: 'phq1', answer: '2', ...stamp });
  const record = recordOf(interview);
  const { response } = record;
  const pages: Readonly<Record<string, [TemplateResult, object]>> = {
    interview: [
      html`<skala-interview
        language="da"
        .instrument=${instrument}
        .texts=${texts}
        .response=${response}
      ></skala-interview>`,
      { instrument, texts, response },
    ],
    results: [
      html`<skala-results language="da" .instrument=${instrument} .texts=${texts} .record=${record}></skala-results>`,
      { instrument, texts, record },
    ],
  };

  let browser: Browser;
  let address: string;
  let stop: () => void;

  beforeAll(async () => {
    await SkalaInterview.load();
    const { outputFiles } = await build({
      stdin: { contents: script, resolveDir: import.meta.dirname },
      bundle: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    });
    const server = createServer((request, response) => {
      void (async () => {
        const { pathname } = new URL(request.url ?? '/', 'http://page');
        const page = pages[pathname.slice(1)];
        response.setHeader(
          'Content-Type',
          `${pathname === '/page.js' ? 'text/javascript' : 'text/html'}; charset=utf-8`,
        );
        if (pathname === '/page.js') response.end(outputFiles[0]!.text);
        else if (page) response.end(await document(...page));
        else response.end();
      })();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stop = () => server.close();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    stop();
  });

  const document = async (template: TemplateResult, data: object): Promise<string> => {
    const drawn = await collectResult(render(template, { deferHydration: true }));
    const json = JSON.stringify(data).replaceAll('<', '\\u003c');
    return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Page</title></head><body>${drawn}
      <script type="application/json" id="data">${json}</script><script type="module" src="/page.js"></script></body></html>`;
  };

  for (const name of Object.keys(pages)) {
    it(`is read without a script: ${name}`, async () => {
      const { page, faults } = await openPage(browser, { javaScriptEnabled: false });
      await page.goto(`${address}/${name}`);
      expect(await page.getByText('PHQ-9').count()).toBeGreaterThan(0);
      expect(await page.locator('input:checked').count()).toBe(name === 'interview' ? 1 : 0);
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it(`is taken up as it stands: ${name}`, async () => {
      const { page, faults } = await openPage(browser);
      await page.goto(`${address}/${name}`);
      await page.waitForFunction('window.isReady');
      expect(faults).toEqual([]);
      const isSame = `document.querySelector('skala-${name}').shadowRoot.querySelector('.frame') === window.before`;
      expect(await page.evaluate(isSame)).toBe(true);
      expect(
        await page.evaluate(`document.querySelector('skala-${name}').shadowRoot.querySelectorAll('.frame').length`),
      ).toBe(1);
      await page.context().close();
    });
  }

  it('answers once it is taken up', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${address}/interview`);
    await page.waitForFunction('window.isReady');
    expect(await page.locator('input:checked').count()).toBe(1);
    await page.getByText('Næsten hver dag').nth(1).click();
    const answers = await page.evaluate(`document.querySelector('skala-interview').record().response.answers`);
    expect(answers).toEqual({ phq1: { value: '2' }, phq2: { value: '3' } });
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/**
 * A page as strict as a host can make it, with nothing on it but the widgets' own script: no framework, no network, no
 * styles. Tests put elements on it and set their properties.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import type { CompiledInstrument, TextPack } from '@skala/engine';
import { readInstrument, readTexts } from '@skala/instruments';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** `dir` is told to the page as a host would: on the root element. */
const html = (language: string, direction: string): string =>
  `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>Page</title>` +
  '<meta name="viewport" content="width=device-width">' +
  '<link rel="stylesheet" href="/page.css"><script type="module" src="/widgets.js"></script></head><body></body></html>';

/** Every element that a host can put on a page. */
export const elements = [
  'flags',
  'grid',
  'interview',
  'item',
  'pathway',
  'profile',
  'results',
  'review',
  'summary',
  'trend',
  'worklist',
] as const;

export type ElementName = (typeof elements)[number];

export interface WidgetServer {
  readonly address: string;
  stop(): Promise<void>;
}

export async function startWidgetServer(): Promise<WidgetServer> {
  const scripts = await bundled();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page');
    const script = scripts.get(pathname);
    const [type, body] =
      script !== undefined
        ? ['text/javascript', script]
        : pathname === '/page.css'
          ? ['text/css', 'body{margin:0;font-family:system-ui,sans-serif}']
          : ['text/html', html(searchParams.get('lang') ?? 'da', searchParams.get('dir') ?? 'ltr')];
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Content-Security-Policy', policy);
    response.end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The elements as a bundler gives them to a page: one script, and what it fetches later in files of their own. */
async function bundled(): Promise<ReadonlyMap<string, string>> {
  const contents = elements.map((name) => `import '@skala/widgets/define/${name}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, sourcefile: 'widgets.ts' },
    entryNames: 'widgets',
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]));
}

export interface Instrument {
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
}

/** The newest version of an instrument, with all its texts. */
export function instrumentOf(id: string): Instrument {
  const instrument = readInstrument(id);
  if (!instrument) throw new Error(`There is no instrument ${id}.`);
  return { instrument, texts: readTexts(id, instrument.version) };
}

/** Puts an element on the page and waits until it is drawn, what it fetches for that included. */
export async function show(
  page: Page,
  tag: `skala-${ElementName}`,
  properties: Readonly<Record<string, unknown>>,
): Promise<void> {
  await page.evaluate(
    async ([name, given]) => {
      await customElements.whenDefined(name);
      const element = Object.assign(document.createElement(name), given);
      document.body.append(element);
      const isDrawn = (): boolean => Boolean(element.shadowRoot?.querySelector('[lang]:not([aria-busy])'));
      while (!isDrawn()) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    [tag, properties] as const,
  );
}

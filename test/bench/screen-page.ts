/**
 * Two pages that show the same ASI, each with nothing on it but one renderer: `<skala-interview>`, and SurveyJS with
 * its own renderer. Both put `begin` on the page, which shows the instrument in the JSON text it is given, and
 * `isShown`, which says whether a question is on screen.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { readInstrument, readTexts } from '@skala/instruments';
import { build } from 'esbuild';
import { surveyDefinition } from './survey-definition.ts';

const require = createRequire(import.meta.url);

export const renderers = ['skala', 'survey-js-ui', 'bare fields'] as const;
export type Renderer = (typeof renderers)[number];

const scripts: Readonly<Record<Renderer, string>> = {
  skala: `
    import '@skala/widgets/define/interview';
    globalThis.begin = (text) => {
      const given = JSON.parse(text);
      document.body.append(Object.assign(document.createElement('skala-interview'), given));
    };
    globalThis.isShown = () => document.querySelector('skala-interview')?.shadowRoot
      .querySelector('skala-question, skala-question-table')?.shadowRoot?.querySelector('input') != null;`,
  'survey-js-ui': `
    import { FunctionFactory, Model } from 'survey-core';
    import { renderSurvey } from 'survey-js-ui';
    import { functions } from './survey-definition.ts';
    for (const [name, compute] of Object.entries(functions)) FunctionFactory.Instance.register(name, compute);
    globalThis.begin = (text) => {
      const place = document.body.appendChild(document.createElement('div'));
      renderSurvey(new Model(JSON.parse(text)), place);
    };
    globalThis.isShown = () => document.querySelector('[data-name] input') !== null;`,
  // What the browser and the machine take for themselves: the same fields, and nothing that reacts.
  'bare fields': `
    globalThis.begin = (text) => document.body.append(...JSON.parse(text).map(([id, kind, options]) => {
      const line = document.createElement('p');
      line.dataset.name = id;
      line.append(id, ...options.map((code) => {
        const label = document.createElement('label');
        const input = Object.assign(document.createElement('input'), { type: kind, name: id });
        label.append(input, code);
        return label;
      }));
      return line;
    }));
    globalThis.isShown = () => document.querySelector('[data-name] input') !== null;`,
};

const files: Readonly<Record<Renderer, string>> = { skala: 'skala', 'survey-js-ui': 'survey', 'bare fields': 'bare' };

export interface ScreenServer {
  address(renderer: Renderer): string;
  stop(): void;
}

export async function startScreenServer(): Promise<ScreenServer> {
  const served = new Map<string, { readonly type: string; readonly body: string }>();
  const css = {
    skala: '',
    'bare fields': '',
    'survey-js-ui': readFileSync(require.resolve('survey-core-2/survey-core.min.css'), 'utf8'),
  };
  for (const renderer of renderers) {
    const { scripts, imported } = await bundled(renderer);
    served.set(`/${files[renderer]}`, { type: 'text/html', body: html(renderer, imported) });
    served.set(`/${files[renderer]}.css`, { type: 'text/css', body: css[renderer] });
    for (const [name, body] of scripts) served.set(`/${name}`, { type: 'text/javascript', body });
  }
  const server = createServer((request, response) => {
    const file = served.get(request.url ?? '');
    response.writeHead(file ? 200 : 404, { 'Content-Type': `${file?.type ?? 'text/plain'}; charset=utf-8` });
    response.end(file?.body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (renderer) => `http://127.0.0.1:${port}/${files[renderer]}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What each shows, as JSON. */
function givenTo(renderer: Renderer): unknown {
  const instrument = readInstrument('asi-5')!;
  const texts = readTexts('asi-5').filter(({ language }) => language === 'da');
  if (renderer === 'skala') return { instrument, texts, actor: 'a', responseId: 'r' };
  if (renderer === 'survey-js-ui') return surveyDefinition(instrument);
  return instrument.items.map(({ id, options }) => [
    id,
    options ? 'radio' : 'text',
    options?.map(({ code }) => code) ?? [''],
  ]);
}

/**
 * The instrument stands in the page; the script comes last, as anyone would put it. What it imports statically is named
 * in the head, as bundlers that split write it.
 */
function html(renderer: Renderer, imported: readonly string[]): string {
  const given = givenTo(renderer);
  return (
    '<!doctype html><html lang="da"><meta charset="utf-8"><title>ASI</title>' +
    '<meta name="viewport" content="width=device-width"><style>body{margin:0;font-family:system-ui}</style>' +
    `<link rel="stylesheet" href="/${files[renderer]}.css">` +
    imported.map((name) => `<link rel="modulepreload" href="/${name}">`).join('') +
    '<body>' +
    `<script type="application/json" id="given">${JSON.stringify(given).replaceAll('<', '\\u003c')}</script>` +
    `<script type="module" src="/${files[renderer]}.js"></script></body></html>`
  );
}

/** Shows the instrument as soon as the script runs, and notes when the first question has been painted. */
const start = `
  globalThis.begin(document.getElementById('given').textContent);
  const look = () => globalThis.isShown()
    ? setTimeout(() => { globalThis.shownAt = performance.now(); })
    : requestAnimationFrame(look);
  requestAnimationFrame(look);`;

interface Bundled {
  /** Files by name: the script, and what it fetches later. */
  readonly scripts: ReadonlyMap<string, string>;
  /** Those that the script imports statically. */
  readonly imported: readonly string[];
}

async function bundled(renderer: Renderer): Promise<Bundled> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: scripts[renderer] + start, resolveDir: import.meta.dirname, loader: 'ts' },
    // The newest release of the renderer asks for a survey-core of exactly its own version.
    alias: { 'survey-core': dirname(require.resolve('survey-core-2/survey-core.min.css')) },
    entryNames: files[renderer],
    chunkNames: `${files[renderer]}-[hash]`,
    outdir: '/',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const [entry] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint === '<stdin>');
  return {
    scripts: new Map(outputFiles.map(({ path, text }) => [basename(path), text])),
    imported: (entry?.imports ?? []).flatMap(({ kind, path }) => (kind === 'import-statement' ? basename(path) : [])),
  };
}

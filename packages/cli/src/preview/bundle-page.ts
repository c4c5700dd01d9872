/** The page of the preview as files in memory: the elements bundled with what draws around them. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

export interface PageFile {
  readonly type: string;
  readonly body: string;
}

const folder = join(import.meta.dirname, 'page');

/** By path. */
export async function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.ts')],
    outdir: '/',
    entryNames: 'page',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // Names stay, so that the state chart can name its conditions.
    keepNames: true,
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return new Map([
    ['/', { type: 'text/html', body: readFileSync(join(folder, 'index.html'), 'utf8') }],
    ['/page.css', { type: 'text/css', body: readFileSync(join(folder, 'page.css'), 'utf8') }],
    ...outputFiles.map(({ path, text }) => [`/${basename(path)}`, { type: 'text/javascript', body: text }] as const),
  ]);
}

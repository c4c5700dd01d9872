import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const source = join(import.meta.dirname, '..', 'client');

/** Bundles the client into one module and one style sheet. */
export async function buildClient(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(source, 'main.ts'), join(source, 'journal.css')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
    legalComments: 'linked',
    logLevel: 'error',
  });
  await copyFile(join(source, 'icon.svg'), join(folder, 'icon.svg'));
}

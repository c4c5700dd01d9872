import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type OutputFile } from 'esbuild';

const source = join(import.meta.dirname, '..', 'client');

/** Bundles the client into one module and one style sheet. */
export async function buildClient(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: [join(source, 'main.ts'), join(source, 'journal.css')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
    legalComments: 'linked',
    logLevel: 'error',
    write: false,
  });
  await Promise.all(outputFiles.map(replace));
  await copyFile(join(source, 'icon.svg'), join(folder, 'icon.svg'));
}

/** Whole or not at all: another server may be handing out the file at this moment. */
async function replace({ path, contents }: OutputFile): Promise<void> {
  const before = await readFile(path).catch(() => undefined);
  if (before?.equals(contents)) return;
  const unfinished = `${path}.${String(process.pid)}`;
  await writeFile(unfinished, contents);
  await rename(unfinished, path);
}

import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listInstruments } from '@skala/instruments';
import { build } from 'esbuild';

export interface Site {
  /** Holds the pages (`*.html`), style sheets (`*.css`) and modules of the site. */
  readonly source: string;
  /** Where the site is written; what is there is replaced. */
  readonly out: string;
  /** Modules that the pages load, from `source`. */
  readonly modules: readonly string[];
  /** Instruments that the pages fetch: `instruments/<id>/compiled.json` and `…/<language>.json`. */
  readonly instruments: readonly string[];
}

/** Builds a site of files only: one bundle a module, the rest as it is. Any server of files can give it out. */
export async function buildSite({ source, out, modules, instruments }: Site): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const files = (await readdir(source)).filter((name) => /\.(html|css|svg)$/.test(name));
  await Promise.all([
    ...files.map((name) => copyFile(join(source, name), join(out, name))),
    ...instruments.map((id) => copyInstrument(id, join(out, 'instruments', id))),
    build({
      entryPoints: modules.map((name) => join(source, name)),
      outdir: out,
      bundle: true,
      format: 'esm',
      target: 'es2022',
      minify: true,
      jsx: 'automatic',
      legalComments: 'none',
      logLevel: 'error',
      // React and Vue look these up; both are the build for production, without an eval.
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
    }),
  ]);
}

async function copyInstrument(id: string, out: string): Promise<void> {
  const entry = listInstruments().find((one) => one.id === id);
  if (!entry) throw new Error(`There is no instrument ${id}.`);
  await mkdir(out, { recursive: true });
  const texts = await readdir(join(entry.folder, 'text'));
  await Promise.all([
    copyFile(join(entry.folder, 'compiled.json'), join(out, 'compiled.json')),
    ...texts.map((name) => copyFile(join(entry.folder, 'text', name), join(out, basename(name)))),
  ]);
}

/** Writes a file of data into a site. */
export async function writeData(out: string, name: string, data: unknown): Promise<void> {
  await writeFile(join(out, name), JSON.stringify(data));
}

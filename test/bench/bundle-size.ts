/** Benchmark (d): what a browser downloads. Bundled, split and minified by esbuild, then gzip; kB is 1,000 bytes. */
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listInstruments } from '@skala/instruments';
import { build, type Metafile } from 'esbuild';

export interface BundleSize {
  /** Bytes of the first download: the entry and everything it imports statically. */
  readonly minified: number;
  readonly gzip: number;
  /** What comes later, by `import()`, after the first download. */
  readonly later: readonly LaterSize[];
  /** The same in one file, from a bundler that does not split. */
  readonly whole: number;
  /** Packages of npm that are in it, at first or later. */
  readonly packages: readonly string[];
}

/** A part that is loaded by `import()`: its name, and gzip bytes of what the first download does not have. */
export interface LaterSize {
  readonly name: string;
  readonly gzip: number;
}

/** Checks definitions and parses formulas: load time only, never in a browser that shows an interview. */
export const notInBrowser = ['zod', 'mathjs', 'ajv'];

/** What a page loads that shows an interview: the element, what its first questions need, and the runtime. */
export function interviewSize(): Promise<BundleSize> {
  return bundle(`import '@skala/widgets/define/interview'`);
}

/** The same with the results on the same page. */
export function bothSize(): Promise<BundleSize> {
  return bundle(`import '@skala/widgets/define/interview'; import '@skala/widgets/define/results'`);
}

export function runtimeSize(): Promise<BundleSize> {
  return bundle(`export * from '@skala/engine'`);
}

export function surveyCoreSize(): Promise<BundleSize> {
  return bundle(`export { Model } from 'survey-core'`);
}

/** Gzip size of a compiled instrument and of one of its text packs, in bytes. */
export function instrumentSizes(id: string, language: string): { readonly compiled: number; readonly text: number } {
  const { folder } = listInstruments().find((entry) => entry.id === id)!;
  const size = (file: string): number =>
    gzipSync(JSON.stringify(JSON.parse(readFileSync(join(folder, file), 'utf8'))), { level: 9 }).length;
  return { compiled: size('compiled.json'), text: size(`text/${language}.json`) };
}

const compressed = (contents: Uint8Array): number => gzipSync(contents, { level: 9 }).length;

async function bundle(contents: string): Promise<BundleSize> {
  const options = {
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  } as const;
  const [split, whole] = await Promise.all([
    build({ ...options, metafile: true, splitting: true, outdir: 'out' }),
    build(options),
  ]);
  const { outputs } = split.metafile;
  const contentsOf = new Map(split.outputFiles.map((file) => [relative(process.cwd(), file.path), file.contents]));
  const sum = (files: Iterable<string>, size: (contents: Uint8Array) => number): number =>
    [...files].reduce((total, file) => total + size(contentsOf.get(file)!), 0);

  const entry = Object.keys(outputs).find((file) => outputs[file]!.entryPoint === '<stdin>')!;
  const first = filesOf(entry, outputs);
  const later = [...first]
    .flatMap((file) => outputs[file]!.imports.filter(({ kind }) => kind === 'dynamic-import'))
    .map(({ path }) => ({
      name: basename(outputs[path]!.entryPoint!, '.ts'),
      gzip: sum(
        [...filesOf(path, outputs)].filter((file) => !first.has(file)),
        compressed,
      ),
    }));
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const packages = used.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return {
    minified: sum(first, ({ length }) => length),
    gzip: sum(first, compressed),
    later,
    whole: compressed(whole.outputFiles[0]!.contents),
    packages: [...new Set(packages)].sort(),
  };
}

/** A file of a bundle with all that it imports statically. */
function filesOf(entry: string, outputs: Metafile['outputs']): Set<string> {
  const files = new Set([entry]);
  for (const file of files) {
    for (const { path, kind } of outputs[file]!.imports) if (kind === 'import-statement') files.add(path);
  }
  return files;
}

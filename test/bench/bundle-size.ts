/** Benchmark (d): what a browser downloads. Bundled and minified by esbuild, then gzip; kB is 1,000 bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listInstruments } from '@skala/instruments';
import { build } from 'esbuild';

export interface BundleSize {
  /** Bytes. */
  readonly minified: number;
  readonly gzip: number;
  /** Packages of npm that are in it. */
  readonly packages: readonly string[];
}

/** Checks definitions and parses formulas: load time only, never in a browser that shows an interview. */
export const notInBrowser = ['zod', 'mathjs', 'ajv'];

/** What a page loads that shows an interview: the element, all it draws with, both languages, and the runtime. */
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

async function bundle(contents: string): Promise<BundleSize> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const output = outputFiles[0]!.contents;
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const packages = used.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return {
    minified: output.length,
    gzip: gzipSync(output, { level: 9 }).length,
    packages: [...new Set(packages)].sort(),
  };
}

/**
 * Writes what describes the elements to others, from their source and its docstrings: custom-elements.json, the
 * components of @skala/react and the types of @skala/vue. Says what has no description.
 *
 *     node scripts/write-manifest.ts            write
 *     node scripts/write-manifest.ts --check    only compare; exit 1 if one is out of date
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { manifestOf } from './manifest.ts';
import { readElements, type ElementDescription } from './read-elements.ts';
import { reactFiles, vueFiles } from './wrappers.ts';

const packages = join(import.meta.dirname, '..', '..');
const onlyCheck = process.argv.includes('--check');

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

/** What a reader of the manifest would look for and not find. */
function faultsOf(element: ElementDescription): readonly string[] {
  const { tag, description, properties, methods, events, parts, slots, customProperties } = element;
  const described = [...properties, ...methods, ...events, ...parts, ...slots, ...customProperties];
  return [
    ...(description === '' ? [`<${tag}> has no description`] : []),
    ...described.filter((one) => one.description === '').map(({ name }) => `<${tag}> ${name} has no description`),
    ...events.filter(({ type }) => type === '').map(({ name }) => `<${tag}> fires ${name}, which SkalaEvents lacks`),
  ];
}

const elements = readElements(join(packages, 'widgets'));
const inFolder = (folder: string, files: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(files).map(([path, text]) => [join(packages, folder, path), text]);
const files = new Map([
  ...inFolder('widgets', { 'custom-elements.json': JSON.stringify(manifestOf(elements), null, 2) }),
  ...inFolder('react', reactFiles(elements)),
  ...inFolder('vue', vueFiles(elements)),
]);

for (const [file, text] of files) {
  const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (existsSync(file) && readFileSync(file, 'utf8') === formatted) continue;
  if (onlyCheck) complain(`${file} is out of date; run pnpm build:manifest`);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, formatted);
  }
}

const components = join(packages, 'react', 'src', 'elements');
for (const name of readdirSync(components)) {
  const file = join(components, name);
  if (files.has(file)) continue;
  if (onlyCheck) complain(`${file} is of no element; run pnpm build:manifest`);
  else rmSync(file);
}

elements.flatMap(faultsOf).forEach(complain);

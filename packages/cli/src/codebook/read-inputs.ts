/** Finds the definitions that codebooks are asked for, with the words, vectors and pathways that belong to them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompiledPathway, TextPack } from '@skala/engine';
import { loadInstrument, loadPathway, loadText, type InstrumentDefinition } from '@skala/engine/load';
import { definitionFiles, instrumentFiles } from '../definitions/definition-files.ts';
import { shippedPackages } from '../definitions/shipped-packages.ts';
import { Fault } from '../fault/fault.ts';
import type { CodebookInput } from './codebook-input.ts';

export interface ReadInputs {
  readonly inputs: readonly CodebookInput[];
  /** Files that have issues. */
  readonly faulty: readonly string[];
}

/** `name`: a shipped instrument as `id` or `id@version`, a definition file, or a folder of them. */
export function readInputs(name: string): ReadInputs {
  const shipped = shippedFolder(name);
  if (shipped === undefined && !existsSync(name)) {
    if (/[./\\]/.test(name)) throw new Fault('file/not-found', { file: name });
    const known = shippedPackages.flatMap(({ listInstruments }) => listInstruments().map(({ id }) => id));
    throw new Fault('instrument/unknown', { name, known: [...new Set(known)].join(', ') });
  }
  const place = shipped ?? name;
  const files = statSync(place).isDirectory() ? instrumentFiles([place]) : [place];
  if (files.length === 0) throw new Fault('docs/no-instruments', { place });
  const ownPathways = statSync(place).isDirectory() ? pathwaysIn(place) : [];
  const faulty: string[] = [];
  const inputs = files.flatMap((file) => readInput(file, [...ownPathways, ...shippedPathways()], faulty));
  return { inputs, faulty };
}

function shippedFolder(name: string): string | undefined {
  const [id, version] = name.split('@');
  return shippedPackages
    .flatMap(({ listInstruments }) => listInstruments())
    .find((entry) => entry.id === id && (version === undefined || entry.version === version))?.folder;
}

function readInput(file: string, pathways: readonly CompiledPathway[], faulty: string[]): readonly CodebookInput[] {
  const text = readFileSync(file, 'utf8');
  const loaded = loadInstrument(text);
  if (!loaded.ok) {
    faulty.push(file);
    return [];
  }
  const instrument = loaded.value;
  const known = new Map(pathways.map((pathway) => [`${pathway.id}@${pathway.version}`, pathway]));
  return [
    {
      instrument,
      definition: JSON.parse(text) as InstrumentDefinition,
      texts: readTexts(file, instrument, faulty),
      vectors: countVectors(join(dirname(file), 'vectors.json')),
      pathways: [...known.values()].filter(({ steps }) => steps.some((step) => step.instrument === instrument.id)),
    },
  ];
}

function readTexts(file: string, instrument: CodebookInput['instrument'], faulty: string[]): readonly TextPack[] {
  const folder = join(dirname(file), 'text');
  if (!existsSync(folder)) return [];
  return definitionFiles([folder]).flatMap(({ kind, source }) => {
    if (kind !== 'text') return [];
    const loaded = loadText(source.text, instrument);
    if (loaded.ok) return [loaded.value];
    faulty.push(source.file);
    return [];
  });
}

function countVectors(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { readonly vectors?: readonly unknown[] };
  return vectors?.length;
}

function pathwaysIn(folder: string): readonly CompiledPathway[] {
  return definitionFiles([folder]).flatMap(({ kind, source }) => {
    const loaded = kind === 'pathway' ? loadPathway(source.text) : undefined;
    return loaded?.ok ? [loaded.value] : [];
  });
}

function shippedPathways(): readonly CompiledPathway[] {
  return shippedPackages.flatMap(({ listPathways, readPathway }) =>
    listPathways().flatMap(({ id, version }) => readPathway(id, version) ?? []),
  );
}

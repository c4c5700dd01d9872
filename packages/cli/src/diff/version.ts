import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompiledInstrument, TextPack } from '@skala/engine';
import { loadInstrument, loadText, type InstrumentDefinition } from '@skala/engine/load';
import { shippedPackages } from '../definitions/shipped-packages.ts';
import { Fault } from '../fault/fault.ts';

/** One version of an instrument with all its words. */
export interface Version {
  /** As written. */
  readonly definition: InstrumentDefinition;
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
}

/** The version that a person names: a definition file or its folder, or a shipped one as `id` or `id@version`. */
export function readVersion(name: string): Version {
  const file = fileOf(name);
  const text = readFileSync(file, 'utf8');
  const loaded = loadInstrument(text);
  if (!loaded.ok) throw new Fault('instrument/faulty', { file });
  return {
    definition: JSON.parse(text) as InstrumentDefinition,
    instrument: loaded.value,
    texts: readTexts(join(dirname(file), 'text'), loaded.value),
  };
}

function fileOf(name: string): string {
  if (existsSync(name)) {
    const file = statSync(name).isDirectory() ? join(name, 'instrument.json') : name;
    if (!existsSync(file)) throw new Fault('file/not-found', { file });
    return file;
  }
  const [id = '', version] = name.split('@');
  const shipped = shippedPackages.flatMap(({ listInstruments }) => listInstruments()).filter((one) => one.id === id);
  const entry = shipped.find((one) => version === undefined || one.version === version);
  if (entry) return join(entry.folder, 'instrument.json');
  if (shipped.length === 0) throw new Fault('file/not-found', { file: name });
  const known = shipped.map((one) => one.version).join(', ');
  throw new Fault('instrument/unknown-version', { name: id, version: version ?? '', known });
}

function readTexts(folder: string, instrument: CompiledInstrument): readonly TextPack[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const file = join(folder, name);
    const loaded = loadText(readFileSync(file, 'utf8'), instrument);
    if (!loaded.ok) throw new Fault('diff/faulty-text', { file });
    return loaded.value;
  });
}

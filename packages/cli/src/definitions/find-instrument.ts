import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledInstrument } from '@skala/engine';
import { Fault } from '../fault/fault.ts';
import { shippedPackages } from './shipped-packages.ts';

/** The instrument that a person names: a shipped one as `id` or `id@version`, or a definition file or its folder. */
export async function findInstrument(name: string): Promise<CompiledInstrument> {
  const [id = '', version] = name.split('@');
  for (const { readInstrument } of shippedPackages) {
    const shipped = readInstrument(id, version);
    if (shipped) return shipped;
  }
  if (existsSync(name)) return loadFile(statSync(name).isDirectory() ? join(name, 'instrument.json') : name);
  if (/[./\\]/.test(id)) throw new Fault('file/not-found', { file: name });
  const all = shippedPackages.flatMap(({ listInstruments }) => listInstruments());
  const versions = all.filter((entry) => entry.id === id).map((entry) => entry.version);
  if (version !== undefined && versions.length > 0) {
    throw new Fault('instrument/unknown-version', { name: id, version, known: versions.join(', ') });
  }
  throw new Fault('instrument/unknown', { name, known: [...new Set(all.map((entry) => entry.id))].join(', ') });
}

async function loadFile(file: string): Promise<CompiledInstrument> {
  if (!existsSync(file)) throw new Fault('file/not-found', { file });
  const { loadInstrument } = await import('@skala/engine/load');
  const loaded = loadInstrument(readFileSync(file, 'utf8'));
  if (!loaded.ok) throw new Fault('instrument/faulty', { file });
  return loaded.value;
}

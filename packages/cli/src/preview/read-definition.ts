/**
 * Reads an instrument and its texts again and again, and remembers the last version of each that had no faults: what
 * is typed in the middle of a change is no reason to have nothing on screen.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompiledInstrument, TextPack } from '@skala/engine';
import { loadInstrument, loadText } from '@skala/engine/load';
import type { DefinitionMessage } from './protocol.ts';

export type ReadDefinition = () => Omit<DefinitionMessage, 'revision'>;

export function definitionReader(file: string): ReadDefinition {
  let instrument: CompiledInstrument | undefined;
  let source = '';
  const packs = new Map<string, { readonly source: string; readonly hash: string; readonly text: TextPack }>();

  /** False if it has faults. */
  const readInstrument = (): boolean => {
    const text = readFileSync(file, 'utf8');
    if (instrument && text === source) return true;
    const loaded = loadInstrument(text);
    if (loaded.ok) [instrument, source] = [loaded.value, text];
    return loaded.ok;
  };

  const readText = (place: string, { hash }: CompiledInstrument): boolean => {
    const text = readFileSync(place, 'utf8');
    const known = packs.get(place);
    if (known?.source === text && known.hash === hash) return true;
    const loaded = loadText(text, instrument as CompiledInstrument);
    if (loaded.ok) packs.set(place, { source: text, hash, text: loaded.value });
    return loaded.ok;
  };

  return () => {
    // A file may be away for a moment while it is saved.
    const isSound = attempt(readInstrument);
    if (!instrument) return { isCurrent: false };
    const places = textFiles(file);
    const current = instrument;
    const textsAreSound = places.map((place) => attempt(() => readText(place, current)));
    const texts = places.flatMap((place) => packs.get(place)?.text ?? []);
    return { definition: { instrument, texts }, isCurrent: isSound && textsAreSound.every(Boolean) };
  };
}

/** Where the texts of an instrument are. */
export function textFiles(file: string): readonly string[] {
  const folder = join(dirname(file), 'text');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

function attempt(read: () => boolean): boolean {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return false;
  }
}

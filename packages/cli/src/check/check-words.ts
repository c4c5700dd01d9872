import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CompiledInstrument, Result, TextPack } from '@skala/engine';
import { analyseText, loadText } from '@skala/engine/load';
import { readJsonSource, type JsonSource } from '../json/json-source.ts';
import { diagnosticOf, type Diagnostic } from './diagnostic.ts';

/** Texts that were loaded already, by file: each is looked at itself and beside every other language. */
export type LoadedTexts = Map<string, Result<TextPack>>;

/** The words by themselves, and where they are sound beside those of the other languages in the same folder. */
export function checkWords(
  source: JsonSource,
  instrument: CompiledInstrument,
  texts: LoadedTexts,
): readonly Diagnostic[] {
  const load = (file: string, read: () => string): Result<TextPack> => {
    const loaded = texts.get(resolve(file)) ?? loadText(read(), instrument);
    texts.set(resolve(file), loaded);
    return loaded;
  };
  const loaded = load(source.file, () => source.text);
  if (!loaded.ok) return loaded.issues.map((found) => diagnosticOf(source, found));
  const others = textsBeside(source.file).flatMap((file) => {
    const other = load(file, () => readJsonSource(file).text);
    return other.ok ? [other.value] : [];
  });
  return analyseText(loaded.value, instrument, others).map((found) => diagnosticOf(source, found));
}

function textsBeside(file: string): readonly string[] {
  const folder = dirname(file);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== basename(file));
  return names.sort().map((name) => join(folder, name));
}

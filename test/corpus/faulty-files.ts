/** Writes what the author of a case has: the folder of the base with the mistake in it. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonPatch, { type Operation } from 'fast-json-patch';
import { folderOfBase, type CorpusCase, type TextEdit } from './corpus-case.ts';

/** Gives the path of the faulty file. */
export function writeFaultyFiles(one: CorpusCase, folder: string): string {
  cpSync(folderOfBase(one), folder, { recursive: true });
  const fileOf = (name: string): string => join(folder, `${name}.json`);
  const around = Object.entries(one.around ?? {});
  for (const [name, patch] of around)
    writeFileSync(fileOf(name), patched(readFileSync(fileOf(name), 'utf8'), patch, one.name));
  const file = fileOf(one.file);
  const sound = readFileSync(file, 'utf8');
  const text = (one.edit ?? []).reduce(
    (edited, edit) => replacedOnce(edited, edit, one.name),
    patched(sound, one.patch ?? [], one.name),
  );
  if (text === sound && around.length === 0) throw new Error(`${one.name} changes nothing.`);
  writeFileSync(file, Buffer.from(text, one.encoding ?? 'utf8'));
  return file;
}

function patched(text: string, patch: readonly Operation[], name: string): string {
  if (patch.length === 0) return text;
  try {
    const { newDocument } = jsonPatch.applyPatch(JSON.parse(text), patch, true, true);
    return `${JSON.stringify(newDocument, null, 2)}\n`;
  } catch (error) {
    throw new Error(`The patch of ${name} does not fit its base.`, { cause: error });
  }
}

function replacedOnce(text: string, { find, put }: TextEdit, name: string): string {
  const parts = text.split(find);
  if (parts.length !== 2)
    throw new Error(`${name}: ${JSON.stringify(find)} stands there ${String(parts.length - 1)} times.`);
  return parts.join(put);
}

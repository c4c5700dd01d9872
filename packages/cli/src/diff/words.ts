/** What changed in the words of two versions, per language. Words of parts that come or go are not told apart. */
import type { TextPack } from '@skala/engine';
import type { Change, Part } from './change.ts';
import { nameIn, type Renames } from './facts.ts';
import type { Version } from './version.ts';

/** Where text packs name parts, and which. */
const parts: Readonly<Record<string, readonly Part[]>> = {
  sections: ['section'],
  items: ['item'],
  responses: ['response', 'item'],
  missing: ['missing code'],
  itemMissing: ['item'],
  grids: ['grid'],
  checks: ['check'],
  scores: ['score'],
  pendingScores: ['pending score'],
  ruleSets: ['rule set'],
  variables: ['variable'],
  criteria: ['criterion'],
  flags: ['flag'],
};

const notWords = new Set(['$schema', 'format', 'instrument', 'version', 'language']);

export function wordChanges(older: Version, newer: Version, renames: Renames): readonly Change[] {
  const before = new Map(older.texts.map((text) => [text.language, text]));
  const after = new Map(newer.texts.map((text) => [text.language, text]));
  const languages = [...new Set([...before.keys(), ...after.keys()])].sort();
  return languages.flatMap((language): readonly Change[] => {
    const [was, is] = [before.get(language), after.get(language)];
    if (!was || !is) return [{ kind: was ? 'removed' : 'added', part: 'language', name: language, level: 'patch' }];
    return changedWords(wordsOf(was, renames), wordsOf(is, new Map()), language);
  });
}

function changedWords(
  was: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
  language: string,
): readonly Change[] {
  const tops = (words: ReadonlyMap<string, string>): ReadonlySet<string> => new Set([...words.keys()].map(topOf));
  const [oldTops, newTops] = [tops(was), tops(is)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field): Change[] => {
    const [from, to] = [was.get(field), is.get(field)];
    if (from === to || !oldTops.has(topOf(field)) || !newTops.has(topOf(field))) return [];
    const values = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return [{ kind: 'changed', part: 'words', name: language, field, ...values, level: 'patch' }];
  });
}

/** `/items/q1` of `/items/q1/text`, and an option with its response; what is not about a part stands for itself. */
function topOf(field: string): string {
  const [, group = '', name = '', option = ''] = field.split('/');
  if (group === 'responses') return `/${group}/${name}/${option}`;
  return Object.hasOwn(parts, group) ? `/${group}/${name}` : `/${group}`;
}

/** JSON Pointer, by the names of the newer version → words. */
function wordsOf(text: TextPack, renames: Renames): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') words.set(path, value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`);
  };
  for (const [group, value] of Object.entries(text)) {
    if (notWords.has(group)) continue;
    const named = parts[group];
    if (!named || typeof value !== 'object') visit(value, `/${group}`);
    else for (const [id, inner] of Object.entries(value)) visit(inner, `/${group}/${newName(renames, named, id)}`);
  }
  return words;
}

function newName(renames: Renames, among: readonly Part[], id: string): string {
  return among.map((part) => nameIn(renames, part, id)).find((name) => name !== id) ?? id;
}

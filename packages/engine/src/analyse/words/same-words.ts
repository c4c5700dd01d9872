import type { CompiledInstrument, CompiledItem } from '../../definition/compiled.ts';
import type { TextPack } from '../../definition/text.ts';
import { issue, pointer, type Issue } from '../../issue/issue.ts';
import { itemTypes } from '../../item-types/item-types.ts';

/** Options of one response, or questions of one section, that read the same: whoever answers cannot tell them apart. */
export function findSameWords(text: TextPack, instrument: CompiledInstrument): readonly Issue[] {
  const options = Object.entries(text.responses ?? {}).map(([name, words]) =>
    Object.entries(words).map(([code, one]): Worded => [pointer('/responses', name, code), one]),
  );
  return [...options, ...questions(text, instrument)].flatMap(repeated);
}

type Worded = readonly [path: string, words: string];

/** Questions that stand by themselves; in a grid the row and the column tell them apart, for free text the place does. */
function questions(text: TextPack, { sections, items }: CompiledInstrument): readonly (readonly Worded[])[] {
  const inGrid = new Set(
    sections.flatMap(({ grids }) => grids.flatMap(({ rows }) => rows.flatMap((row) => row.items))),
  );
  const single = items.filter((item) => !inGrid.has(item.id) && itemTypes[item.type].formulaType(item) !== 'none');
  // The same question about another period is another question.
  const groups = new Map<string, Worded[]>();
  for (const item of single) {
    const name = `${item.section} ${item.window ?? ''}`;
    const group = groups.get(name) ?? [];
    group.push(...questionOf(text, item));
    groups.set(name, group);
  }
  return [...groups.values()];
}

function questionOf(text: TextPack, { id }: CompiledItem): readonly Worded[] {
  const words = text.items[id]?.text;
  return words === undefined ? [] : [[pointer('/items', id, 'text'), words]];
}

function repeated(list: readonly Worded[]): readonly Issue[] {
  const firsts = new Map<string, string>();
  return list.flatMap(([path, words]) => {
    const read = words
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[\s\p{P}]+/gu, ' ')
      .trim();
    const first = firsts.get(read);
    if (first === undefined) firsts.set(read, path);
    // Signs alone, such as + and ++, are not compared.
    return first === undefined || read === '' ? [] : [issue('text/same-words', path, { first })];
  });
}

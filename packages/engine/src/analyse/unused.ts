/** Parts of a definition that nothing uses. */
import type { InstrumentDefinition } from '../definition/instrument.ts';
import { placedItems } from '../definition/placed-items.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { itemTypes } from '../item-types/item-types.ts';
import type { Analysis } from './analysis.ts';

/** Items, variables and criteria that no formula uses. */
export function checkUnusedNames({ instrument, program, itemPaths }: Analysis): readonly Issue[] {
  const used = new Set(program.units.flatMap(({ uses }) => uses));
  const isUsed = (id: string): boolean => used.has(program.slots.get(id) as number);
  const unused = (list: 'variables' | 'criteria', code: 'variable/unused' | 'criterion/unused'): readonly Issue[] =>
    instrument[list].flatMap(({ id }, index) =>
      isUsed(id) ? [] : [issue(code, pointer('', list, index, 'id'), { name: id })],
    );
  // Where nothing is computed at all, every item would be told of.
  const items = program.units.length === 0 ? [] : instrument.items;
  return [
    ...items.flatMap((item, slot) => {
      // Free text is for people: no formula could use more of it than that it is there.
      const isForPeople = itemTypes[item.type].formulaType(item) === 'none';
      return isForPeople || used.has(slot)
        ? []
        : [issue('item/unused', `${itemPaths[slot] ?? ''}/id`, { name: item.id })];
    }),
    ...unused('variables', 'variable/unused'),
    ...unused('criteria', 'criterion/unused'),
  ];
}

/** Responses that no item names, and sources that nothing cites. The compiled form no longer tells of them. */
export function checkUnusedParts(definition: InstrumentDefinition): readonly Issue[] {
  const items = placedItems(definition).map(({ item }) => item);
  const responses = new Set(items.flatMap((item) => ('response' in item ? [item.response] : [])));
  const cited = new Set<string | undefined>([
    definition.licence.source,
    ...items.map(({ source }) => source),
    ...(['checks', 'scores', 'flags', 'ruleSets', 'pendingScores'] as const).flatMap(
      (list) => definition[list]?.map(({ source }) => source) ?? [],
    ),
    ...(definition.scores ?? []).flatMap(({ bands = [], reliableChange }) => [
      ...bands.map(({ source }) => source),
      reliableChange?.source,
    ]),
  ]);
  return [
    ...Object.keys(definition.responses ?? {})
      .filter((name) => !responses.has(name))
      .map((name) => issue('response/unused', pointer('/responses', name), { name })),
    ...definition.source.flatMap(({ id }, index) =>
      cited.has(id) ? [] : [issue('source/unused', pointer('/source', index, 'id'), { name: id })],
    ),
  ];
}

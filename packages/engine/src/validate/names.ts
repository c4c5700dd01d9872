/**
 * The names of a definition: which exist, what formulas may do with them, which are used twice.
 */
import type { InstrumentDefinition } from '../definition/instrument.ts';
import { placedItems, shapeOf } from '../definition/placed-items.ts';
import { reservedNames } from '../expression/functions.ts';
import type { NameInfo } from '../expression/check.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { itemTypes } from '../item-types/item-types.ts';

/** Items by what formulas may do with them. */
export function itemNames(definition: InstrumentDefinition): Map<string, NameInfo> {
  const names = new Map<string, NameInfo>();
  for (const { item } of placedItems(definition)) {
    // Of two items with one name the first stands; the second is reported as a duplicate.
    if (names.has(item.id)) continue;
    const shape = shapeOf(item, definition);
    if (!shape) {
      names.set(item.id, { type: 'number', isItem: true });
      continue;
    }
    const type = itemTypes[shape.type].formulaType(shape);
    const options = type === 'options' ? (shape.options ?? []).map((option) => option.code) : undefined;
    const weighted = shape.options?.every((option) => option.value !== undefined) ?? false;
    names.set(item.id, { type, isItem: true, ...(options ? { options, weighted } : {}) });
  }
  return names;
}

/** Names used twice or with a meaning of their own in formulas. */
export function checkNames(definition: InstrumentDefinition): readonly Issue[] {
  const found: Issue[] = [];
  const inFormulas = new Map<string, string>();
  const claim = (names: Map<string, string>, name: string, path: string): void => {
    const first = names.get(name);
    if (first === undefined) names.set(name, path);
    else found.push(issue('name/duplicate', path, { name, first }));
  };
  const claimFormulaName = (name: string, path: string): void => {
    if (reservedNames.has(name)) found.push(issue('name/reserved', path, { name }));
    claim(inFormulas, name, path);
  };
  for (const { item, path } of placedItems(definition)) claimFormulaName(item.id, `${path}/id`);
  for (const list of ['variables', 'criteria', 'scores', 'pendingScores'] as const) {
    definition[list]?.forEach((entry, index) => claimFormulaName(entry.id, pointer('', list, index, 'id')));
  }
  const grids = new Map<string, string>();
  definition.sections.forEach((section, s) =>
    section.grids?.forEach(({ id }, g) => claim(grids, id, pointer('/sections', s, 'grids', g, 'id'))),
  );
  for (const list of ['sections', 'checks', 'flags', 'source', 'ruleSets'] as const) {
    const own = new Map<string, string>();
    definition[list]?.forEach((entry, index) => claim(own, entry.id, pointer('', list, index, 'id')));
  }
  return found;
}

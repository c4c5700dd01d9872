import { pointer } from '../issue/issue.ts';
import type { ResponseShape } from './compiled.ts';
import type { InstrumentDefinition, ItemDefinition, ResponseDefinition } from './instrument.ts';

export interface PlacedItem {
  readonly item: ItemDefinition;
  readonly path: string;
  readonly section: string;
}

/** All items in order, with their place in the document. */
export function placedItems(definition: InstrumentDefinition): readonly PlacedItem[] {
  return definition.sections.flatMap((section, s) =>
    section.items.map((item, i) => ({ item, path: pointer('/sections', s, 'items', i), section: section.id })),
  );
}

/** The shape of an item's answers, its own or that of the response it names; undefined if there is no such response. */
export function shapeOf(item: ItemDefinition, definition: InstrumentDefinition): ResponseShape | undefined {
  if (!('response' in item)) return item as ResponseShape;
  const responses = definition.responses ?? {};
  return Object.hasOwn(responses, item.response)
    ? (responses[item.response] as ResponseDefinition as ResponseShape)
    : undefined;
}

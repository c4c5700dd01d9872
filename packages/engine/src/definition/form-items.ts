import type { InstrumentDefinition } from './instrument.ts';
import { placedItems } from './placed-items.ts';

/** The item ids of a form, in the instrument's order. */
export function formItems(
  form: InstrumentDefinition['forms'][string],
  definition: InstrumentDefinition,
): readonly string[] {
  const placed = placedItems(definition);
  if (form === 'all') return placed.map(({ item }) => item.id);
  if ('tagged' in form) return placed.filter(({ item }) => item.tags?.includes(form.tagged)).map(({ item }) => item.id);
  return placed.filter(({ item }) => form.items.includes(item.id)).map(({ item }) => item.id);
}

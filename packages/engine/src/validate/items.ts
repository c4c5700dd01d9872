import type { ResponseShape } from '../definition/compiled.ts';
import type { InstrumentDefinition, ItemDefinition } from '../definition/instrument.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { unknownName } from '../internal/nearest-name.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { placedItems, shapeOf } from '../definition/placed-items.ts';

/** What is wrong with single items and shared responses: ranges, options, missing codes, `otherwise`. */
export function checkItems(definition: InstrumentDefinition): readonly Issue[] {
  const found: Issue[] = [];
  for (const [name, response] of Object.entries(definition.responses ?? {})) {
    found.push(...checkShape(response as ResponseShape, pointer('/responses', name), definition));
  }
  for (const { item, path } of placedItems(definition)) {
    const shape = shapeOf(item, definition);
    if (!shape) {
      const known = Object.keys(definition.responses ?? {});
      const named = 'response' in item ? item.response : '';
      found.push(issue('name/unknown-response', `${path}/response`, unknownName(named, known)));
      continue;
    }
    if (!('response' in item)) found.push(...checkShape(shape, path, definition));
    found.push(...checkMissing(item, shape, path, definition), ...checkOtherwise(item, shape, path, definition));
  }
  return found;
}

function checkShape(shape: ResponseShape, path: string, definition: InstrumentDefinition): readonly Issue[] {
  const found: Issue[] = [];
  if (shape.min !== undefined && shape.max !== undefined && shape.min > shape.max) {
    found.push(issue('item/empty-range', `${path}/min`, { min: shape.min, max: shape.max }));
  }
  const codes = new Set<string>();
  shape.options?.forEach((option, index) => {
    if (codes.has(option.code))
      found.push(issue('item/duplicate-option', pointer(path, 'options', index, 'code'), { name: option.code }));
    codes.add(option.code);
  });
  shape.exclusive?.forEach((code, index) => {
    if (!codes.has(code))
      found.push(issue('item/unknown-exclusive', pointer(path, 'exclusive', index), { name: code }));
  });
  const order = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'];
  const places = shape.units?.map((unit) => order.indexOf(unit)) ?? [];
  if (places.some((place, index) => index > 0 && place <= (places[index - 1] ?? -1)))
    found.push(issue('item/units-order', `${path}/units`));
  if (shape.maxLines !== undefined && shape.multiline !== true)
    found.push(issue('item/lines-without-multiline', `${path}/maxLines`));
  if (shape.type === 'money' && definition.currency === undefined)
    found.push(issue('item/money-without-currency', `${path}/type`));
  return found;
}

function checkMissing(
  item: ItemDefinition,
  shape: ResponseShape,
  path: string,
  definition: InstrumentDefinition,
): readonly Issue[] {
  const found: Issue[] = [];
  item.missing?.forEach((key, index) => {
    const place = pointer(path, 'missing', index);
    if (!Object.hasOwn(definition.missing ?? {}, key))
      found.push(issue('name/unknown-missing-key', place, { name: key }));
    else if (shape.options?.some((option) => option.code === key))
      found.push(issue('item/option-is-missing-key', place, { name: key }));
  });
  if (shape.type === 'display' && (item.missing?.length || item.otherwise !== undefined || item.cumulative)) {
    found.push(issue('item/required-display', path));
  }
  return found;
}

function checkOtherwise(
  item: ItemDefinition,
  shape: ResponseShape,
  path: string,
  definition: InstrumentDefinition,
): readonly Issue[] {
  const { otherwise } = item;
  if (otherwise === undefined) return [];
  const place = `${path}/otherwise`;
  if (item.when === undefined) return [issue('item/otherwise-without-when', place)];
  if (typeof otherwise === 'string') {
    if (Object.hasOwn(definition.missing ?? {}, otherwise)) return [];
    return [issue('name/unknown-missing-key', place, { name: otherwise })];
  }
  return itemTypes[shape.type].parse(otherwise, shape).ok ? [] : [issue('item/otherwise-invalid', place)];
}

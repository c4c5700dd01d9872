import type { CompiledInstrument, CompiledItem } from '../definition/compiled.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';

/** Options of which two have one value, or whose values go up and down: often a slip of the pen. */
export function checkOptions(instrument: CompiledInstrument, itemPaths: readonly string[]): readonly Issue[] {
  const shapes = new Map<string, CompiledItem>();
  instrument.items.forEach((item, slot) => {
    // Items that share a response share its options: they are looked at once.
    const path = item.response === item.id ? (itemPaths[slot] as string) : pointer('/responses', item.response);
    if (isScale(item) && !shapes.has(path)) shapes.set(path, item);
  });
  return [...shapes].flatMap(([path, item]) => [...sameValues(item, path), ...disorder(item, path)]);
}

/** One option is chosen, and each stands for a number. */
function isScale(item: CompiledItem): boolean {
  return item.options !== undefined && itemTypes[item.type].formulaType(item) === 'number';
}

const valuesOf = ({ options = [] }: CompiledItem): readonly number[] => options.map(({ value = NaN }) => value);

function sameValues(item: CompiledItem, path: string): readonly Issue[] {
  const values = valuesOf(item);
  return values.flatMap((value, index) => {
    const first = values.indexOf(value);
    if (first === index) return [];
    const params = { value, first: item.options?.[first]?.code ?? '', second: item.options?.[index]?.code ?? '' };
    return [issue('option/same-value', pointer(path, 'options', index, 'value'), params)];
  });
}

/** Three options may be "no, yes now, yes before", with 0, 6 and 3: an order of another kind. */
const fewestInOrder = 4;

/** The first value that turns back from where the values before it went. */
function disorder(item: CompiledItem, path: string): readonly Issue[] {
  const values = valuesOf(item);
  if (values.length < fewestInOrder) return [];
  const steps = values.map((value, index) => Math.sign(value - (values[index - 1] ?? value)));
  const direction = steps.find((step) => step !== 0);
  const turn = steps.findIndex((step) => direction !== undefined && step === -direction);
  if (turn < 0) return [];
  const params = { value: values[turn] as number, previous: values[turn - 1] as number };
  return [issue('option/values-not-in-order', pointer(path, 'options', turn, 'value'), params)];
}

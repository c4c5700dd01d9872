import { parseDecimal } from './number-answer.ts';
import type { ItemType } from './item-type.ts';

export const decimal: ItemType = {
  formulaType: () => 'number',
  parse: parseDecimal,
  toNumber: (value) => value as number,
  simulate: (shape, random) => {
    const [min, max] = [shape.min ?? 0, shape.max ?? 0];
    return Number((min + random() * (max - min)).toFixed(shape.decimals ?? 2));
  },
};

import { parseDecimal } from './number-answer.ts';
import type { ItemType } from './item-type.ts';

export const decimal: ItemType = {
  formulaType: () => 'number',
  parse: parseDecimal,
  toNumber: (value) => value as number,
};

import type { ItemType } from './item-type.ts';
import { wholeNumber } from './number-answer.ts';

/** A whole amount in the currency the site has set. */
export const money: ItemType = {
  ...wholeNumber,
  isMoney: true,
  quick: () => undefined,
  toNumber: (value, _shape, rate) => (rate === undefined ? (value as number) : (value as number) * rate),
};

import type { ItemType } from './item-type.ts';
import { wholeNumber } from './number-answer.ts';

/** A whole number on a scale; a text pack may give words to its values. */
export const rating: ItemType = {
  ...wholeNumber,
  worded: ({ min = 0, max = 0 }) => ({
    codes: Array.from({ length: max - min + 1 }, (_, index) => String(min + index)),
    required: false,
  }),
};

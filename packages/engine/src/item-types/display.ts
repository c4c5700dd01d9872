import { refused, type ItemType } from './item-type.ts';

/** Text shown between questions. Asks nothing, so it accepts nothing. */
export const display: ItemType = {
  isDisplay: true,
  formulaType: () => 'none',
  parse: () => refused('answer/display-has-no-answer', { name: '' }),
  toNumber: () => NaN,
};

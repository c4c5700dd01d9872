import { accepted, refused, type ItemType } from './item-type.ts';

const words = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  [1, true],
  [0, false],
  ['1', true],
  ['0', false],
  ['true', true],
  ['false', false],
]);

/** Yes or no. Formulas see 1 or 0. */
export const boolean: ItemType = {
  formulaType: () => 'number',
  parse: (raw) => {
    const value = words.get(raw);
    return value === undefined ? refused('answer/not-a-boolean') : accepted(value);
  },
  toNumber: (value) => (value === true ? 1 : 0),
  quick: (raw) => (raw === true || raw === 1 ? 1 : raw === false || raw === 0 ? 0 : undefined),
};

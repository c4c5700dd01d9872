import type { ResponseShape } from '../definition/compiled.ts';
import { accepted, refused, type ItemType } from './item-type.ts';

const isNumeric = (shape: ResponseShape): boolean =>
  shape.options?.every((option) => option.value !== undefined) ?? false;

/** One of the options. Stored as the option's code; formulas see the option's value. */
export const choice: ItemType = {
  formulaType: (shape) => (isNumeric(shape) ? 'number' : 'options'),
  worded: ({ options = [] }) => ({ codes: options.map((option) => option.code), required: true }),
  parse: (raw, shape) => {
    const code = typeof raw === 'number' ? String(raw) : raw;
    for (const option of shape.options ?? []) if (option.code === code) return accepted(option.code);
    return refused('answer/unknown-option', { options: (shape.options ?? []).map((option) => option.code).join(', ') });
  },
  toNumber: (value, shape) => {
    const options = shape.options ?? [];
    const index = options.findIndex((option) => option.code === value);
    // Options without numbers are one bit each, as in multi-choice.
    return isNumeric(shape) ? (options[index]?.value ?? NaN) : 2 ** index;
  },
  quick: (raw, shape) => {
    if (typeof raw !== 'string') return undefined;
    let found: number | undefined;
    for (const option of shape.options ?? []) {
      // One option without a number makes bits of them all, which is not the short way.
      if (option.value === undefined) return undefined;
      if (option.code === raw) found = option.value;
    }
    return found;
  },
};

import { accepted, refused, type ItemType } from './item-type.ts';

/** Free text. Formulas can only ask whether it is answered. */
export const text: ItemType = {
  formulaType: () => 'none',
  parse: (raw, shape) => {
    if (typeof raw !== 'string' || raw === '') return refused('answer/not-text');
    const limit = shape.maxLength ?? 10_000;
    return raw.length > limit ? refused('answer/too-long', { limit }) : accepted(raw.normalize('NFC'));
  },
  toNumber: () => NaN,
};

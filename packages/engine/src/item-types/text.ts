import { accepted, refused, type ItemType } from './item-type.ts';

/** Free text. Formulas can only ask whether it is answered. */
export const text: ItemType = {
  formulaType: () => 'none',
  parse: (raw, shape) => {
    if (typeof raw !== 'string' || raw === '') return refused('answer/not-text');
    const limit = shape.maxLength ?? 10_000;
    if (shape.maxLines !== undefined && raw.trimEnd().split('\n').length > shape.maxLines)
      return refused('answer/too-many-lines', { limit: shape.maxLines });
    return raw.length > limit ? refused('answer/too-long', { limit }) : accepted(raw.normalize('NFC'));
  },
  toNumber: () => NaN,
};

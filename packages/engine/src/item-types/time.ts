import { accepted, refused, type ItemType } from './item-type.ts';

const shape = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** A time of day, stored as HH:MM. Formulas see minutes since midnight. */
export const time: ItemType = {
  formulaType: () => 'time',
  parse: (raw) => (typeof raw === 'string' && shape.test(raw) ? accepted(raw) : refused('answer/not-a-time')),
  toNumber: (value) => {
    const match = shape.exec(value as string);
    return match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
  },
};

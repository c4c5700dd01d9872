import type { AnswerValue } from '../definition/answer.ts';
import type { ResponseShape } from '../definition/compiled.ts';
import { accepted, refused, type ItemType, type Parsed } from './item-type.ts';

const plainNumber = /^[+-]?\d{1,15}(\.\d{1,15})?$/;

function asNumber(raw: unknown): number {
  if (typeof raw === 'number') return raw;
  if (typeof raw === 'string' && plainNumber.test(raw.trim())) return Number(raw.trim());
  return NaN;
}

function limits(shape: ResponseShape): { min: number; max: number } {
  return { min: shape.min ?? 0, max: shape.max ?? Number.MAX_SAFE_INTEGER };
}

/** Negative zero is zero: it would make equal answers unequal. */
const plain = (value: number): number => (value === 0 ? 0 : value);

function parseInteger(raw: unknown, shape: ResponseShape): Parsed {
  const value = asNumber(raw);
  const { min, max } = limits(shape);
  if (!Number.isInteger(value)) return refused('answer/not-an-integer', { min, max });
  if (value < min || value > max) return refused('answer/out-of-range', { min, max });
  return accepted(plain(value));
}

export function parseDecimal(raw: unknown, shape: ResponseShape): Parsed {
  const value = asNumber(raw);
  const { min, max } = limits(shape);
  if (!Number.isFinite(value)) return refused('answer/not-a-number', { min, max });
  if (value < min || value > max) return refused('answer/out-of-range', { min, max });
  const decimals = shape.decimals ?? 2;
  if (Number(value.toFixed(decimals)) !== value) return refused('answer/too-many-decimals', { decimals });
  return accepted(plain(value));
}

/** An item type whose stored value is a whole number within the item's limits. */
export const wholeNumber: ItemType = {
  formulaType: () => 'number',
  parse: parseInteger,
  toNumber: (value: AnswerValue) => value as number,
  quick: (raw, shape) =>
    typeof raw === 'number' && raw === Math.trunc(raw) && raw >= (shape.min ?? 0) && raw <= (shape.max ?? 0)
      ? raw
      : undefined,
};

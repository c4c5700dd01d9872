import type { AnswerValue } from '../../definition/answer.ts';
import type { CompiledItem, ItemTypeName, ResponseShape } from '../../definition/compiled.ts';
import { itemTypes } from '../../item-types/item-types.ts';

/** Answers of one type of item for a test. */
interface Permitted {
  /** The answers that a set of vectors should have between them: every option, both ends of a range. */
  readonly telling: (shape: ResponseShape) => readonly AnswerValue[];
  /** Answers whose number is near this one; more than are permitted may be given. */
  readonly near: (shape: ResponseShape, number: number) => readonly AnswerValue[];
  /** One answer is as telling as another. */
  readonly isFree?: true;
}

const ends = ({ min = 0, max = 0 }: ResponseShape): readonly number[] => [...new Set([min, max])];

const stepped = (usual: number): Permitted => ({
  telling: ends,
  near: ({ decimals = usual }, number) => {
    const scale = 10 ** decimals;
    const places = [Math.ceil(number * scale) - 1, Math.floor(number * scale), Math.ceil(number * scale)];
    return [...places, Math.floor(number * scale) + 1].map((place) => place / scale);
  },
});

const fixed = (telling: Permitted['telling']): Permitted => ({ telling, near: telling });

const whole = stepped(0);
const codes = ({ options = [] }: ResponseShape): readonly string[] => options.map(({ code }) => code);

const dayLength = 86_400_000;
const dateOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
const days = ['2000-01-01', '2024-02-29'];

/** One entry an item type, apart from the types so that no browser carries them. */
const permitted: Readonly<Record<ItemTypeName, Permitted>> = {
  integer: whole,
  decimal: stepped(2),
  choice: fixed(codes),
  'multi-choice': fixed((shape) => {
    const alone = codes(shape).filter((code) => shape.exclusive?.includes(code));
    const together = codes(shape).filter((code) => !alone.includes(code));
    return [[], together, ...codes(shape).map((code) => [code])];
  }),
  rating: {
    ...whole,
    telling: ({ min = 0, max = 0 }) => Array.from({ length: max - min + 1 }, (_, index) => min + index),
  },
  boolean: fixed(() => [false, true]),
  date: {
    telling: () => days,
    near: (_shape, number) =>
      [-1, 0, 1, 8, 32, 366].flatMap((shift) => (Math.abs(number) < 40_000 ? dateOf(number + shift) : [])),
    isFree: true,
  },
  time: { ...fixed(() => ['00:00', '12:00', '23:59']), isFree: true },
  duration: whole,
  money: whole,
  text: { ...fixed(({ maxLength }) => ['text'.slice(0, maxLength)]), isFree: true },
  'visual-analogue': stepped(0),
  display: fixed(() => []),
};

/** The answers to an item that a set of vectors should have between them: every option, both ends of a range. */
export function tellingAnswers(item: CompiledItem): readonly AnswerValue[] {
  return permitted[item.type].telling(item).filter((value) => isPermitted(item, value));
}

/** Whether one answer to an item tells as much as another: a day, a time, free text. */
export function isFree({ type }: CompiledItem): boolean {
  return permitted[type].isFree === true;
}

/** Permitted answers whose number lies next to this one, on it, or a step away. */
export function answersNear(item: CompiledItem, number: number): readonly AnswerValue[] {
  return permitted[item.type].near(item, number).filter((value) => isPermitted(item, value));
}

/** The permitted answers next below a number, equal to it, and next above. */
export function neighbours(
  item: CompiledItem,
  number: number,
): Readonly<Record<'below' | 'at' | 'above', number | undefined>> {
  const numbers = answersNear(item, number).map((value) => itemTypes[item.type].toNumber(value, item));
  const lower = numbers.filter((value) => value < number);
  const higher = numbers.filter((value) => value > number);
  return {
    below: lower.length > 0 ? Math.max(...lower) : undefined,
    at: numbers.includes(number) ? number : undefined,
    above: higher.length > 0 ? Math.min(...higher) : undefined,
  };
}

function isPermitted(item: CompiledItem, value: AnswerValue): boolean {
  return itemTypes[item.type].parse(value, item).ok;
}

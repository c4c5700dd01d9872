/** What can be answered to an item, and the numbers that formulas see of it. */
import type { AnswerValue } from '../definition/answer.ts';
import type { CompiledItem, ItemTypeName, ResponseShape } from '../definition/compiled.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { between, oneOf, type Interval, type Possible } from './possible.ts';

/** Answers that are listed one by one, or numbers in steps between two ends. */
export type AnswerDomain = { readonly answers: readonly AnswerValue[]; readonly isComplete: boolean } | SteppedDomain;

export interface SteppedDomain {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** The answer behind a number on a step between the ends. */
  readonly answerAt: (number: number) => AnswerValue;
}

const stepped =
  (usualDecimals: number): ((shape: ResponseShape) => AnswerDomain) =>
  ({ min = 0, max = Number.MAX_SAFE_INTEGER, decimals = usualDecimals }) => ({
    low: min,
    high: max,
    step: 10 ** -decimals,
    answerAt: (number) => Number(number.toFixed(decimals)),
  });

const whole = stepped(0);
const answers = (list: readonly AnswerValue[], isComplete = true): AnswerDomain => ({ answers: list, isComplete });

/** 0001-01-01 and 9999-12-31, in days since 1970-01-01. */
const days: Interval = { low: -719_162, high: 2_932_896 };
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Sets of more options than this are not listed. */
const listedOptions = 8;

/** One entry an item type, apart from the types so that no browser carries them. */
const domains: Readonly<Record<ItemTypeName, (shape: ResponseShape) => AnswerDomain>> = {
  integer: whole,
  decimal: stepped(2),
  choice: ({ options = [] }) => answers(options.map(({ code }) => code)),
  'multi-choice': ({ options = [], exclusive = [] }) => {
    const alone = exclusive.map((code) => [code]);
    const together = options.map(({ code }) => code).filter((code) => !exclusive.includes(code));
    const [some, isComplete] = [together.slice(0, listedOptions), together.length <= listedOptions];
    return answers([...subsets(some), ...alone, ...(isComplete ? [] : [together])], isComplete);
  },
  rating: whole,
  boolean: () => answers([false, true]),
  date: () => ({ ...days, step: 1, answerAt: dateOf }),
  time: () => ({
    low: 0,
    high: 1439,
    step: 1,
    answerAt: (minutes) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`,
  }),
  duration: whole,
  money: whole,
  text: ({ maxLength }) => answers(['text'.slice(0, maxLength)]),
  'visual-analogue': stepped(0),
  display: () => answers([]),
};

function subsets(codes: readonly string[]): readonly (readonly string[])[] {
  return codes.reduce<readonly (readonly string[])[]>(
    (all, code) => [...all, ...all.map((one) => [...one, code])],
    [[]],
  );
}

function dateOf(day: number): string {
  const [year = '', month, date] = new Date(day * 86_400_000).toISOString().slice(0, 10).split('-');
  return [year.padStart(4, '0'), month, date].join('-');
}

/** The domain of an item. An answer has a number where its type has one; money in the instrument's own currency. */
export function answerDomain(item: CompiledItem): AnswerDomain {
  return domains[item.type](item);
}

/** The numbers of all answers to an item; none for text. */
export function answerNumbers(item: CompiledItem): Possible {
  const domain = answerDomain(item);
  if (!('step' in domain)) return oneOf(domain.answers.map((answer) => itemTypes[item.type].toNumber(answer, item)));
  const { low, high, step } = domain;
  const count = Math.round((high - low) / step) + 1;
  if (count > 64) return between(low, high);
  return oneOf(Array.from({ length: count }, (_, index) => onGrid(low + index * step, step)));
}

/** The number of a grid of steps that is nearest, without what adding steps leaves over. */
export function onGrid(number: number, step: number): number {
  return step === 1 ? Math.round(number) : Number(number.toFixed(Math.round(-Math.log10(step))));
}

/** Sums of the values of options that can be chosen together. */
export function answerWeights({ options = [], exclusive = [], ...item }: CompiledItem): Possible {
  const values = options.map(({ value = NaN }) => value);
  const domain = answerDomain({ ...item, options, exclusive });
  if ('step' in domain) return oneOf([]);
  if (domain.isComplete) {
    return oneOf(
      domain.answers.map((answer) =>
        options.reduce((sum, { code, value = NaN }) => (isChosen(answer, code) ? sum + value : sum), 0),
      ),
    );
  }
  const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);
  return between(total(values.filter((value) => value < 0)), total(values.filter((value) => value > 0)));
}

export function isChosen(answer: AnswerValue, code: string): boolean {
  return Array.isArray(answer) ? (answer as readonly string[]).includes(code) : answer === code;
}

/** Whether every answer chooses the option: there is no other. */
export function alwaysChosen(item: CompiledItem, code: string): boolean {
  const domain = answerDomain(item);
  return 'answers' in domain && domain.answers.every((answer) => isChosen(answer, code));
}

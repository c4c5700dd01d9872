import type { AnswerValue } from '../definition/answer.ts';
import type { ItemTypeName, ResponseShape } from '../definition/compiled.ts';

/** A random permitted answer; `random` gives [0, 1). */
type Simulate = (shape: ResponseShape, random: () => number) => AnswerValue;

const wholeNumber: Simulate = ({ min = 0, max = 0 }, random) => min + Math.floor(random() * (max - min + 1));

const decimal =
  (usual: number): Simulate =>
  ({ min = 0, max = 0, decimals = usual }, random) =>
    Number((min + random() * (max - min)).toFixed(decimals));

/** One simulator an item type. They are apart from the types so that no browser carries them. */
export const simulators: Readonly<Record<ItemTypeName, Simulate>> = {
  integer: wholeNumber,
  decimal: decimal(2),
  choice: ({ options = [] }, random) => options[Math.floor(random() * options.length)]?.code ?? '',
  'multi-choice': ({ options = [], exclusive = [] }, random) => {
    const chosen = options.map((option) => option.code).filter(() => random() < 0.4);
    const alone = chosen.find((code) => exclusive.includes(code));
    return alone === undefined ? chosen : [alone];
  },
  rating: wholeNumber,
  boolean: (_shape, random) => random() < 0.5,
  date: (_shape, random) => new Date(Math.floor(random() * 20_000) * 86_400_000).toISOString().slice(0, 10),
  time: (_shape, random) => {
    const minutes = Math.floor(random() * 1440);
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  },
  duration: wholeNumber,
  money: wholeNumber,
  text: ({ maxLength }) => 'text'.slice(0, maxLength),
  'visual-analogue': decimal(0),
  display: () => '',
};

import type { AnswerValue } from '@skala/engine';
import type { ItemSetting } from '../question-setting.ts';
import type { Input } from './input.ts';
import { radios, type ShownOption } from './options.ts';

export const yesAndNo = ({ text }: ItemSetting): readonly ShownOption[] => [
  { code: '1', words: text.yes, value: true },
  { code: '0', words: text.no, value: false },
];

/** Yes or no, coded 1 and 0. */
export const boolean: Input = {
  labels: 'group',
  rates: true,
  render: (view) => radios(view, yesAndNo(view.setting)),
  legend: (setting) => yesAndNo(setting).map(({ code, words }) => `${code} ${words}`),
  keys: ({ setting }) => {
    const keys: [string, AnswerValue][] = [
      ['1', true],
      ['j', true],
      ['y', true],
      ['0', false],
    ];
    // Where N is a code of the instrument it never means no, not even at a question that does not take it.
    if (!Object.hasOwn(setting.instrument.missing, 'N')) keys.push(['n', false]);
    return new Map(keys);
  },
  inWords: (value, _item, { text }) => (value === true ? text.yes : text.no),
};

import type { AnswerValue } from '@skala/engine';
import type { QuestionSetting } from '../question-setting.ts';
import type { Input } from './input.ts';
import { boxes, radios, type ShownOption } from './options.ts';

const options = ({ text }: QuestionSetting): readonly ShownOption[] => [
  { code: '1', words: text.yes, value: true },
  { code: '0', words: text.no, value: false },
];

/** Yes or no, coded 1 and 0. */
export const boolean: Input = {
  labels: 'group',
  rates: true,
  render: (view) => radios(view, options(view.setting)),
  cell: (view) => boxes(view, options(view.setting), 'words'),
  legend: (setting) => options(setting).map(({ code, words }) => `${code} ${words}`),
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

import type { CompiledItem } from '@skala/engine';
import type { QuestionSetting } from '../question-setting.ts';
import { optionKey } from './codes.ts';
import type { Input } from './input.ts';
import { boxes, menu, radios, type ShownOption } from './options.ts';

const optionsOf = (item: CompiledItem, { words }: QuestionSetting): readonly ShownOption[] =>
  (item.options ?? []).map(({ code }) => ({
    code: optionKey(item, code),
    words: words.option(item, code) ?? code,
    value: code,
  }));

/** One of the options. */
export const choice: Input = {
  labels: 'group',
  render: (view) => radios(view, optionsOf(view.item, view.setting)),
  cell: (view) => {
    const options = optionsOf(view.item, view.setting);
    const isShort = options.length <= 4 && options.every(({ words }) => words.length <= 5);
    return isShort ? boxes(view, options, 'words') : menu(view, options);
  },
  keys: ({ item }) => new Map((item.options ?? []).map(({ code }) => [optionKey(item, code).toLowerCase(), code])),
  inWords: (value, item, { words, voice }) => {
    const option = words.option(item, String(value)) ?? String(value);
    const isShort = optionKey(item, String(value)) === String(value);
    return voice === 'respondent' || option === value || !isShort ? option : `${String(value)} ${option}`;
  },
};

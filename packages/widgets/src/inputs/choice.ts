import type { CompiledItem } from '@skala/engine';
import type { ItemSetting } from '../question-setting.ts';
import { optionKey } from './codes.ts';
import type { Input } from './input.ts';
import { radios, type ShownOption } from './options.ts';

/** The options with their keys and words. */
export const optionsOf = (item: CompiledItem, { words }: ItemSetting): readonly ShownOption[] =>
  (item.options ?? []).map(({ code }) => ({
    code: optionKey(item, code),
    words: words.option(item, code) ?? code,
    value: code,
  }));

/** One of the options. */
export const choice: Input = {
  labels: 'group',
  render: (view) => radios(view, optionsOf(view.item, view.setting)),
  keys: ({ item }) => new Map((item.options ?? []).map(({ code }) => [optionKey(item, code).toLowerCase(), code])),
  inWords: (value, item, { words, voice }) => {
    const option = words.option(item, String(value)) ?? String(value);
    const isShort = optionKey(item, String(value)) === String(value);
    return voice === 'respondent' || option === value || !isShort ? option : `${String(value)} ${option}`;
  },
};

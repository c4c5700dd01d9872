import type { CompiledItem } from '@skala/engine';
import { html, nothing } from 'lit';
import type { ItemSetting } from '../question-setting.ts';
import { valueOf, type CellInput } from './input.ts';
import { integer } from './integer.ts';
import { missingCodes } from './missing-codes.ts';
import { boxes, menu } from './boxes.ts';
import type { ShownOption } from './options.ts';

const most = 11;

function steps({ min = 0, max = 0 }: CompiledItem): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

const optionsOf = (item: CompiledItem, { words }: ItemSetting): readonly ShownOption[] =>
  steps(item).map((value) => ({ code: String(value), words: words.option(item, String(value)) ?? '', value }));

const isShort = ({ min = 0, max = 0 }: CompiledItem): boolean => max - min < most;

/** A row of numbers, with the words of the one that is chosen. A long one is typed. */
export const rating: CellInput = {
  labels: 'group',
  rates: true,
  render: (view) => {
    const { item, setting, answer } = view;
    // The legend names a group, and no field in it.
    if (!isShort(item)) return integer.render({ ...view, label: setting.words.item(item).text });
    const value = valueOf(answer);
    const chosen = value === undefined ? undefined : setting.words.option(item, String(value));
    const { lowest, highest } = setting.words.item(item);
    return html`<div class="rating">
      ${lowest === undefined ? nothing : html`<span class="anchor">${lowest}</span>`}${boxes(view, optionsOf(item, setting), 'code')}${
        highest === undefined ? nothing : html`<span class="anchor">${highest}</span>`
      }${missingCodes(view)}
      <p class="chosen">${chosen}</p>
    </div>`;
  },
  cell: (view) => (isShort(view.item) ? menu(view, optionsOf(view.item, view.setting)) : integer.cell(view)),
  read: (text) => integer.read?.(text, {} as CompiledItem) ?? text,
  keys: ({ item }) => new Map(isShort(item) ? steps(item).map((value) => [String(value), value] as const) : []),
  inWords: (value, item, { words }) => [String(value), words.option(item, String(value))].filter(Boolean).join(' '),
};

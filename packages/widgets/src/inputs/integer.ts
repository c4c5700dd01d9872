import type { CompiledItem } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber } from '../locale/format.ts';
import { laterWords } from '../locale/later-words.ts';
import { valueOf, type CellInput, type InputView } from './input.ts';
import { missingCodes } from './missing-codes.ts';
import { missingLetters } from './missing-letters.ts';
import { readNumber } from './read-number.ts';
import { typedField } from './typed-field.ts';

const isDaysOfThirty = ({ window, min, max }: CompiledItem): boolean => window === 'P30D' && min === 0 && max === 30;

const widthOf = ({ min = 0, max = 0 }: CompiledItem): number => Math.max(String(min).length, String(max).length) + 1;

function field(view: InputView): TemplateResult {
  const { item, setting, answer } = view;
  const value = valueOf(answer);
  const suffix = item.unit === undefined ? {} : { suffix: setting.words.unit(item.unit) };
  return typedField(view, {
    value: value === undefined ? '' : String(value),
    width: widthOf(item),
    mode: 'numeric',
    ...suffix,
  });
}

/** The days on a line: seen at a glance, set by pointer. The field beside it is the one for the keyboard. */
function scale(view: InputView): TemplateResult {
  const value = valueOf(view.answer);
  return html`<span class="scale ${value === undefined ? 'unset' : ''}" aria-hidden="true">
    <span>0</span>
    <input
      type="range"
      tabindex="-1"
      min="0"
      max="30"
      aria-label=${laterWords(view.setting.text).days30}
      .value=${live(value === undefined ? '0' : String(value))}
      @change=${(event: Event) => view.answerWith(Number((event.target as HTMLInputElement).value))}
    />
    <span>30</span>
  </span>`;
}

/** A whole number, typed. Days of the last thirty show on a line too. */
export const integer: CellInput = {
  labels: 'field',
  render: (view) => html`${field(view)}${isDaysOfThirty(view.item) ? scale(view) : nothing}${missingCodes(view)}`,
  cell: (view) => html`${field(view)}${missingLetters(view)}`,
  read: (text) => readNumber(text),
  inWords: (value, item, { words, text }) =>
    [formatNumber(Number(value), text.language), item.unit === undefined ? '' : words.unit(item.unit)].join(' ').trim(),
};

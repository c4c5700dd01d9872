import { html } from 'lit';
import { formatNumber } from '../locale/format.ts';
import { valueOf, type CellInput, type InputView } from './input.ts';
import { missingCodes } from './missing-codes.ts';
import { missingLetters } from './missing-letters.ts';
import { readNumber } from './read-number.ts';
import { typedField } from './typed-field.ts';

const field = (view: InputView) => {
  const { item, setting, answer } = view;
  const value = valueOf(answer);
  const shown = value === undefined ? '' : formatNumber(Number(value), setting.text.language);
  const suffix = item.unit === undefined ? {} : { suffix: setting.words.unit(item.unit) };
  return typedField(view, { value: shown, width: 8, mode: 'decimal', ...suffix });
};

/** A number with decimals; a comma and a point both part them. */
export const decimal: CellInput = {
  labels: 'field',
  render: (view) => html`${field(view)}${missingCodes(view)}`,
  cell: (view) => html`${field(view)}${missingLetters(view)}`,
  read: (text, { decimals = 2 }) => readNumber(text, decimals),
  inWords: (value, item, { words, text }) =>
    [formatNumber(Number(value), text.language), item.unit === undefined ? '' : words.unit(item.unit)].join(' ').trim(),
};

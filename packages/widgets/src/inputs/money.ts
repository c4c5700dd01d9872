import { html } from 'lit';
import { currencySign, formatNumber } from '../locale/format.ts';
import type { ItemSetting } from '../question-setting.ts';
import { valueOf, type CellInput, type InputView } from './input.ts';
import { missingCodes } from './missing-codes.ts';
import { missingLetters } from './missing-letters.ts';
import { readNumber } from './read-number.ts';
import { typedField } from './typed-field.ts';

const sign = ({ currency, text }: ItemSetting): string =>
  currency === undefined ? '' : currencySign(currency, text.language);

const field = (view: InputView) => {
  const value = valueOf(view.answer);
  const shown = value === undefined ? '' : formatNumber(Number(value), view.setting.text.language);
  return typedField(view, { value: shown, width: 8, mode: 'numeric', suffix: sign(view.setting) });
};

/** A whole amount. */
export const money: CellInput = {
  labels: 'field',
  render: (view) => html`${field(view)}${missingCodes(view)}`,
  cell: (view) => html`${field(view)}${missingLetters(view)}`,
  read: (text) => readNumber(text),
  inWords: (value, _item, setting) => `${formatNumber(Number(value), setting.text.language)} ${sign(setting)}`.trim(),
};

import { html } from 'lit';
import { currencySign, formatNumber } from '../locale/format.ts';
import type { ItemSetting } from '../question-setting.ts';
import { valueOf, type CellInput, type InputView } from './input.ts';
import { missingCodes } from './missing-codes.ts';
import { missingLetters } from './missing-letters.ts';
import { readNumber, typedField } from './typed-field.ts';

const sign = ({ currency, text }: ItemSetting): string =>
  currency === undefined ? '' : currencySign(currency, text.language);

const field = (view: InputView) => {
  const value = valueOf(view.answer);
  const shown = value === undefined ? '' : formatNumber(Number(value), view.setting.text.language);
  return typedField(view, { value: shown, width: 8, mode: 'numeric', suffix: sign(view.setting) });
};

/** Thousands may be parted by a point, a comma or a blank: 12.500 is twelve thousand five hundred. */
const grouped = /^\d{1,3}([.,\s\u00a0]\d{3})+$/;

/** A whole amount. */
export const money: CellInput = {
  labels: 'field',
  render: (view) => html`${field(view)}${missingCodes(view)}`,
  cell: (view) => html`${field(view)}${missingLetters(view)}`,
  read: (text) => (grouped.test(text.trim()) ? text.replaceAll(/\D/g, '') : readNumber(text)),
  inWords: (value, _item, setting) => `${formatNumber(Number(value), setting.text.language)} ${sign(setting)}`.trim(),
};

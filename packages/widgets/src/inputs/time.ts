import { html } from 'lit';
import type { AskingWords } from '../locale/asking.da.ts';
import { laterWords } from '../locale/later-words.ts';
import { valueOf, type CellInput, type InputView } from './input.ts';
import { missingCodes } from './missing-codes.ts';
import { missingLetters } from './missing-letters.ts';
import { typedField } from './typed-field.ts';

const clock = (value: string, { language }: AskingWords): string =>
  language === 'da' ? value.replace(':', '.') : value;

const field = (view: InputView) => {
  const value = valueOf(view.answer);
  const { text } = view.setting;
  return typedField(view, {
    value: value === undefined ? '' : clock(String(value), text),
    width: 6,
    mode: 'text',
    hint: laterWords(text).timeHint,
  });
};

/** A time of day: 9.30, 9:30 and 930 are the same. */
export const time: CellInput = {
  labels: 'field',
  render: (view) => html`${field(view)}${missingCodes(view)}`,
  cell: (view) => html`${field(view)}${missingLetters(view)}`,
  read: (text) => {
    const [, hours = '', minutes = ''] = /^(\d{1,2})[.:,\s]?(\d{2})$/.exec(text.trim()) ?? [];
    return hours === '' ? text.trim() : `${hours.padStart(2, '0')}:${minutes}`;
  },
  inWords: (value, _item, { text }) => clock(String(value), text),
};

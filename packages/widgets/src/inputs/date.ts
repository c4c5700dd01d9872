import { html } from 'lit';
import { formatDay } from '../locale/format.ts';
import { laterWords } from '../locale/later-words.ts';
import { valueOf, type CellInput, type InputView } from './input.ts';
import { missingCodes } from './missing-codes.ts';
import { missingLetters } from './missing-letters.ts';
import { typedField } from './typed-field.ts';

const stored = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayFirst = /^(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4})$/;
const run = /^(\d{2})(\d{2})(\d{4})$/;

/** 2026-11-12 as one types it: 12.11.2026. */
function typed(value: string, language: string): string {
  const [, year = '', month = '', day = ''] = stored.exec(value) ?? [];
  return year === '' ? value : [day, month, year].join(language === 'en' ? '/' : '.');
}

const field = (view: InputView) => {
  const value = valueOf(view.answer);
  const { text } = view.setting;
  return typedField(view, {
    value: value === undefined ? '' : typed(String(value), text.language),
    width: 12,
    mode: 'text',
    hint: laterWords(text).dateHint,
  });
};

/** A day, typed day first (12.11.2026, 12/11 2026, 12112026) or as 2026-11-12: the same in every browser. */
export const date: CellInput = {
  labels: 'field',
  render: (view) => html`${field(view)}${missingCodes(view)}`,
  cell: (view) => html`${field(view)}${missingLetters(view)}`,
  read: (text) => {
    const match = dayFirst.exec(text.trim()) ?? run.exec(text.trim());
    if (!match) return text.trim();
    const [, day = '', month = '', year = ''] = match;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  },
  inWords: (value, _item, { text }) => formatDay(String(value), text.language),
};

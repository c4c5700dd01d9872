import type { CompiledItem, DurationUnit } from '@skala/engine';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { laterWords } from '../locale/later-words.ts';
import { valueOf, type CellInput, type InputView } from './input.ts';
import { missingCodes } from './missing-codes.ts';
import { missingLetters } from './missing-letters.ts';
import { readNumber } from './read-number.ts';

/** How many of the second unit one of the first is, as people count. */
const ratios: Readonly<Record<string, number>> = {
  'years/months': 12,
  'years/weeks': 52,
  'years/days': 365,
  'months/weeks': 4,
  'months/days': 30,
  'weeks/days': 7,
  'weeks/hours': 168,
  'days/hours': 24,
  'days/minutes': 1440,
  'hours/minutes': 60,
};

const between = '|';

function ratioOf([large, small]: readonly DurationUnit[]): number {
  return small === undefined ? 1 : (ratios[`${String(large)}/${small}`] ?? 1);
}

/** The stored number, in the smallest unit, as one number a unit. */
function parts(value: number, units: readonly DurationUnit[]): readonly number[] {
  const ratio = ratioOf(units);
  return units.length > 1 ? [Math.floor(value / ratio), value % ratio] : [value];
}

function fields(view: InputView): TemplateResult {
  const { item, setting, draft, describedBy, invalid, label, id } = view;
  const units = item.units ?? [];
  const value = valueOf(view.answer);
  const shown = draft?.split(between) ?? (value === undefined ? [] : parts(Number(value), units).map(String));
  const type = (index: number, text: string): void =>
    view.type(units.map((_, at) => (at === index ? text : (shown[at] ?? ''))).join(between));
  const leave = (event: FocusEvent): void => {
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) view.settle();
  };
  return html`<span class="parts" @focusout=${leave}
    >${units.map((unit, index) => {
      const unitWords = laterWords(setting.text).durationUnits[unit] ?? unit;
      return html`<span class="field">
        <input
          id=${index === 0 ? id : `${id}-${unit}`}
          type="text"
          size="4"
          inputmode="numeric"
          autocomplete="off"
          aria-label=${label === undefined ? unitWords : `${label}, ${unitWords}`}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${live(shown[index] ?? '')}
          @input=${(event: Event) => type(index, (event.target as HTMLInputElement).value)}
        /><span class="suffix" aria-hidden="true">${unitWords}</span>
      </span>`;
    })}</span
  >`;
}

/** How long: one number for each unit. */
export const duration: CellInput = {
  labels: 'group',
  render: (view) => html`${fields(view)}${missingCodes(view)}`,
  cell: (view) => html`${fields(view)}${missingLetters(view)}`,
  read: (text, { units = [] }: CompiledItem) => {
    // A part below zero takes nothing from the other: it is no answer.
    const given = text.split(between).map((part) => (part.trim().startsWith('-') ? NaN : Number(readNumber(part))));
    return units.length > 1 ? (given[0] ?? 0) * ratioOf(units) + (given[1] ?? 0) : (given[0] ?? 0);
  },
  inWords: (value, { units = [] }, { text }) =>
    parts(Number(value), units)
      .map((count, index) => `${count} ${laterWords(text).durationUnits[units[index] ?? ''] ?? ''}`)
      .join(' '),
};

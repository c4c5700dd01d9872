import type { AnswerValue, CompiledItem } from '@skala/engine';
import { html, nothing } from 'lit';
import { checked } from '../checked.ts';
import { onServer } from '../on-server.ts';
import { optionKey } from './codes.ts';
import { valueOf, type CellInput, type InputView } from './input.ts';
import { missingCodes } from './missing-codes.ts';

function chosenOf({ answer }: InputView): readonly string[] {
  const value = valueOf(answer);
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** The codes after one was switched. An option that excludes the others puts them out, and the other way round. */
function switched(chosen: readonly string[], code: string, { exclusive = [] }: CompiledItem): readonly string[] {
  if (chosen.includes(code)) return chosen.filter((one) => one !== code);
  if (exclusive.includes(code)) return [code];
  return [...chosen.filter((one) => !exclusive.includes(one)), code];
}

function render(view: InputView) {
  const { item, setting, describedBy, label } = view;
  const chosen = chosenOf(view);
  const change = (code: string): void => {
    const codes = switched(chosen, code, item);
    if (codes.length === 0) view.clear();
    else view.answerWith(codes);
  };
  return html`<div class="options list">
    ${(item.options ?? []).map(({ code }) => {
      const words = setting.words.option(item, code) ?? code;
      return html`<label class="option">
        <input
          type="checkbox"
          aria-label=${label === undefined ? nothing : `${label}: ${words}`}
          aria-describedby=${describedBy}
          ?checked=${onServer && chosen.includes(code)}
          ${checked(chosen.includes(code))}
          @change=${() => change(code)}
        />
        ${setting.voice === 'respondent' ? nothing : html`<span class="digit">${optionKey(item, code)}</span>`}
        <span class="words">${words}</span>
      </label>`;
    })}
  </div>`;
}

/** Any number of the options. */
export const multiChoice: CellInput = {
  labels: 'group',
  render: (view) => html`${render(view)}${missingCodes(view)}`,
  cell: render,
  keys: (view) => {
    const keys = (view.item.options ?? []).map(({ code }): [string, AnswerValue] => [
      optionKey(view.item, code).toLowerCase(),
      switched(chosenOf(view), code, view.item),
    ]);
    return new Map(keys);
  },
  inWords: (value, item, { words }) =>
    (value as readonly string[]).map((code) => words.option(item, code) ?? code).join(', '),
};

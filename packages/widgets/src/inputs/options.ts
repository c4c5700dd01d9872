/** Options as native radios: a row while they fit, a list when they do not; short in a table cell. */
import type { AnswerValue } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { codeOf, valueOf, type InputView } from './input.ts';
import { missingWords } from './missing-codes.ts';

export interface ShownOption {
  /** What is shown for it, and pressed. */
  readonly code: string;
  readonly words: string;
  readonly value: AnswerValue;
}

/** Pixels a row has, and what an option takes of it besides its letters. */
const row = { width: 760, letter: 7.6, option: 54 } as const;

export function radios(view: InputView, options: readonly ShownOption[]): TemplateResult {
  const { item, setting, id, answer } = view;
  const isCitizen = setting.voice === 'respondent';
  const width = options.reduce((sum, { words }) => sum + words.length * row.letter + row.option, 0);
  const shape = isCitizen || width > row.width ? (options.length > 9 ? 'list long' : 'list') : 'row';
  const option = (code: string, words: string, isChosen: boolean, choose: () => void, kind = ''): TemplateResult =>
    html`<label class="option ${kind}">
      <input
        type="radio"
        name=${id}
        aria-describedby=${view.describedBy}
        .checked=${live(isChosen)}
        @change=${choose}
      />
      ${isCitizen || code === words ? nothing : html`<span class="digit">${code}</span>`}
      <span class="words">${words}</span>
    </label>`;
  return html`<div class="options ${shape}">
    ${options.map(({ code, words, value }) => option(code, words, valueOf(answer) === value, () => view.answerWith(value)))}
    ${
      item.missing.length === 0
        ? nothing
        : html`<span class="missing-set"
            >${item.missing.map((key) => option(key, missingWords(view, key), codeOf(answer) === key, () => view.code(key), 'missing'))}</span
          >`
    }
  </div>`;
}

/** A row of small boxes; the words of the chosen one stand beside or below. */
export function boxes(view: InputView, options: readonly ShownOption[], shown: 'code' | 'words'): TemplateResult {
  const { item, id, answer, label } = view;
  const name = (words: string): string => (label === undefined ? words : `${label}: ${words}`);
  const box = (face: string, words: string, isChosen: boolean, choose: () => void, kind = ''): TemplateResult =>
    html`<label class="box ${kind}" title=${words}>
      <input
        type="radio"
        name=${id}
        aria-label=${name(words)}
        aria-describedby=${view.describedBy}
        .checked=${live(isChosen)}
        @change=${choose}
      />
      <span aria-hidden="true">${face}</span>
    </label>`;
  return html`<span class="boxes">
    ${options.map((option) =>
      box(
        shown === 'code' ? option.code : option.words,
        `${shown === 'code' ? `${option.code} ` : ''}${option.words}`.trim(),
        valueOf(answer) === option.value,
        () => view.answerWith(option.value),
      ),
    )}
    ${
      label === undefined
        ? nothing
        : item.missing.map((key) =>
            box(key, `${key} ${missingWords(view, key)}`, codeOf(answer) === key, () => view.code(key), 'missing'),
          )
    }
  </span>`;
}

/** A menu, for a table cell with long words. */
export function menu(view: InputView, options: readonly ShownOption[]): TemplateResult {
  const { item, setting, answer, label } = view;
  const given = codeOf(answer) ?? options.find(({ value }) => value === valueOf(answer))?.code ?? '';
  const choose = (code: string): void => {
    const option = options.find((one) => one.code === code);
    if (option) view.answerWith(option.value);
    else if (code === '') view.clear();
    else view.code(code);
  };
  const entry = (code: string, words: string): TemplateResult =>
    html`<option value=${code} .selected=${code === given}>${code} ${words}</option>`;
  return html`<select
    id=${view.id}
    aria-label=${label ?? nothing}
    aria-describedby=${view.describedBy}
    @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${given === ''} aria-label=${setting.text.chooseCode}></option>
    ${options.map(({ code, words }) => entry(code, words))}
    ${item.missing.map((key) => entry(key, missingWords(view, key)))}
  </select>`;
}

/** Options as native radios: a row while they fit, a list when they do not. */
import type { AnswerValue } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { checked } from '../checked.ts';
import { onServer } from '../on-server.ts';
import { codeOf, valueOf, type InputView } from './input.ts';
import { missingWords } from './missing-words.ts';

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
        ?checked=${onServer && isChosen}
        ${checked(isChosen)}
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

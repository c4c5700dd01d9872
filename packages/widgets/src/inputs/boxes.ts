/** Options with little room: as a row of small boxes, or as a menu. */
import { html, nothing, type TemplateResult } from 'lit';
import { laterWords } from '../locale/later-words.ts';
import { checked } from '../checked.ts';
import { onServer } from '../on-server.ts';
import { codeOf, valueOf, type InputView } from './input.ts';
import { missingWords } from './missing-words.ts';
import type { ShownOption } from './options.ts';

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
        ?checked=${onServer && isChosen}
        ${checked(isChosen)}
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
    <option value="" .selected=${given === ''} aria-label=${laterWords(setting.text).chooseCode}></option>
    ${options.map(({ code, words }) => entry(code, words))}
    ${item.missing.map((key) => entry(key, missingWords(view, key)))}
  </select>`;
}

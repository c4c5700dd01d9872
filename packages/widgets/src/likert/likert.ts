/**
 * Questions that are answered alike, as one table: a question a row, an answer a column, native radios.
 *
 * Inner element of `skala-grid`.
 */
import type { Answer, CompiledItem } from '@skala/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { checked } from '../checked.ts';
import type { AskedView, AskingSetting } from '../asking-setting.ts';
import { AnswerEntry } from '../entry/answer-entry.ts';
import { shownCode } from '../inputs/codes.ts';
import { codeOf, valueOf } from '../inputs/input.ts';
import { issueWords } from '../locale/format.ts';
import { base } from '../tokens.ts';
import { onServer } from '../on-server.ts';
import { likertColumns, type LikertColumn } from './likert-columns.ts';
import { likertStyles } from './likert.styles.ts';

export class SkalaLikert extends LitElement {
  static override styles = [base, likertStyles];
  static override properties = {
    setting: { attribute: false },
    items: { attribute: false },
    answers: { attribute: false },
    open: { attribute: false },
    isOff: { attribute: false },
  };

  declare setting: AskingSetting | undefined;
  declare items: readonly CompiledItem[];
  declare answers: ReadonlyMap<string, Answer>;
  /** Questions to point at because they have no answer. */
  declare open: ReadonlySet<string>;
  declare isOff: boolean;

  readonly #entry = new AnswerEntry(this);

  constructor() {
    super();
    this.items = [];
    this.answers = new Map();
    this.open = new Set();
    this.isOff = false;
  }

  focusItem(id: string): boolean {
    const row = this.renderRoot.querySelector(`[data-item="${CSS.escape(id)}"]`);
    const control = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input');
    control?.focus();
    return control !== null && control !== undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { setting, items } = this;
    const columns = setting && likertColumns(items, setting);
    if (!setting || !columns) return nothing;
    const { words, voice, text } = setting;
    const isAsked = voice === 'interviewer';
    return html`<table part="table" aria-label=${words.title} lang=${words.language}>
      <thead>
        <tr>
          <td></td>
          ${columns.map(
            (column, index) =>
              html`<th scope="col" id="column-${index}" class=${column.value === undefined ? 'missing' : ''}>
                ${isAsked && !column.words.startsWith(column.code) ? html`<span class="code">${column.code}</span> ` : nothing}${column.words}
              </th>`,
          )}
          ${isAsked ? html`<td></td>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => this.#row(item, columns, setting, isAsked ? text.clear : undefined))}
      </tbody>
    </table>`;
  }

  #row(
    item: CompiledItem,
    columns: readonly LikertColumn[],
    setting: AskingSetting,
    clear: string | undefined,
  ): TemplateResult {
    const { id } = item;
    const view = this.#entry.view(setting, item, this.answers.get(id), { describedBy: `error-${id}` });
    const { label, text } = setting.words.item(item);
    const issues = this.#entry.draft(id)?.issues ?? [];
    const error = issues.map((issue) => issueWords(issue, setting.text)).join(' ');
    const isOpen = this.open.has(id) && !view.answer;
    return html`<tr
      data-item=${id}
      class="${view.answer ? 'answered' : ''} ${isOpen ? 'open' : ''}"
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, view)}
    >
      <th scope="row" id="row-${id}">
        ${setting.voice === 'interviewer' ? html`<span class="code">${shownCode(item)}</span>` : nothing}<span
          >${text}</span
        >
        <p
          id="error-${id}"
          class="error small"
          role=${error === '' ? nothing : 'alert'}
          lang=${setting.text.language}
          ?hidden=${error === '' && !isOpen}
        >
          ${error === '' && isOpen ? setting.text.answerOrDecline('') : error}
        </p>
      </th>
      ${columns.map((column, index) => this.#cell(column, index, view))}
      ${
        clear === undefined
          ? nothing
          : html`<td class="clear">
              ${
                view.answer && !this.isOff
                  ? html`<button
                      type="button"
                      class="quiet"
                      aria-label="${clear}: ${label}"
                      lang=${setting.text.language}
                      @click=${() => this.#clear(view)}
                    >
                      <span aria-hidden="true">✕</span>
                    </button>`
                  : nothing
              }
            </td>`
      }
    </tr>`;
  }

  #cell({ code, value }: LikertColumn, index: number, view: AskedView): TemplateResult {
    const { item, answer } = view;
    const isMissing = value === undefined;
    if (isMissing && !item.missing.includes(code)) return html`<td></td>`;
    const isChosen = isMissing ? codeOf(answer) === code : valueOf(answer) === value;
    return html`<td class=${isMissing ? 'missing' : ''}>
      <label
        ><input
          type="radio"
          name=${view.id}
          ?disabled=${this.isOff}
          aria-labelledby="row-${item.id} column-${index}"
          aria-describedby=${view.describedBy}
          ?checked=${onServer && isChosen}
          ${checked(isChosen)}
          @change=${() => (isMissing ? view.code(code) : view.answerWith(value))}
      /></label>
    </td>`;
  }

  #clear(view: AskedView): void {
    view.clear();
    this.focusItem(view.item.id);
  }

  #onKey(event: KeyboardEvent, view: AskedView): void {
    if (event.defaultPrevented || this.isOff || !this.#entry.press(event, view)) return;
    event.preventDefault();
    event.stopPropagation();
  }
}

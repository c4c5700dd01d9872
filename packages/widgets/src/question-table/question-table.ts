/**
 * Questions of the same kind as one table: rows and columns with their names, a small native control in each
 * cell, and above it the words to say for the cell one is at.
 *
 * Inner element of `skala-interview` and `skala-grid`.
 */
import type { Answer, CompiledGrid, CompiledItem } from '@skala/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { AskedView, AskingSetting } from '../asking-setting.ts';
import { isNews, type CheckView } from '../check/check-view.ts';
import { AnswerEntry, isTextField } from '../entry/answer-entry.ts';
import { heading } from '../heading.ts';
import { shownCode } from '../inputs/codes.ts';
import { inputs } from '../inputs/inputs.ts';
import { inputStyles } from '../inputs/inputs.styles.ts';
import { laterInputStyles } from '../inputs/later-inputs.styles.ts';
import { missingWords } from '../inputs/missing-words.ts';
import { intend } from '../intent.ts';
import { issueWords } from '../locale/format.ts';
import { laterWords } from '../locale/later-words.ts';
import { safetyStyles } from '../interview/safety.ts';
import { scopedRoot } from '../scoped-root.ts';
import { base } from '../tokens.ts';
import { questionTableStyles } from './question-table.styles.ts';

const areOthers = (now: readonly unknown[], before: readonly unknown[] | undefined): boolean =>
  now.length !== before?.length || now.some((one, at) => one !== before[at]);

const hasOthers = (now: ReadonlyMap<string, Answer>, before: ReadonlyMap<string, Answer> | undefined): boolean =>
  now.size !== before?.size || [...now].some(([item, answer]) => answer !== before.get(item));

export class SkalaQuestionTable extends LitElement {
  static override styles = [base, inputStyles, laterInputStyles, safetyStyles, questionTableStyles];
  static override properties = {
    setting: { attribute: false },
    grid: { attribute: false },
    // Gathered anew after every answer: a table that nothing changed is not drawn again.
    items: { attribute: false, hasChanged: areOthers },
    answers: { attribute: false, hasChanged: hasOthers },
    notes: { attribute: false },
    checks: { attribute: false, hasChanged: isNews },
    current: { attribute: false },
    support: { attribute: false },
    headingLevel: { attribute: false },
    isNoteOpen: { state: true },
  };

  declare setting: AskingSetting | undefined;
  declare grid: CompiledGrid | undefined;
  /** The items of the grid that are asked now. */
  declare items: readonly CompiledItem[];
  declare answers: ReadonlyMap<string, Answer>;
  declare notes: Readonly<Record<string, string>>;
  declare checks: readonly CheckView[];
  /** The item that the interview is at. */
  declare current: string | undefined;
  declare support: TemplateResult | undefined;
  declare headingLevel: number;
  declare isNoteOpen: boolean;

  readonly #entry = new AnswerEntry(this);

  constructor() {
    super();
    this.items = [];
    this.answers = new Map();
    this.notes = {};
    this.checks = [];
    this.headingLevel = 3;
    this.isNoteOpen = false;
  }

  focusItem(id: string): boolean {
    const cell = this.renderRoot.querySelector(`[data-item="${CSS.escape(id)}"]`);
    const control =
      cell?.querySelector<HTMLElement>('input:checked') ?? cell?.querySelector<HTMLElement>('input, select');
    control?.focus();
    if (control instanceof HTMLInputElement && isTextField(control)) control.select();
    return control !== null && control !== undefined;
  }

  show(item: string, answer: Answer | undefined): void {
    const answers = new Map(this.answers);
    if (answer) answers.set(item, answer);
    else answers.delete(item);
    this.answers = answers;
  }

  openNote(): void {
    this.isNoteOpen = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#note')?.focus());
  }

  press(event: KeyboardEvent): boolean {
    const view = this.#viewOf(this.#currentItem);
    return view !== undefined && this.#entry.press(event, view);
  }

  get #currentItem(): CompiledItem | undefined {
    return this.items.find(({ id }) => id === this.current) ?? this.items[0];
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return scopedRoot(this, () => super.createRenderRoot());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { grid, setting } = this;
    if (!grid || !setting) return nothing;
    const words = setting.words.grid(grid.id);
    return html`<div
      class="grid ${grid.rows.length === 1 ? 'single' : ''} ${this.items.some(({ id }) => id === this.current) ? 'here' : ''}"
      part="grid"
      role="group"
      aria-labelledby="title"
    >
      <div class="top">
        ${heading(this.headingLevel, words.title ?? grid.id, { id: 'title', lang: setting.words.language })}
        ${this.#spoken(setting)}
      </div>
      <table lang=${setting.words.language}>
        <thead>
          <tr>
            <td></td>
            ${grid.columns.map((column) => html`<th scope="col">${words.column(column)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${grid.rows.map(
            (row) =>
              html`<tr>
                <th scope="row"><span class="code">${row.id}</span>${words.row(row.id)}</th>
                ${row.items.map((id) => this.#cell(id, setting))}
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.#legend(setting)} ${this.#noteField(setting)}
      ${this.checks.map((check) => html`<skala-check .view=${check} .setting=${setting}>${setting.words.check(check.check.id)}</skala-check>`)}${this.support}
    </div>`;
  }

  /** The question of the current cell as it is said, its hint, and what is wrong with what was typed. */
  #spoken(setting: AskingSetting): TemplateResult | typeof nothing {
    const item = this.#currentItem;
    if (!item) return nothing;
    const { text, help } = setting.words.item(item, setting.since);
    const issues = this.#entry.draft(item.id)?.issues ?? [];
    return html`<div class="spoken">
      <p lang=${setting.words.language}><span class="code">${shownCode(item)}</span> ${text}</p>
      <p id="hint" class="muted small" lang=${setting.words.language} ?hidden=${help === undefined}>${help}</p>
      <p id="error" class="error" role="alert" ?hidden=${issues.length === 0}>
        ${issues.map((issue) => issueWords(issue, setting.text)).join(' ')}
      </p>
      <div class="tools">
        ${this.answers.has(item.id) ? html`<button type="button" class="quiet" @click=${() => this.#clear(item)}>${setting.text.clear}</button>` : nothing}
        <button
          type="button"
          class="quiet"
          aria-expanded=${this.isNoteOpen}
          @click=${() => (this.isNoteOpen ? (this.isNoteOpen = false) : this.openNote())}
        >
          <span aria-hidden="true">✎</span> ${setting.text.note}
        </button>
      </div>
    </div>`;
  }

  #cell(id: string | null, setting: AskingSetting): TemplateResult {
    const item = this.items.find((one) => one.id === id);
    if (id === null || !item)
      return html`<td>
        ${id === null ? nothing : html`<span class="muted" aria-label=${laterWords(setting.text).notAsked}>–</span>`}
      </td>`;
    const view = this.#viewOf(item);
    if (!view) return html`<td></td>`;
    const hasNote = this.notes[id] !== undefined;
    return html`<td
      data-item=${id}
      class=${[id === this.current ? 'current' : '', view.answer ? 'answered' : ''].join(' ')}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, view)}
      @focusin=${() => intend(this, { type: 'at', item: id })}
    >
      <span class="cell"
        >${inputs[item.type].cell(view)}${hasNote ? html`<span class="small" role="img" aria-label=${setting.text.note}>✎</span>` : nothing}</span
      >
    </td>`;
  }

  #viewOf(item: CompiledItem | undefined): AskedView | undefined {
    const { setting, grid } = this;
    if (!item || !setting || !grid) return undefined;
    const words = setting.words.grid(grid.id);
    const row = grid.rows.find(({ items }) => items.includes(item.id));
    const column = grid.columns[row?.items.indexOf(item.id) ?? -1];
    const label = `${words.row(row?.id ?? '')}, ${words.column(column ?? '')}`;
    return this.#entry.view(setting, item, this.answers.get(item.id), {
      describedBy: item.id === this.current ? 'hint error' : '',
      label,
    });
  }

  /** What the codes in the table mean, once, below it. */
  #legend(setting: AskingSetting): TemplateResult | typeof nothing {
    const meanings = new Set(
      this.items.flatMap((item) => [
        ...(inputs[item.type].legend?.(setting) ?? []),
        ...item.missing.map((key) => `${key} ${missingWords({ item, setting }, key)}`),
      ]),
    );
    if (meanings.size === 0) return nothing;
    return html`<p class="muted small" lang=${setting.words.language}>${[...meanings].join(' · ')}</p>`;
  }

  #onKey(event: KeyboardEvent, view: AskedView): void {
    if (event.defaultPrevented) return;
    if (this.#entry.press(event, view) || this.#moveRow(event, view.item.id)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** Up and down in a typed cell: the same column, a row on. */
  #moveRow(event: KeyboardEvent, id: string): boolean {
    const step = event.altKey ? 0 : event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !isTextField(event.composedPath()[0])) return false;
    const rows = this.grid?.rows ?? [];
    const at = rows.findIndex(({ items }) => items.includes(id));
    const column = rows[at]?.items.indexOf(id) ?? -1;
    const next = rows[at + step]?.items[column];
    return typeof next === 'string' && this.focusItem(next);
  }

  #clear(item: CompiledItem): void {
    intend(this, { type: 'clear', item: item.id });
    this.focusItem(item.id);
  }

  #noteField(setting: AskingSetting): TemplateResult | typeof nothing {
    const item = this.#currentItem;
    if (!item || !this.isNoteOpen) return nothing;
    return html`<div class="note-field">
      <label for="note" class="small muted"
        >${setting.text.noteLabel}: ${shownCode(item)} ${setting.words.item(item).label}</label
      >
      <textarea
        id="note"
        class="free"
        rows="2"
        maxlength="10000"
        .value=${this.notes[item.id] ?? ''}
        @change=${(event: Event) => intend(this, { type: 'note', item: item.id, text: (event.target as HTMLTextAreaElement).value.trim() })}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape') return;
          (event.target as HTMLElement).blur();
          this.isNoteOpen = false;
          this.focusItem(item.id);
        }}
      ></textarea>
    </div>`;
  }
}

/**
 * One question: its words, hint, error and answer together in one shadow root, so that they can name each
 * other. Answers, notes and moves leave it as intents.
 *
 * Inner element of `skala-interview`.
 */
import type { Answer, CompiledItem } from '@skala/engine';
import { adoptStyles, html, LitElement, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { inputFor, type AskedView, type AskingSetting } from '../asking-setting.ts';
import { isNews, type CheckView } from '../check/check-view.ts';
import { AnswerEntry } from '../entry/answer-entry.ts';
import { shownCode } from '../inputs/codes.ts';
import { inputStyles } from '../inputs/inputs.styles.ts';
import { intend } from '../intent.ts';
import { issueWords } from '../locale/issue-words.ts';
import { safetyStyles } from '../interview/safety.ts';
import { scopedRoot } from '../scoped-root.ts';
import { base } from '../tokens.ts';
import { onServer } from '../on-server.ts';
import { questionStyles } from './question.styles.ts';

/** Rules of the question come last: they change some of an input's. */
const stylesWith = (...later: readonly CSSResult[]): CSSResult[] => [
  base,
  inputStyles,
  ...later,
  safetyStyles,
  questionStyles,
];

export class SkalaQuestion extends LitElement {
  static override styles = stylesWith();
  static override properties = {
    setting: { attribute: false },
    item: { attribute: false },
    answer: { attribute: false },
    note: { attribute: false },
    // Worked out anew after every answer, and nearly always empty: a question that nothing changed is not drawn again.
    checks: { attribute: false, hasChanged: isNews },
    nudge: { attribute: false },
    support: { attribute: false },
    isCurrent: { type: Boolean, attribute: 'current', reflect: true },
    isOff: { attribute: false },
    isNoteOpen: { state: true },
  };

  declare setting: AskingSetting | undefined;
  declare item: CompiledItem | undefined;
  declare answer: Answer | undefined;
  declare note: string;
  declare checks: readonly CheckView[];
  /** A word to a person who goes on without an answer. */
  declare nudge: string | undefined;
  /** Help that belongs to the answer: what a safety flag says. */
  declare support: TemplateResult | undefined;
  declare isCurrent: boolean;
  /** Shown, and takes no answer. */
  declare isOff: boolean;
  declare isNoteOpen: boolean;

  readonly #entry = new AnswerEntry(this);
  #inputStyles: CSSResult | undefined;
  /** The focus goes to the note once it is there, unless the person has gone on. */
  #wantsNote = false;

  constructor() {
    super();
    this.note = '';
    this.checks = [];
    this.isCurrent = false;
    this.isOff = false;
    this.isNoteOpen = false;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return scopedRoot(this, () => super.createRenderRoot());
  }

  /** Puts the focus on the answer; on the chosen option where there is one. */
  focusItem(id: string): boolean {
    if (this.item?.id !== id) return false;
    const control =
      this.renderRoot.querySelector<HTMLElement>('.answer input:checked') ??
      this.renderRoot.querySelector<HTMLElement>('.answer :is(input:not([tabindex]), select, textarea)') ??
      this.renderRoot.querySelector<HTMLElement>('.words-only');
    control?.focus();
    return control !== null;
  }

  show(_item: string, answer: Answer | undefined): void {
    this.answer = answer;
  }

  openNote(): void {
    this.isNoteOpen = this.#wantsNote = true;
  }

  /** A key pressed outside every question while this one is current. */
  press(event: KeyboardEvent): boolean {
    const view = this.#view();
    return view !== undefined && !this.isOff && this.#entry.press(event, view);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { item, answer, setting } = this;
    if (!item || !setting) return;
    if (!onServer && setting.inputStyles && setting.inputStyles !== this.#inputStyles) {
      this.#inputStyles = setting.inputStyles;
      adoptStyles(this.renderRoot as ShadowRoot, stylesWith(setting.inputStyles));
    }
    if (changed.has('answer') || changed.has('item')) {
      this.toggleAttribute('answered', answer !== undefined);
      this.toggleAttribute('own', item.by === 'interviewer');
      this.toggleAttribute('uncoded', shownCode(item) === '');
      this.toggleAttribute('citizen', setting.voice === 'respondent');
    }
  }

  protected override updated(): void {
    if (!this.#wantsNote || !this.setting?.noteField) return;
    this.#wantsNote = false;
    if (this.isCurrent) this.renderRoot.querySelector<HTMLElement>('#note')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#view();
    if (!view) return nothing;
    const { item, setting } = view;
    const input = inputFor(setting, item);
    const heading = this.#heading(view);
    const answer = html`${this.#hints(view)}
      <div class="answer">${input.render(view)}</div>
      ${this.#error(view)}${this.#tools(view)}`;
    const body =
      input.labels === 'group'
        ? html`<fieldset>
            <legend>${heading}</legend>
            ${answer}
          </fieldset>`
        : input.labels === 'field'
          ? html`<label for=${view.id}>${heading}</label>${answer}`
          : html`<p class="words-only" tabindex="-1">${heading}</p>
              ${input.render(view)}`;
    return html`<div
      class="question"
      part="question"
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      @focusin=${() => intend(this, { type: 'at', item: item.id })}
    >
      ${this.isOff ? html`<fieldset class="off" disabled>${body}</fieldset>` : html`${body}${this.#noteField(view)}`}
      ${this.checks.map((check) => html`<skala-check class="aside" .view=${check} .setting=${setting}>${setting.words.check(check.check.id)}</skala-check>`)}${this.support}
    </div>`;
  }

  #view(): AskedView | undefined {
    const { item, setting, answer } = this;
    return item && setting ? this.#entry.view(setting, item, answer, { describedBy: 'hint error' }) : undefined;
  }

  #onKey(event: KeyboardEvent): void {
    const isNote = (event.composedPath()[0] as Element).id === 'note';
    if (isNote || event.defaultPrevented || event.target !== event.composedPath()[0]) return;
    if (this.press(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #heading({ item, setting }: AskedView): TemplateResult {
    const { words, text, since, voice, pace } = setting;
    const question = words.item(item, since).text;
    const own = inputFor(setting, item).rates ? text.ownRating : text.ownEntry;
    const isMarked =
      item.by === 'interviewer' && inputFor(setting, item).labels !== 'nothing' && !question.startsWith(own);
    return html`<span class="heading" lang=${words.language}>
      ${voice === 'respondent' && pace === 'item' ? nothing : html`<span class="code">${shownCode(item)}</span>`}
      <span class="text"
        >${isMarked ? html`<span class="chip" lang=${text.language}>${own}</span>` : nothing}${question}</span
      >
    </span>`;
  }

  #hints({ item, setting }: AskedView): TemplateResult {
    const { help } = setting.words.item(item);
    return html`<p id="hint" class="hint" lang=${setting.words.language} ?hidden=${help === undefined}>${help}</p>`;
  }

  #error({ item, setting }: AskedView): TemplateResult {
    const issues = this.#entry.draft(item.id)?.issues ?? [];
    const words = [
      ...issues.map((issue) => issueWords(issue, setting.text)),
      ...(this.nudge === undefined || this.answer ? [] : [this.nudge]),
    ];
    return html`<p id="error" class="error" role="alert" ?hidden=${words.length === 0}>${words.join(' ')}</p>`;
  }

  #tools(view: AskedView): TemplateResult | typeof nothing {
    const { answer, setting } = view;
    if (setting.voice === 'respondent') return nothing;
    const { text } = setting;
    return html`<div class="tools">
      ${answer ? html`<button type="button" class="quiet passing" @click=${() => this.#clear(view)}>${text.clear}</button>` : nothing}
      <button
        type="button"
        class="quiet ${this.note === '' ? 'passing' : 'has-note'}"
        aria-expanded=${this.isNoteOpen}
        @click=${() => this.#toggleNote()}
      >
        <span aria-hidden="true">✎</span> ${text.note}
      </button>
    </div>`;
  }

  #clear(view: AskedView): void {
    view.clear();
    this.focusItem(view.item.id);
  }

  #toggleNote(): void {
    if (this.isNoteOpen) this.isNoteOpen = false;
    else this.openNote();
  }

  #noteField({ item, setting }: AskedView): TemplateResult | typeof nothing {
    if (!this.isNoteOpen) return this.note === '' ? nothing : html`<p class="note aside">✎ ${this.note}</p>`;
    return (
      setting.noteField?.({
        label: setting.text.noteLabel,
        note: this.note,
        change: (text) => intend(this, { type: 'note', item: item.id, text }),
        key: (event) => this.#noteKey(event),
      }) ?? nothing
    );
  }

  #noteKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.item) return;
    event.stopPropagation();
    (event.target as HTMLElement).blur();
    this.isNoteOpen = false;
    this.focusItem(this.item.id);
  }
}

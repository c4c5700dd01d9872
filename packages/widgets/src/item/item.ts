/**
 * `<skala-item>`: one question of an instrument on its own, in any page or HTML form. The host that asks for a
 * question by itself is told the answer; nothing is kept, scored or sent.
 */
import type { Answer, CompiledInstrument, CompiledItem, Issue, TextPack } from '@skala/engine';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { inputFor, type AskingSetting } from '../asking-setting.ts';
import { announce } from '../events.ts';
import { excerptOf, readAnswer } from '../excerpt/excerpt.ts';
import { excerptSetting, type Voice } from '../excerpt/excerpt-setting.ts';
import { excerptWords } from '../excerpt/words.ts';
import { FormElement, formProperties } from '../form/form-element.ts';
import { formValue, isStoredAnswer } from '../form/form-value.ts';
import { answerWords } from '../inputs/answer-words.ts';
import { insteadOfWords } from '../interview/provenance.ts';
import type { Intent, IntentEvent } from '../intent.ts';
import { issueWords } from '../locale/format.ts';
import { directionOf } from '../locale/direction.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import type { Draft } from '../question-setting.ts';
import type { SkalaQuestion } from '../question/question.ts';
import { base, tokens } from '../tokens.ts';
import { itemStyles } from './item.styles.ts';

/**
 * @fires skala-answer - after an answer, with it; without one when it was cleared
 * @fires skala-note - after a note was written
 * @fires skala-refused - with the issues, when there is no such question
 * @csspart frame - the box around everything
 * @csspart question - the question
 */
export class SkalaItem extends FormElement {
  static override styles = [tokens, base, itemStyles];
  static override properties = {
    ...formProperties,
    instrument: { attribute: false },
    texts: { attribute: false },
    language: { type: String },
    item: { type: String },
    answer: { attribute: false },
    voice: { type: String },
    note: { type: String },
    readonly: { type: Boolean, reflect: true },
    nudge: { state: true },
  };

  /** A compiled instrument. */
  declare instrument: CompiledInstrument | undefined;
  /** Its text packs, one a language. */
  declare texts: readonly TextPack[];
  /** `da` or `en`; that of the nearest `lang` unless told. */
  declare language: Language | undefined;
  /** Id of the question. */
  declare item: string | undefined;
  /** The stored answer. What the host sets last is what a reset of the form goes back to. */
  declare answer: Answer | undefined;
  /** `interviewer`: somebody asks. `respondent`: a person answers alone. */
  declare voice: Voice;
  /** Note to the question. */
  declare note: string;
  /** Shows the answer, and no way to change it. */
  declare readonly: boolean;
  /** Name of the answer in the form; without one the form gets nothing. */
  declare name: string | undefined;
  /** The form is not valid without an answer. A missing code is an answer. */
  declare required: boolean;
  /** Shows the question and takes no answer. */
  declare disabled: boolean;
  declare nudge: string | undefined;

  readonly #drafts = new Map<string, Draft>();
  #excerpt: CompiledInstrument | undefined;
  #setting: AskingSetting | undefined;
  /** The answer that the person gave here, to tell it from one that the host set. */
  #given: Answer | undefined;
  #default: Answer | undefined;
  #issues: readonly Issue[] = [];

  constructor() {
    super();
    this.texts = [];
    this.voice = 'interviewer';
    this.note = '';
    this.readonly = false;
    this.addEventListener('invalid', () => (this.nudge = this.validationMessage));
  }

  /** Puts the focus on the answer; on the chosen option where there is one. */
  override focus(): void {
    void this.updateComplete.then(() => this.item !== undefined && this.#question?.focusItem(this.item));
  }

  formResetCallback(): void {
    this.#begin(this.#default);
  }

  formStateRestoreCallback(state: string): void {
    try {
      const restored: unknown = JSON.parse(state);
      if (isStoredAnswer(restored)) this.#begin(restored);
    } catch {
      // Not what this element has put there.
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('answer') && this.answer !== this.#given) {
      this.#default = this.answer;
      this.#begin(this.answer);
    }
    if (changed.has('item')) this.#begin(this.answer);
    if (!['instrument', 'texts', 'language', 'item', 'voice'].some((name) => changed.has(name as keyof SkalaItem))) {
      return;
    }
    const { instrument, item } = this;
    this.#excerpt = instrument && item !== undefined ? excerptOf(instrument, [item]) : undefined;
    this.#setting =
      this.#excerpt && excerptSetting(this.#excerpt, this.texts, this.#language, this.voice, this.#drafts);
    if (changed.has('instrument') || changed.has('item')) this.#refuse();
  }

  protected override updated(): void {
    this.putIntoForm(this.name === undefined ? null : formValue(this.answer), JSON.stringify(this.answer ?? null));
    this.#report();
    // The field that the browser points at may only be there once the question has drawn.
    void this.#question?.updateComplete.then(() => this.#report());
  }

  protected override render(): TemplateResult {
    const setting = this.#setting;
    const [item] = this.#excerpt?.items ?? [];
    const language = this.#language;
    if (!setting || !item)
      return html`<p class="frame muted" lang=${language} dir="ltr" part="frame">${excerptWords(language).unknown}</p>`;
    if (setting.voice === 'respondent' && !setting.words.isAskable)
      return html`<p class="frame" role="note" lang=${language} dir="ltr" part="frame">
        ${excerptWords(language).noWords}
      </p>`;
    return html`<div
      class="frame ${setting.voice}"
      lang=${language}
      dir=${directionOf(setting.words.language)}
      part="frame"
      @skala-intent=${(event: IntentEvent) => this.#onIntent(event)}
    >
      ${insteadOfWords(setting)}${this.readonly ? this.#asRead(item, setting) : this.#asAsked(item, setting)}
    </div>`;
  }

  #asAsked(item: CompiledItem, setting: AskingSetting): TemplateResult {
    return html`<skala-question
      exportparts="question"
      .setting=${setting}
      .item=${item}
      .answer=${this.answer}
      .note=${this.note}
      .nudge=${this.nudge}
      .isCurrent=${true}
      .isOff=${this.isOff}
    ></skala-question>`;
  }

  #asRead(item: CompiledItem, setting: AskingSetting): TemplateResult {
    const { words } = setting;
    return html`<dl class="read" part="question">
      <dt lang=${words.language}>${words.item(item).text}</dt>
      <dd lang=${this.answer ? words.language : setting.text.language}>${answerWords(item, this.answer, setting)}</dd>
      ${this.note === '' ? '' : html`<dd class="muted small">✎ ${this.note}</dd>`}
    </dl>`;
  }

  get #language(): Language {
    return this.language ?? nearestLanguage(this);
  }

  get #question(): SkalaQuestion | null {
    return this.renderRoot.querySelector<SkalaQuestion>('skala-question');
  }

  #begin(answer: Answer | undefined): void {
    this.#drafts.clear();
    this.#issues = [];
    this.nudge = undefined;
    this.#given = answer;
    this.answer = answer;
  }

  #refuse(): void {
    const { item } = this;
    if (!this.#excerpt || this.#excerpt.items.length > 0 || item === undefined) return;
    const issues = [{ code: 'answer/unknown-item', path: '/item', params: { name: item } }] as const;
    void this.updateComplete.then(() => announce(this, 'skala-refused', { issues }));
  }

  /** What is wrong with the answer, said to the form. */
  #report(): void {
    const setting = this.#setting;
    const [item] = this.#excerpt?.items ?? [];
    if (!setting || !item || this.readonly || inputFor(setting, item).labels === 'nothing') {
      this.judge({}, '', undefined);
      return;
    }
    const [issue] = this.#issues;
    const anchor = this.#question?.renderRoot.querySelector<HTMLElement>('.answer :is(input, select, textarea)');
    if (issue) this.judge({ badInput: true }, issueWords(issue, setting.text), anchor);
    else if (this.required && !this.answer)
      this.judge({ valueMissing: true }, excerptWords(this.#language).required, anchor);
    else this.judge({}, '', undefined);
  }

  #onIntent(event: IntentEvent): void {
    event.stopPropagation();
    event.issues = this.isOff ? [] : this.#intent(event.intent);
  }

  #intent(intent: Intent): readonly Issue[] {
    const excerpt = this.#excerpt;
    if (intent.type === 'note') {
      this.note = intent.text;
      announce(this, 'skala-note', { item: intent.item, text: intent.text });
    }
    if (!excerpt || (intent.type !== 'answer' && intent.type !== 'clear')) return [];
    const read = intent.type === 'answer' ? readAnswer(excerpt, intent.item, intent.answer) : undefined;
    this.#issues = read?.ok === false ? read.issues : [];
    this.nudge = undefined;
    this.requestUpdate();
    if (read?.ok === false) return read.issues;
    this.#given = read?.value;
    this.answer = read?.value;
    announce(this, 'skala-answer', { item: intent.item, ...(read ? { answer: read.value } : {}) });
    return [];
  }
}

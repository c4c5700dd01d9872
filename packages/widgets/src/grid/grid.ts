/**
 * `<skala-grid>`: several questions of an instrument on their own, in any page or HTML form. A table of the instrument
 * (`grid`), or questions that are answered alike (`items`), with an answer a column; one below the other where there
 * is no room for a table, or where they are not answered alike.
 */
import type { Answer, CompiledGrid, CompiledInstrument, CompiledItem, Issue, TextPack } from '@skala/engine';
import { expectsAnswer } from '@skala/engine';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AskingSetting } from '../asking-setting.ts';
import { announce } from '../events.ts';
import { excerptOf, readAnswer } from '../excerpt/excerpt.ts';
import { excerptSetting, type Voice } from '../excerpt/excerpt-setting.ts';
import { excerptWords } from '../excerpt/words.ts';
import { FormElement, formProperties } from '../form/form-element.ts';
import { isStoredAnswer } from '../form/form-value.ts';
import { insteadOfWords } from '../interview/provenance.ts';
import { holderOf } from '../interview/holder.ts';
import { WidthController } from '../interview/width-controller.ts';
import type { Intent, IntentEvent } from '../intent.ts';
import { likertColumns } from '../likert/likert-columns.ts';
import { issueWords } from '../locale/format.ts';
import { directionOf } from '../locale/direction.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import type { Draft } from '../question-setting.ts';
import { base, tokens } from '../tokens.ts';
import { gridStyles } from './grid.styles.ts';

export type Answers = Readonly<Record<string, Answer>>;

/** A list of ids in an attribute. */
const listConverter = {
  fromAttribute: (value: string | null): readonly string[] => (value ?? '').split(/\s+/).filter(Boolean),
};

/**
 * @fires skala-answer - after an answer, with it; without one when it was cleared
 * @fires skala-note - after a note was written
 * @fires skala-refused - with the issues, when there is no such table or question
 * @csspart frame - the box around everything
 * @csspart question - a question, where they stand one below the other
 * @csspart table - the table of questions that are answered alike
 */
export class SkalaGrid extends FormElement {
  static override styles = [tokens, base, gridStyles];
  static override properties = {
    ...formProperties,
    instrument: { attribute: false },
    texts: { attribute: false },
    language: { type: String },
    grid: { type: String },
    items: { converter: listConverter },
    answers: { attribute: false },
    notes: { attribute: false },
    voice: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    current: { state: true },
    isStopped: { state: true },
  };

  /** A compiled instrument. */
  declare instrument: CompiledInstrument | undefined;
  /** Its text packs, one a language. */
  declare texts: readonly TextPack[];
  /** `da` or `en`; that of the nearest `lang` unless told. */
  declare language: Language | undefined;
  /** Id of a table of the instrument. */
  declare grid: string | undefined;
  /** Ids of questions; in the attribute, with spaces between them. All of the table unless told. */
  declare items: readonly string[] | undefined;
  /** The stored answers by item. What the host sets last is what a reset of the form goes back to. */
  declare answers: Answers;
  /** Notes by item. */
  declare notes: Readonly<Record<string, string>>;
  /** `interviewer`: somebody asks. `respondent`: a person answers alone. */
  declare voice: Voice;
  /** Level of the heading of a table of the instrument. */
  declare headingLevel: number;
  /** Name of the answers in the form; without one the form gets nothing. */
  declare name: string | undefined;
  /** The form is not valid before every question has an answer. A missing code is an answer. */
  declare required: boolean;
  /** Shows the questions and takes no answer. */
  declare disabled: boolean;
  declare current: string | undefined;
  /** The form was stopped: open questions say so. */
  declare isStopped: boolean;

  readonly #drafts = new Map<string, Draft>();
  readonly #width = new WidthController(this);
  #excerpt: CompiledInstrument | undefined;
  #setting: AskingSetting | undefined;
  #table: CompiledGrid | undefined;
  #given: Answers | undefined;
  #default: Answers = {};
  readonly #issues = new Map<string, Issue>();

  constructor() {
    super();
    this.texts = [];
    this.answers = {};
    this.notes = {};
    this.voice = 'interviewer';
    this.headingLevel = 2;
    this.isStopped = false;
    this.addEventListener('invalid', () => (this.isStopped = true));
  }

  /** Puts the focus on the first question without an answer, else on the first. */
  override focus(): void {
    void this.updateComplete.then(() => this.#focusItem((this.#open[0] ?? this.#asked[0])?.id));
  }

  formResetCallback(): void {
    this.#begin(this.#default);
  }

  formStateRestoreCallback(state: string): void {
    try {
      const restored = Object.entries(JSON.parse(state) as Record<string, unknown>);
      if (restored.every(([, answer]) => isStoredAnswer(answer))) this.#begin(Object.fromEntries(restored) as Answers);
    } catch {
      // Not what this element has put there.
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('answers') && this.answers !== this.#given) {
      this.#default = this.answers;
      this.#begin(this.answers);
    }
    const names = ['instrument', 'texts', 'language', 'grid', 'items', 'voice'] as const;
    if (!names.some((name) => changed.has(name))) return;
    const { instrument, grid, items } = this;
    this.#table = instrument?.sections.flatMap(({ grids }) => grids).find(({ id }) => id === grid);
    const ofTable = this.#table?.rows.flatMap((row) => row.items.filter((id) => id !== null)) ?? [];
    const ids = items ?? ofTable;
    this.#excerpt = instrument && excerptOf(instrument, ids);
    this.#setting =
      this.#excerpt && excerptSetting(this.#excerpt, this.texts, this.#language, this.voice, this.#drafts);
    if (changed.has('instrument') || changed.has('items') || changed.has('grid')) this.#refuse(ids);
  }

  protected override updated(): void {
    const json = JSON.stringify(this.answers);
    this.putIntoForm(this.name === undefined || json === '{}' ? null : json, json);
    this.#report();
  }

  protected override render(): TemplateResult {
    const setting = this.#setting;
    const language = this.#language;
    const own = excerptWords(language);
    if (!setting || this.#items.length === 0)
      return html`<p class="frame muted" lang=${language} dir="ltr" part="frame">${own.unknown}</p>`;
    if (setting.voice === 'respondent' && !setting.words.isAskable)
      return html`<p class="frame" role="note" lang=${language} dir="ltr" part="frame">${own.noWords}</p>`;
    return html`<div
      class="frame ${setting.voice}"
      lang=${language}
      dir=${directionOf(setting.words.language)}
      part="frame"
      @skala-intent=${(event: IntentEvent) => this.#onIntent(event)}
    >
      ${insteadOfWords(setting)}${this.#body(setting)}
    </div>`;
  }

  #body(setting: AskingSetting): TemplateResult {
    const { width } = this.#width;
    const columns = likertColumns(this.#items, setting)?.length;
    const hasRoom = columns !== undefined && (width === 'wide' || (width === 'middle' && columns <= 6));
    if (this.#table && !this.items && setting.voice === 'interviewer' && !this.isOff && width !== 'narrow') {
      return html`<skala-question-table
        data-items=${this.#ids}
        .setting=${setting}
        .grid=${this.#table}
        .items=${this.#items}
        .answers=${this.#answerMap}
        .notes=${this.notes}
        .current=${this.current}
        .headingLevel=${this.headingLevel}
      ></skala-question-table>`;
    }
    if (hasRoom) {
      return html`<skala-likert
        exportparts="table"
        data-items=${this.#ids}
        .setting=${setting}
        .items=${this.#items}
        .answers=${this.#answerMap}
        .open=${new Set(this.isStopped && this.required ? this.#open.map(({ id }) => id) : [])}
        .isOff=${this.isOff}
      ></skala-likert>`;
    }
    return html`${this.#items.map(
      (item) =>
        html`<skala-question
          exportparts="question"
          data-items=${item.id}
          .setting=${setting}
          .item=${item}
          .answer=${this.answers[item.id]}
          .note=${this.notes[item.id] ?? ''}
          .nudge=${this.isStopped && this.required ? excerptWords(this.#language).required : undefined}
          .isCurrent=${item.id === this.current}
          .isOff=${this.isOff}
        ></skala-question>`,
    )}${nothing}`;
  }

  get #language(): Language {
    return this.language ?? nearestLanguage(this);
  }

  get #items(): readonly CompiledItem[] {
    return this.#excerpt?.items ?? [];
  }

  get #asked(): readonly CompiledItem[] {
    return this.#items.filter(expectsAnswer);
  }

  get #open(): readonly CompiledItem[] {
    return this.#asked.filter(({ id }) => this.answers[id] === undefined);
  }

  get #ids(): string {
    return this.#items.map(({ id }) => id).join(' ');
  }

  get #answerMap(): ReadonlyMap<string, Answer> {
    return new Map(Object.entries(this.answers));
  }

  #begin(answers: Answers): void {
    this.#drafts.clear();
    this.#issues.clear();
    this.isStopped = false;
    this.#given = answers;
    this.answers = answers;
  }

  #refuse(ids: readonly string[]): void {
    if (!this.instrument) return;
    const unknown = ids.filter((id) => !this.#items.some((item) => item.id === id));
    const names = this.grid !== undefined && !this.#table ? [this.grid, ...unknown] : unknown;
    const issues = names.map((name) => ({ code: 'answer/unknown-item', path: '/items', params: { name } }) as const);
    if (issues.length > 0) void this.updateComplete.then(() => announce(this, 'skala-refused', { issues }));
  }

  #focusItem(id: string | undefined): void {
    if (id !== undefined) holderOf(this.renderRoot, id)?.focusItem(id);
  }

  #report(): void {
    const [[item, issue] = []] = this.#issues;
    const open = this.#open;
    const text = this.#setting?.text;
    const at = item ?? open[0]?.id;
    const holder = at === undefined ? null : holderOf(this.renderRoot, at);
    const say = (): void => {
      const anchor = holder?.shadowRoot?.querySelector<HTMLElement>(
        `[data-item="${CSS.escape(at ?? '')}"] :is(input, select), .answer :is(input, select, textarea)`,
      );
      if (issue && text) this.judge({ badInput: true }, issueWords(issue, text), anchor);
      else if (this.required && open.length > 0)
        this.judge({ valueMissing: true }, excerptWords(this.#language).requiredAll(open.length), anchor);
      else this.judge({}, '', undefined);
    };
    say();
    // The field that the browser points at may only be there once the question has drawn.
    void holder?.updateComplete.then(say);
  }

  #onIntent(event: IntentEvent): void {
    event.stopPropagation();
    event.issues = this.isOff ? [] : this.#intent(event.intent);
  }

  #intent(intent: Intent): readonly Issue[] {
    switch (intent.type) {
      case 'answer':
      case 'clear':
        return this.#answer(intent.item, intent.type === 'answer' ? intent.answer : undefined);
      case 'note':
        this.notes = { ...this.notes, [intent.item]: intent.text };
        announce(this, 'skala-note', { item: intent.item, text: intent.text });
        return [];
      case 'at':
        this.current = intent.item;
        return [];
      case 'onward':
      case 'backward': {
        const at = this.#asked.findIndex(({ id }) => id === intent.item);
        this.#focusItem(this.#asked[at + (intent.type === 'onward' ? 1 : -1)]?.id);
        return [];
      }
      default:
        return [];
    }
  }

  #answer(item: string, given: unknown): readonly Issue[] {
    const read = given === undefined || !this.#excerpt ? undefined : readAnswer(this.#excerpt, item, given);
    this.#issues.delete(item);
    this.requestUpdate();
    if (read?.ok === false) {
      if (read.issues[0]) this.#issues.set(item, read.issues[0]);
      return read.issues;
    }
    const { [item]: _before, ...others } = this.answers;
    this.#given = read ? { ...others, [item]: read.value } : others;
    this.answers = this.#given;
    announce(this, 'skala-answer', { item, ...(read ? { answer: read.value } : {}) });
    return [];
  }
}

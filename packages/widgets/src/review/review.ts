/**
 * `<skala-review>`: every answer of a response on one page, with what is missing first and the warnings to accept. It
 * changes nothing: what a person wants to do is told to the host.
 */
import {
  firedChecks,
  openRequired,
  resumeInterview,
  type CompiledInstrument,
  type Interview,
  type Issue,
  type Response,
  type SkalaRecord,
  type TextPack,
} from '@skala/engine';
import { migrations } from '@skala/engine/migrate';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CheckView } from '../check/check-view.ts';
import { DeclaredScripts } from '../declared/declared-scripts.ts';
import { announce } from '../events.ts';
import { heading } from '../heading.ts';
import { closingStyles } from '../interview/closing.styles.ts';
import { closingWords } from '../interview/closing-words.ts';
import { answerList, openQuestions, type ReviewScreen } from '../interview/review.ts';
import type { Intent, IntentEvent } from '../intent.ts';
import { issueWords } from '../locale/format.ts';
import { directionOf } from '../locale/direction.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import { excerptSetting, type Voice } from '../excerpt/excerpt-setting.ts';
import type { AskingSetting } from '../asking-setting.ts';
import { scopedRoot } from '../scoped-root.ts';
import { base, tokens } from '../tokens.ts';
import { reviewStyles } from './review.styles.ts';
import { reviewWords } from './words.ts';

/**
 * @fires skala-goto - when a person wants to go to a question; cancelable
 * @fires skala-accept - when a person says why a warning is right
 * @fires skala-refused - with the issues, when the response cannot be read on this instrument
 * @csspart frame - the box around everything
 */
export class SkalaReview extends LitElement {
  static override styles = [tokens, base, closingStyles, reviewStyles];
  static override properties = {
    instrument: { attribute: false },
    texts: { attribute: false },
    language: { type: String },
    response: { attribute: false },
    record: { attribute: false },
    voice: { type: String },
    readonly: { type: Boolean },
    headingLevel: { type: Number, attribute: 'heading-level' },
    accepted: { state: true },
  };

  /** A compiled instrument. */
  declare instrument: CompiledInstrument | undefined;
  /** Its text packs, one a language. */
  declare texts: readonly TextPack[];
  /** `da` or `en`; that of the nearest `lang` unless told. */
  declare language: Language | undefined;
  /** The response to review. */
  declare response: Response | undefined;
  /** A record instead: its response is reviewed. */
  declare record: SkalaRecord | undefined;
  /** `interviewer`: with the codes of the questions. `respondent`: without. */
  declare voice: Voice;
  /** Nothing can be changed: no links back, and warnings are only read. */
  declare readonly: boolean;
  /** Level of the first heading. */
  declare headingLevel: number;
  /** Reasons given here, until the host sets the response with them. */
  declare accepted: Readonly<Record<string, string>>;

  #interview: Interview | undefined;
  #issues: readonly Issue[] = [];
  #setting: AskingSetting | undefined;

  constructor() {
    super();
    this.texts = [];
    this.voice = 'interviewer';
    this.readonly = false;
    this.headingLevel = 2;
    this.accepted = {};
    new DeclaredScripts(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return scopedRoot(this, () => super.createRenderRoot());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const has = (...names: readonly (keyof SkalaReview)[]): boolean => names.some((name) => changed.has(name));
    if (has('instrument', 'response', 'record')) this.#open();
    if (has('instrument', 'texts', 'language', 'voice', 'response', 'record')) {
      const { instrument, texts, voice } = this;
      const setting = instrument && excerptSetting(instrument, texts, this.#language, voice, new Map());
      this.#setting = setting && {
        ...setting,
        since: this.#interview?.options.form === 'follow-up',
        currency: this.#interview?.options.money?.currency ?? setting.currency,
      };
    }
  }

  protected override render(): TemplateResult {
    const language = this.#language;
    const own = reviewWords(language);
    const setting = this.#setting;
    if (this.#issues.length > 0 && setting) {
      const text = closingWords(setting.text);
      return html`<div class="frame review" lang=${language} dir="ltr" part="frame" role="alert">
        ${heading(this.headingLevel, own.refused)}
        ${this.#issues.map((issue) => html`<p>${issueWords(issue, text)}</p>`)}
        <p class="muted small">${this.#issues.map(({ code }) => code).join(', ')}</p>
      </div>`;
    }
    if (!this.#interview || !setting)
      return html`<p class="frame muted" lang=${language} dir="ltr" part="frame">${own.nothing}</p>`;
    return this.#review({ interview: this.#interview, setting, goTo: (item) => this.#goTo(item) });
  }

  #review(screen: ReviewScreen): TemplateResult {
    const { content } = screen.interview;
    const { setting } = screen;
    const own = reviewWords(setting.text.language);
    const isOpen = openRequired(content).length > 0;
    return html`<div
      class="frame review ${setting.voice === 'respondent' ? 'citizen' : ''}"
      lang=${setting.text.language}
      dir=${directionOf(setting.words.language)}
      part="frame"
      @skala-intent=${(event: IntentEvent) => this.#onIntent(event)}
    >
      <header>
        ${heading(this.headingLevel, closingWords(setting.text).answersTitle)}
        <p class="muted" lang=${setting.words.language}>${setting.words.title}</p>
      </header>
      ${isOpen || this.readonly ? nothing : html`<p>${own.complete}</p>`}
      ${openQuestions(screen, { level: this.headingLevel + 1, canGo: !this.readonly })} ${this.#checks(screen)}
      ${answerList(screen, !this.readonly, this.headingLevel + 1)}
    </div>`;
  }

  #checks({ interview: { content }, setting }: ReviewScreen): TemplateResult | typeof nothing {
    const fired = firedChecks(content).filter(({ severity }) => severity !== 'information');
    if (fired.length === 0) return nothing;
    const views = fired.map((check): CheckView => ({
      check,
      accepted: content.accepted[check.id]?.reason ?? this.accepted[check.id],
    }));
    return html`<section class="checks">
      ${heading(this.headingLevel + 1, reviewWords(setting.text.language).checks)}
      ${views.map((view) => html`<skala-check .view=${view} .setting=${setting} .isReadOnly=${this.readonly}></skala-check>`)}
    </section>`;
  }

  get #language(): Language {
    return this.language ?? nearestLanguage(this);
  }

  #open(): void {
    const { instrument } = this;
    const response = this.response ?? this.record?.response;
    this.accepted = {};
    this.#issues = [];
    this.#interview = undefined;
    if (!instrument || !response) return;
    const resumed = resumeInterview(instrument, response, { migrations });
    if (resumed.ok) {
      this.#interview = resumed.value;
      return;
    }
    const { issues } = resumed;
    this.#issues = issues;
    void this.updateComplete.then(() => announce(this, 'skala-refused', { issues }));
  }

  #onIntent(event: IntentEvent): void {
    event.stopPropagation();
    event.issues = this.#intent(event.intent);
  }

  #intent(intent: Intent): readonly Issue[] {
    if (intent.type === 'goTo') this.#goTo(intent.item);
    if (intent.type !== 'accept') return [];
    const { check, reason } = intent;
    if (reason === '') return [{ code: 'interview/reason-needed', path: '/reason', params: {} }];
    this.accepted = { ...this.accepted, [check]: reason };
    announce(this, 'skala-accept', { check, reason });
    return [];
  }

  #goTo(item: string): void {
    announce(this, 'skala-goto', { item }, true);
  }
}

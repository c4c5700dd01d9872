/**
 * `<skala-results>`: what a record says. Suggestions first, each with its grounds and a decision to make; then
 * the profile, each score with how it came about.
 */
import { createWords, type CompiledInstrument, type SkalaRecord, type TextPack } from '@skala/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { announce } from '../events.ts';
import { interfaceWords, nearestLanguage, type Language } from '../locale/locale.ts';
import { base, tokens } from '../tokens.ts';
import { flags } from './flags.ts';
import { pendingScores, profile, ruleSetLine } from './profile.ts';
import { resultsStyles } from './results.styles.ts';
import { isUnit, type Decision, type PathwayShown, type ResultsSetting } from './results-setting.ts';

/**
 * @fires skala-decision - when a person confirms or dismisses what a flag suggests
 * @csspart frame - the box around everything
 */
export class SkalaResults extends LitElement {
  static override styles = [tokens, base, resultsStyles];
  static override properties = {
    instrument: { attribute: false },
    texts: { attribute: false },
    language: { type: String },
    record: { attribute: false },
    earlier: { attribute: false },
    pathway: { attribute: false },
    decisions: { attribute: false },
    asTable: { state: true },
    dismissing: { state: true },
    isReasonMissing: { state: true },
  };

  /** The compiled instrument of the record. */
  declare instrument: CompiledInstrument | undefined;
  /** Its text packs, one a language. */
  declare texts: readonly TextPack[];
  /** `da` or `en`; that of the nearest `lang` unless told. */
  declare language: Language | undefined;
  /** The record to show. */
  declare record: SkalaRecord | undefined;
  /** Earlier records of the same person on the same instrument, oldest first. */
  declare earlier: readonly SkalaRecord[];
  /** A pathway that the record belongs to, and what it came to: its flags are shown too. */
  declare pathway: PathwayShown | undefined;
  /** Decisions made, by flag. */
  declare decisions: Readonly<Record<string, Decision>>;
  declare asTable: boolean;
  declare dismissing: string | undefined;
  declare isReasonMissing: boolean;

  constructor() {
    super();
    this.texts = [];
    this.earlier = [];
    this.decisions = {};
    this.asTable = false;
    this.isReasonMissing = false;
  }

  protected override render(): TemplateResult {
    const text = interfaceWords(this.language ?? nearestLanguage(this));
    const setting = this.#setting();
    if (!setting) return html`<p class="frame muted">${text.notAnswerable}</p>`;
    const { instrument, question } = setting;
    return html`<div class="frame" lang=${text.language} part="frame">
      <header>
        <h2>${text.resultsTitle}</h2>
        <p class="muted" lang=${question.words.language}>${question.words.title}</p>
      </header>
      ${instrument.flags.length === 0 && !this.pathway ? nothing : flags(setting, this.#actions())}
      <section class="profile-page" aria-labelledby="profile-title">
        <div class="profile-head">
          <h3 id="profile-title">${instrument.scores.some(isUnit) ? text.profileTitle : text.scoresTitle}</h3>
          <button type="button" aria-pressed=${this.asTable} @click=${() => (this.asTable = !this.asTable)}>
            ${text.asTable}
          </button>
        </div>
        ${ruleSetLine(setting)} ${profile(setting, this.asTable)} ${pendingScores(setting)}
        <p class="muted">${text.notAVerdict}</p>
      </section>
    </div>`;
  }

  #setting(): ResultsSetting | undefined {
    const { instrument, record, texts } = this;
    if (!instrument || !record) return undefined;
    const language = this.language ?? nearestLanguage(this);
    return {
      instrument,
      texts,
      record,
      earlier: this.earlier,
      pathway: this.pathway,
      decisions: this.decisions,
      question: {
        instrument,
        words: createWords(instrument, texts, language),
        text: interfaceWords(language),
        pace: 'section',
        voice: 'interviewer',
        since: record.response.form === 'follow-up',
        currency: record.response.money?.currency ?? instrument.currency,
        drafts: new Map(),
      },
    };
  }

  #actions(): Parameters<typeof flags>[1] {
    return {
      dismissing: this.dismissing,
      isReasonMissing: this.isReasonMissing,
      confirm: (flag) => this.#decide(flag, 'confirmed'),
      dismiss: (flag, reason) => {
        this.isReasonMissing = reason === '';
        if (!this.isReasonMissing) this.#decide(flag, 'dismissed', reason);
      },
      askReason: (flag) => this.#askReason(flag),
    };
  }

  #askReason(flag: string | undefined): void {
    const before = this.dismissing;
    this.dismissing = flag;
    this.isReasonMissing = false;
    const selector =
      flag === undefined ? `[data-flag="${CSS.escape(before ?? '')}"] .actions button:last-child` : '#reason';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #decide(flag: string, decision: Decision['decision'], reason?: string): void {
    this.dismissing = undefined;
    announce(this, 'skala-decision', { flag, decision, ...(reason === undefined ? {} : { reason }) });
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-flag="${CSS.escape(flag)}"]`)?.focus(),
    );
  }
}

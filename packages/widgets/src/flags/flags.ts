/** `<skala-flags>`: what a record and a pathway suggest, each with its grounds and a decision to make. */
import type { CompiledInstrument, SkalaRecord, TextPack } from '@skala/engine';
import { html, LitElement, type TemplateResult } from 'lit';
import { announce } from '../events.ts';
import { ownDirection } from '../locale/direction.styles.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import { recordSetting, type Decision, type PathwayShown } from '../results/results-setting.ts';
import { resultsWords } from '../results/words.ts';
import { reasonStyles } from '../reason-form.styles.ts';
import { base, tokens } from '../tokens.ts';
import { flags, type FlagActions } from './flags-view.ts';
import { flagsStyles } from './flags.styles.ts';

/**
 * @fires skala-decision - when a person confirms or dismisses what a flag suggests
 * @csspart frame - the box around everything
 * @csspart flag - a flag
 * @csspart decision - what was decided about a flag
 */
export class SkalaFlags extends LitElement {
  static override styles = [tokens, base, ownDirection, reasonStyles, flagsStyles];
  static override properties = {
    instrument: { attribute: false },
    texts: { attribute: false },
    language: { type: String },
    record: { attribute: false },
    pathway: { attribute: false },
    decisions: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    readonly: { type: Boolean },
    dismissing: { state: true },
    isReasonMissing: { state: true },
  };

  /** Instrument of the record. */
  declare instrument: CompiledInstrument | undefined;
  /** Its text packs, one a language. */
  declare texts: readonly TextPack[];
  /** `da` or `en`; that of the nearest `lang` unless told. */
  declare language: Language | undefined;
  /** Its flags are shown. */
  declare record: SkalaRecord | undefined;
  /** Its flags are shown, with those of the record or alone. */
  declare pathway: PathwayShown | undefined;
  /** Decisions made, by flag. */
  declare decisions: Readonly<Record<string, Decision>>;
  /** Level of the first heading. */
  declare headingLevel: number;
  /** Without the buttons that decide on a flag. */
  declare readonly: boolean;
  declare dismissing: string | undefined;
  declare isReasonMissing: boolean;

  constructor() {
    super();
    this.texts = [];
    this.decisions = {};
    this.headingLevel = 2;
    this.readonly = false;
    this.isReasonMissing = false;
  }

  protected override render(): TemplateResult {
    const { instrument, record, texts, pathway, decisions, headingLevel } = this;
    const language = this.language ?? nearestLanguage(this);
    const text = resultsWords(language);
    const of = instrument && record ? recordSetting(instrument, texts, record, language) : undefined;
    if (!of && !pathway)
      return html`<p class="frame muted" lang=${language} dir="ltr" part="frame">${text.notAnswerable}</p>`;
    return flags(
      { text, language, of, pathway, texts, decisions, headingLevel, isReadonly: this.readonly },
      this.#actions(),
    );
  }

  #actions(): FlagActions {
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

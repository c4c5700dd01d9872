/**
 * `<skala-results>`: what a record says. Suggestions first, each with its grounds and a decision to make; then
 * the profile, each score with how it came about. It draws neither itself.
 */
import { createWords, type CompiledInstrument, type SkalaRecord, type TextPack } from '@skala/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { DeclaredScripts } from '../declared/declared-scripts.ts';
import { ownDirection } from '../locale/direction.styles.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import { scopedRoot } from '../scoped-root.ts';
import { base, tokens } from '../tokens.ts';
import { heading } from '../heading.ts';
import type { Decision, PathwayShown } from './results-setting.ts';
import { resultsStyles } from './results.styles.ts';
import { resultsWords } from './words.ts';

/**
 * @fires skala-decision - when a person confirms or dismisses what a flag suggests
 * @csspart frame - everything
 * @csspart flag - a flag
 * @csspart decision - what was decided about a flag
 * @csspart row - an area
 * @csspart why - what opens under a row
 * @csspart table - the same as a table
 * @csspart switch - the button that shows the table
 */
export class SkalaResults extends LitElement {
  static override styles = [tokens, base, ownDirection, resultsStyles];
  static override properties = {
    instrument: { attribute: false },
    texts: { attribute: false },
    language: { type: String },
    record: { attribute: false },
    earlier: { attribute: false },
    pathway: { attribute: false },
    decisions: { attribute: false },
    cut: { type: Number },
    headingLevel: { type: Number, attribute: 'heading-level' },
    readonly: { type: Boolean },
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
  /** Where the line stands on scales from 0 to 1. NaN draws none. */
  declare cut: number;
  /** Level of the first heading. */
  declare headingLevel: number;
  /** Without the buttons that decide on a flag. */
  declare readonly: boolean;

  constructor() {
    super();
    this.texts = [];
    this.earlier = [];
    this.decisions = {};
    this.cut = 0.5;
    this.headingLevel = 2;
    this.readonly = false;
    new DeclaredScripts(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return scopedRoot(this, () => super.createRenderRoot());
  }

  protected override render(): TemplateResult {
    const { instrument, texts, record, earlier, pathway, decisions, cut, headingLevel } = this;
    const language = this.language ?? nearestLanguage(this);
    const text = resultsWords(language);
    if (!instrument || !record)
      return html`<p class="frame muted" lang=${language} dir="ltr" part="frame">${text.notAnswerable}</p>`;
    const words = createWords(instrument, texts, language);
    const flags = html`<skala-flags
      exportparts="flag, decision"
      .instrument=${instrument}
      .texts=${texts}
      .language=${language}
      .record=${record}
      .pathway=${pathway}
      .decisions=${decisions}
      .headingLevel=${headingLevel + 1}
      .readonly=${this.readonly}
    ></skala-flags>`;
    return html`<div class="frame" lang=${language} dir="ltr" part="frame">
      <header>
        ${heading(headingLevel, text.resultsTitle)}
        <p class="muted" lang=${words.language}>${words.title}</p>
      </header>
      ${instrument.flags.length === 0 && !pathway ? nothing : flags}
      <skala-profile
        exportparts="row, why, table, switch"
        .instrument=${instrument}
        .texts=${texts}
        .language=${language}
        .record=${record}
        .earlier=${earlier}
        .cut=${cut}
        .headingLevel=${headingLevel + 1}
      ></skala-profile>
    </div>`;
  }
}

/** `<skala-profile>`: the scores of a record, an area a row, each with how it came about. */
import type { CompiledInstrument, SkalaRecord, TextPack } from '@skala/engine';
import { html, LitElement, type TemplateResult } from 'lit';
import { ownDirection } from '../locale/direction.styles.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import { heading } from '../heading.ts';
import { isUnit, recordSetting } from '../results/results-setting.ts';
import { TableSwitch } from '../results/table-switch.ts';
import { resultsWords } from '../results/words.ts';
import { base, tokens } from '../tokens.ts';
import { otherVersions, pendingScores, profile, ruleSetLine } from './profile-view.ts';
import { profileStyles } from './profile.styles.ts';
import { scoreTable } from './score-table.ts';

/**
 * @csspart frame - the box around everything
 * @csspart row - an area
 * @csspart why - what opens under a row
 * @csspart versions - earlier interviews on another version: what is converted, and what is not shown
 * @csspart table - the same as a table
 * @csspart switch - the button that shows the table
 */
export class SkalaProfile extends LitElement {
  static override styles = [tokens, base, ownDirection, profileStyles];
  static override properties = {
    instrument: { attribute: false },
    texts: { attribute: false },
    language: { type: String },
    record: { attribute: false },
    earlier: { attribute: false },
    cut: { type: Number },
    headingLevel: { type: Number, attribute: 'heading-level' },
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
  /** Where the line stands on scales from 0 to 1. NaN draws none. */
  declare cut: number;
  /** Level of the first heading. */
  declare headingLevel: number;
  readonly #table = new TableSwitch(this);

  constructor() {
    super();
    this.texts = [];
    this.earlier = [];
    this.cut = 0.5;
    this.headingLevel = 2;
  }

  protected override render(): TemplateResult {
    const { instrument, record, texts, earlier, cut, headingLevel } = this;
    const language = this.language ?? nearestLanguage(this);
    const text = resultsWords(language);
    if (!instrument || !record)
      return html`<p class="frame muted" lang=${language} dir="ltr" part="frame">${text.notAnswerable}</p>`;
    const setting = { ...recordSetting(instrument, texts, record, language), earlier, cut };
    return html`<section class="frame" lang=${language} dir="ltr" part="frame" aria-labelledby="title">
      <div class="head">
        ${heading(headingLevel, instrument.scores.some(isUnit) ? text.profileTitle : text.scoresTitle, { id: 'title' })}
        ${this.#table.button(text.asTable)}
      </div>
      ${ruleSetLine(setting)} ${this.#table.isTable ? scoreTable(setting) : profile(setting)} ${otherVersions(setting)}
      ${pendingScores(setting, headingLevel + 1)}
      <p class="muted">${text.notAVerdict}</p>
    </section>`;
  }
}

/** `<skala-trend>`: one score over time, from several records, and which changes are more than error of measurement. */
import {
  createWords,
  type CompiledBandSet,
  type CompiledInstrument,
  type CompiledScore,
  type SkalaRecord,
  type TextPack,
} from '@skala/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { ownDirection } from '../locale/direction.styles.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import { TableSwitch } from '../results/table-switch.ts';
import { resultsWords } from '../results/words.ts';
import { base, tokens } from '../tokens.ts';
import { chart } from './chart.ts';
import { frameOf } from './frame.ts';
import { bandSetsOf, changesOf, measurementsOf } from './measurements.ts';
import { otherVersions } from './other-versions.ts';
import { PixelWidth } from './pixel-width.ts';
import type { TrendSetting } from './trend-setting.ts';
import { trendTable } from './trend-table.ts';
import { aboutLine, bandList, changes, gaps, sources } from './trend-view.ts';
import { trendStyles } from './trend.styles.ts';
import { trendWords } from './words.ts';

/**
 * @csspart frame - the box around everything
 * @csspart chart - the drawing
 * @csspart table - the same as a table
 * @csspart versions - measurements on other versions that are converted or not comparable
 * @csspart changes - what changed between measurements
 * @csspart switch - the button that shows the table
 */
export class SkalaTrend extends LitElement {
  static override styles = [tokens, base, ownDirection, trendStyles];
  static override properties = {
    instrument: { attribute: false },
    texts: { attribute: false },
    language: { type: String },
    records: { attribute: false },
    score: { type: String },
    bandSet: { type: String, attribute: 'band-set' },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** The compiled instrument of the records. */
  declare instrument: CompiledInstrument | undefined;
  /** Its text packs, one a language. */
  declare texts: readonly TextPack[];
  /** `da` or `en`; that of the nearest `lang` unless told. */
  declare language: Language | undefined;
  /** Records of one person on the instrument, in any order. */
  declare records: readonly SkalaRecord[];
  /** Which score; the first of the instrument unless told. */
  declare score: string | undefined;
  /** Which set of bands is the ground; the first that holds unless told. */
  declare bandSet: string | undefined;
  /** Level of the first heading. */
  declare headingLevel: number;
  readonly #table = new TableSwitch(this);
  readonly #width = new PixelWidth(this);

  constructor() {
    super();
    this.texts = [];
    this.records = [];
    this.headingLevel = 2;
  }

  protected override render(): TemplateResult {
    const { instrument, records, score } = this;
    const language = this.language ?? nearestLanguage(this);
    const definition = instrument?.scores.find(({ id }, index) => (score === undefined ? index === 0 : id === score));
    const trend = trendWords(language);
    if (!instrument || !definition || records.length === 0) {
      const words = instrument && !definition && score !== undefined ? trend.noScore(score) : trend.noRecords;
      return html`<p class="frame muted" lang=${language} dir="ltr" part="frame">${words}</p>`;
    }
    return this.#show(this.#setting(instrument, definition, language), language);
  }

  #setting(instrument: CompiledInstrument, definition: CompiledScore, language: Language): TrendSetting {
    const measurements = measurementsOf(this.records, instrument, definition);
    const sets = bandSetsOf(definition, this.records);
    return {
      instrument,
      definition,
      measurements,
      changes: changesOf(measurements, definition),
      bands: sets.find(({ id }) => id === this.bandSet) ?? sets[0],
      words: createWords(instrument, this.texts, language),
      text: resultsWords(language),
      trend: trendWords(language),
    };
  }

  #show(setting: TrendSetting, language: Language): TemplateResult {
    const { words, definition, text, trend, measurements } = setting;
    const isTable = this.#table.isTable;
    const frame = frameOf(setting, this.#width.pixels);
    const left = this.records.length - measurements.length;
    return html`<section class="frame" lang=${language} dir="ltr" part="frame" aria-labelledby="title">
      <div class="head">
        ${heading(this.headingLevel, words.score(definition.id).label, { id: 'title', lang: words.language })}
        ${this.#table.button(text.asTable)}
      </div>
      ${aboutLine(setting)} ${this.#bandChoice(setting)}
      ${
        measurements.length === 0
          ? html`<p>${trend.noRecords}</p>`
          : html`${isTable ? nothing : html`<div class="drawing">${chart(setting, frame)}${bandList(setting, frame)}</div>`}
            ${trendTable(setting, !isTable)}`
      }
      ${left === 0 ? nothing : html`<p class="left-out">${trend.leftOut(left)}</p>`}
      ${isTable ? nothing : gaps(setting)} ${otherVersions(setting)} ${changes(setting, this.headingLevel + 1)}
      ${sources(setting)}
    </section>`;
  }

  /** Several sets of bands may hold at once, such as one for men and one for women. Each goes by its ends. */
  #bandChoice({ definition, bands, words, trend }: TrendSetting): TemplateResult | typeof nothing {
    const sets = bandSetsOf(definition, this.records);
    if (sets.length < 2) return nothing;
    const nameOf = ({ id, bands: all }: CompiledBandSet): string =>
      [all[0], all.at(-1)].map((band) => words.band(definition.id, id, band?.id ?? '')).join(' – ');
    const choose = (event: Event): void => {
      this.bandSet = (event.currentTarget as HTMLSelectElement).value;
    };
    return html`<p class="band-choice">
      <label for="bands">${trend.bands}</label>
      <select id="bands" lang=${words.language} @change=${choose}>
        ${sets.map((set) => html`<option value=${set.id} ?selected=${set.id === bands?.id}>${nameOf(set)}</option>`)}
      </select>
    </p>`;
  }
}

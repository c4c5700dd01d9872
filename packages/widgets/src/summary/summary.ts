/**
 * `<skala-summary>`: a page for the citizen, in plain words, to read together or to print. What was talked about and
 * what the answers say; what happens next, what help there is and whom to ask, in the site's words. It shows no flags,
 * and of what is held back only that it waits.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { ownDirection } from '../locale/direction.styles.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import { base, tokens } from '../tokens.ts';
import { needsHelp, type SummaryEntry } from './areas.ts';
import { summaryStyles } from './summary.styles.ts';
import { entryView, siteWords, type SummarySetting } from './summary-view.ts';
import { summaryWords } from './words.ts';

/**
 * @slot next - what happens next
 * @slot help - what help there is now; shown where an answer about safety calls for it
 * @slot contact - whom to ask
 * @csspart frame - everything
 * @csspart entry - one instrument
 * @csspart next - what happens next
 * @csspart help - what help there is
 * @csspart contact - whom to ask
 */
export class SkalaSummary extends LitElement {
  static override styles = [tokens, base, ownDirection, summaryStyles];
  static override properties = {
    entries: { attribute: false },
    next: { attribute: false },
    help: { type: String },
    contact: { type: String },
    numbers: { type: Boolean },
    language: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** What was talked about, in the order in which it is to be read. */
  declare entries: readonly SummaryEntry[];
  /** What happens next, a sentence each, in the site's words. */
  declare next: readonly string[];
  /** What help there is now, in the site's words. */
  declare help: string;
  /** Whom to ask, and how, in the site's words. */
  declare contact: string;
  /** Shows the numbers too. */
  declare numbers: boolean;
  /** `da` or `en`; that of the nearest `lang` unless told. */
  declare language: Language | undefined;
  /** Level of the heading, 1 to 5; the parts are one below. */
  declare headingLevel: number;

  constructor() {
    super();
    this.entries = [];
    this.next = [];
    this.help = '';
    this.contact = '';
    this.numbers = false;
    this.headingLevel = 2;
  }

  protected override render(): TemplateResult {
    const language = this.language ?? nearestLanguage(this);
    const words = summaryWords(language);
    const { entries, numbers, headingLevel } = this;
    if (entries.length === 0)
      return html`<div class="frame" lang=${language} dir="ltr" part="frame">
        <p class="muted">${words.nothing}</p>
      </div>`;
    const setting: SummarySetting = { language, words, numbers, headingLevel };
    const said = (text: string): readonly string[] => (text === '' ? [] : [text]);
    const isWaiting = entries.every(({ record }) => record.format !== 'skala/record/1');
    return html`<article class="frame" lang=${language} dir="ltr" part="frame">
      <header>
        ${heading(headingLevel, words.title, { class: 'title' })}
        <p>${words.lead}</p>
      </header>
      ${entries.map((entry) => entryView(entry, setting))} ${isWaiting ? nothing : html`<p>${words.caution}</p>`}
      ${siteWords('next', this.next, setting)}
      ${entries.some(needsHelp) ? siteWords('help', said(this.help), setting) : nothing}
      ${siteWords('contact', said(this.contact), setting)}
    </article>`;
  }
}

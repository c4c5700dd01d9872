/** The parts of the page. Every part the site has words for can be a slot; a property is the plain way. */
import { createWords } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { formatDay } from '../locale/format.ts';
import type { Language } from '../locale/language.ts';
import { answersOf, areasOf, dateOf, isWaiting, type Area, type SummaryEntry } from './areas.ts';
import type { SummaryWords } from './words.ts';

export interface SummarySetting {
  readonly language: Language;
  readonly words: SummaryWords;
  readonly numbers: boolean;
  readonly headingLevel: number;
}

/** What was talked about, when, and what the answers say. */
export function entryView(entry: SummaryEntry, setting: SummarySetting): TemplateResult {
  const { language, words, headingLevel, numbers } = setting;
  const names = createWords(entry.instrument, entry.texts, language);
  const date = dateOf(entry);
  const areas = areasOf(entry, language, words, numbers);
  return html`<section class="entry" data-instrument=${entry.instrument.id} part="entry">
    ${heading(headingLevel + 1, entry.title ?? names.shortTitle, {
      class: 'part',
      lang: entry.title === undefined && names.language !== language ? names.language : undefined,
    })}
    ${date === undefined ? nothing : html`<p>${words.talkedOn(formatDay(date, language))}</p>`}
    ${isWaiting(entry) ? html`<p class="waits">${words.waits}</p>` : html`${answered(entry, areas, words)}${areas.length === 0 ? nothing : areaList(areas, setting)}`}
  </section>`;
}

function answered(
  { record, instrument }: SummaryEntry,
  areas: readonly Area[],
  words: SummaryWords,
): TemplateResult | typeof nothing {
  if (record.format !== 'skala/record/1') return nothing;
  const { answered: count, isSomeSkipped } = answersOf(record, instrument);
  return html`<p>
    ${words.answered(count)}${isSomeSkipped ? html` ${words.skipped}` : nothing}${areas.length === 0 ? html` ${words.talk}` : nothing}
  </p>`;
}

function areaList(areas: readonly Area[], { words, language, numbers }: SummarySetting): TemplateResult {
  return html`<dl class=${numbers ? 'areas numbers' : 'areas'} aria-label=${words.areas}>
    ${areas.map(
      ({ score, name, language: spoken, says, number }) =>
        html`<div data-score=${score}>
          <dt lang=${spoken === language ? nothing : spoken}>${name}</dt>
          <dd>${says}${number === undefined ? nothing : html` <span class="muted number">${number}</span>`}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A heading with the site's words under it: a slot, a list of sentences, or what is said where the site says nothing. */
export function siteWords(
  name: 'next' | 'help' | 'contact',
  said: readonly string[],
  { words, headingLevel }: SummarySetting,
): TemplateResult {
  const fallback = { next: words.nextText, help: words.helpText, contact: words.contactText }[name];
  return html`<section class=${name} part=${name}>
    ${heading(headingLevel + 1, words[name], { class: 'part' })}
    <slot name=${name}>
      ${
        said.length > 1
          ? html`<ul class="list">
              ${said.map((one) => html`<li>${one}</li>`)}
            </ul>`
          : html`<p>${said[0] ?? fallback}</p>`
      }
    </slot>
  </section>`;
}

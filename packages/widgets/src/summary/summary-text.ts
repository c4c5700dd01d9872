/**
 * The summary for the citizen as text: the same words as `<skala-summary>` shows, for a host that makes another
 * document of them, such as a PDF. It shows no flags, and of what is held back only that it waits.
 */
import { createWords } from '@skala/engine';
import { formatDay } from '../locale/format.ts';
import type { Language } from '../locale/language.ts';
import { answersOf, areasOf, dateOf, isWaiting, needsHelp, type SummaryEntry } from './areas.ts';
import { summaryWords, type SummaryWords } from './words.ts';

/** What the site says, as the element's properties of the same names. */
export interface SiteWords {
  readonly next?: readonly string[];
  readonly help?: string;
  readonly contact?: string;
}

export interface SummaryPart {
  readonly title: string;
  readonly lines: readonly string[];
  /** What the answers say, an area each; empty where there is nothing to say. */
  readonly areas: readonly { readonly name: string; readonly says: string }[];
}

export interface SummaryText {
  readonly title: string;
  readonly lead: string;
  /** What was talked about. */
  readonly entries: readonly SummaryPart[];
  /** What the answers do not say; absent where no result is shown. */
  readonly caution?: string;
  /** What happens next, what help there is, whom to ask. */
  readonly site: readonly SummaryPart[];
}

/** The texts of the page, without numbers, in the order in which they are read. */
export function summaryText(entries: readonly SummaryEntry[], language: Language, site: SiteWords = {}): SummaryText {
  const words = summaryWords(language);
  const said = (title: string, own: readonly string[], otherwise: string): SummaryPart => ({
    title,
    lines: own.length > 0 ? own : [otherwise],
    areas: [],
  });
  const list = (text = ''): readonly string[] => (text === '' ? [] : [text]);
  return {
    title: words.title,
    lead: words.lead,
    entries: entries.map((entry) => partOf(entry, language, words)),
    ...(entries.every(isWaiting) ? {} : { caution: words.caution }),
    site: [
      said(words.next, site.next ?? [], words.nextText),
      ...(entries.some(needsHelp) ? [said(words.help, list(site.help), words.helpText)] : []),
      said(words.contact, list(site.contact), words.contactText),
    ],
  };
}

function partOf(entry: SummaryEntry, language: Language, words: SummaryWords): SummaryPart {
  const { record, instrument, texts, title = createWords(instrument, texts, language).shortTitle } = entry;
  const date = dateOf(entry);
  const talked = date === undefined ? [] : [words.talkedOn(formatDay(date, language))];
  if (record.format !== 'skala/record/1') return { title, lines: [...talked, words.waits], areas: [] };
  const areas = areasOf(entry, language, words, false).map(({ name, says }) => ({ name, says }));
  const { answered, isSomeSkipped } = answersOf(record, instrument);
  const given = [words.answered(answered), ...(isSomeSkipped ? [words.skipped] : [])];
  return { title, lines: [...talked, [...given, ...(areas.length === 0 ? [words.talk] : [])].join(' ')], areas };
}

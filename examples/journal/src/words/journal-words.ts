/** The journal's own words in one language. What instruments say is in their text packs. */
import type { Language } from '../settings.ts';
import { danishTexts, type TextKey } from './danish-texts.ts';
import { englishTexts } from './english-texts.ts';

export interface JournalWords {
  readonly language: Language;
  text(key: TextKey, params?: Readonly<Record<string, string | number>>): string;
  /** With exactly so many decimals; as many as there are unless told. */
  number(value: number, decimals?: number): string;
  /** "12. nov. 2026": the day in Denmark of a point in time, or a calendar day, YYYY-MM-DD. */
  date(time: string): string;
  /** "10.42", in Denmark. */
  clock(time: string): string;
}

const texts = { da: danishTexts, en: englishTexts };
const locales = { da: 'da-DK', en: 'en-GB' };

const built = new Map<Language, JournalWords>();

export function journalWords(language: Language): JournalWords {
  const words = built.get(language) ?? build(language);
  built.set(language, words);
  return words;
}

/** Wherever the server runs and whoever reads, days are those that deadlines are counted in. */
const timeZone = 'Europe/Copenhagen';

function build(language: Language): JournalWords {
  const locale = locales[language];
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  return {
    language,
    text: (key, params = {}) => fill(texts[language][key], params),
    number: (value, decimals) => numberFormat(locale, decimals).format(value),
    // On one line: a day and its month are not parted.
    date: (time) => date.format(new Date(time)).replaceAll(' ', '\u00a0'),
    clock: (time) => clock.format(new Date(time)),
  };
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than using it a thousand times. */
function numberFormat(locale: string, decimals: number | undefined): Intl.NumberFormat {
  const key = `${locale} ${String(decimals)}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const options = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(locale, options);
  numberFormats.set(key, made);
  return made;
}

function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

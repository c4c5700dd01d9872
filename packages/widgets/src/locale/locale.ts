/**
 * The words of questions and results in both languages, and how numbers and times are written. The interview takes
 * its words one language at a time (`interview/parts.ts`), and imports the other files of this folder, never this one.
 */
import { da, type InterfaceWords } from './da.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

export { currencySign, formatDay, formatNumber, formatTime, issueWords } from './format.ts';
export { nearestLanguage, type Language } from './language.ts';

const languages: Readonly<Record<Language, InterfaceWords>> = { da, en };

export function interfaceWords(language: Language): InterfaceWords {
  return languages[language];
}

/** The period that an answer or a score is about: P30D is "seneste 30 dage". */
export function windowWords(window: string, text: InterfaceWords): string {
  const match = /^P(\d+)([DWMY])$/.exec(window);
  return match ? text.windowOf(Number(match[1]), match[2] ?? '') : (text.windows[window] ?? window);
}

/** What an interview says to the form around it. */
import type { Language } from '../locale/language.ts';

const notFinished: Readonly<Record<Language, string>> = {
  da: 'Interviewet er ikke afsluttet endnu.',
  en: 'The interview is not finished yet.',
};

export function notFinishedWords(language: Language): string {
  return notFinished[language];
}

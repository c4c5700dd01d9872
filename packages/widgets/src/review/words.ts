/** The words of a review that stands outside an interview. */
import type { Language } from '../locale/language.ts';

const da = {
  nothing: 'Der er ingen svar at vise endnu.',
  refused: 'Svarene kan ikke vises',
  checks: 'Passer det?',
  complete: 'Alle spørgsmål, der skal besvares, er besvaret.',
};

type OwnWords = Readonly<typeof da>;

const en: OwnWords = {
  nothing: 'There are no answers to show yet.',
  refused: 'The answers cannot be shown',
  checks: 'Is this right?',
  complete: 'Every question that has to be answered is answered.',
};

const languages: Readonly<Record<Language, OwnWords>> = { da, en };

export function reviewWords(language: Language): OwnWords {
  return languages[language];
}

/** The words of questions that stand outside an interview. */
import type { Language } from '../locale/language.ts';

const da = {
  required: 'Svar på spørgsmålet, før du går videre.',
  requiredAll: (open: number): string =>
    open === 1 ? 'Der mangler svar på 1 spørgsmål.' : `Der mangler svar på ${open} spørgsmål.`,
  noWords: 'Spørgsmålet kan ikke vises her, for dets ord er ikke med. Stedet skal selv lægge dem ind.',
  unknown: 'Der er intet spørgsmål at vise her.',
  question: 'Spørgsmål',
};

type OwnWords = Readonly<typeof da>;

const en: OwnWords = {
  required: 'Answer the question before you go on.',
  requiredAll: (open) => (open === 1 ? '1 question is not answered.' : `${open} questions are not answered.`),
  noWords: 'The question cannot be shown here, because its words are not included. The site has to supply them.',
  unknown: 'There is no question to show here.',
  question: 'Question',
};

const languages: Readonly<Record<Language, OwnWords>> = { da, en };

export function excerptWords(language: Language): OwnWords {
  return languages[language];
}

import type { Language } from './language.ts';

/** The words with which an interview is asked, in Danish. Its keys are the closed set that every language fills. */
export const da = {
  language: 'da' as Language,

  // Numbers, time and answers
  yes: 'Ja',
  no: 'Nej',
  forms: { full: 'fuldt', lite: 'kort', 'follow-up': 'opfølgning' } as Readonly<Record<string, string>>,

  // Questions
  clear: 'Fjern svar',
  note: 'Note',
  noteLabel: 'Note til spørgsmålet',
  ownRating: 'Din vurdering',
  ownEntry: 'Udfylder du selv',
  answerOrDecline: (decline: string): string =>
    decline === '' ? 'Vælg eller skriv et svar.' : `Vælg et svar. Du kan også vælge “${decline}”.`,

  // Checks and safety
  warning: 'Advarsel',
  error: 'Skal rettes',
  information: 'Værd at vide',
  safety: 'Sikkerhed nu',
  help: 'Der er hjælp at få',
  helpText: 'Tak, fordi du svarede. Du kan altid tale med personalet om det. Er du i fare nu, så ring 112.',
  nextStep: 'Næste skridt',

  // Interview
  section: 'Afsnit',
  sections: 'Afsnit i interviewet',
  answered: (count: number, total: number): string => `${count} af ${total}`,
  answeredLong: (count: number, total: number): string => `${count} af ${total} besvaret`,
  untouched: 'ikke begyndt',
  begun: 'begyndt',
  done: 'færdigt',
  leftBehind: (count: number): string => `${count} at vende til`,
  warnings: (count: number): string => (count === 1 ? '1 advarsel' : `${count} advarsler`),
  errors: (count: number): string => (count === 1 ? '1 skal rettes' : `${count} skal rettes`),
  saving: 'Gemmer …',
  saved: (time: string): string => `Gemt ${time}`,
  offline: 'Ikke gemt endnu. Svarene er her stadig.',
  keys: 'Taster',
  pause: 'Pause',
  review: 'Gennemse',
  back: 'Tilbage',
  next: 'Videre',
  subject: (subject: string): string => `Borger ${subject}`,
  question: (number: number, total: number): string => `Spørgsmål ${number} af ${total}`,
  unchecked: 'Oversættelsen er ikke kontrolleret mod den officielle udgave',
  own: 'Spørgsmålene er formuleret af projektet',
  carried: (instruments: string): string => `Svar er hentet fra ${instruments}. Se dem igennem.`,
  onlyLabels: 'Her står korte navne i stedet for spørgsmålene. Læs op fra den officielle udgave',
  noWords: 'Der er ingen ord til dette skema. Koderne står i stedet',
  nothingToAsk: 'Der er ikke noget skema at vise endnu.',
  amending: 'Du retter i et afsluttet interview.',
  notFinished: 'Interviewet er ikke afsluttet endnu.',
  fetching: 'Henter …',
  notFetched: 'Det næste kunne ikke hentes',
  notFetchedText: 'Svarene er her stadig. Prøv igen, eller åbn siden på ny.',
  tryAgain: 'Prøv igen',

  // What an issue says
  issues: {
    'answer/unknown-option': 'Vælg en af koderne: {options}.',
    'answer/not-a-boolean': 'Svar ja eller nej.',
    'answer/too-long': 'Skriv højst {limit} tegn.',
    'answer/missing-not-permitted': 'Koden {key} kan ikke bruges her.',
    'interview/reason-needed': 'Skriv kort hvorfor.',
    'interview/suspended': 'Interviewet holder pause. Fortsæt det først.',
    other: 'Det kan ikke lade sig gøre her.',
  } as Readonly<Record<string, string>> & { readonly other: string },
};

/** What is needed to ask and to answer, in one language. */
export type AskingWords = Readonly<typeof da>;

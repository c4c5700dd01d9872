import type { Language } from './language.ts';

/** The words with which an interview is asked, in Danish. Its keys are the closed set that every language fills. */
export const da = {
  language: 'da' as Language,

  // Numbers, time and answers
  yes: 'Ja',
  no: 'Nej',
  durationUnits: {
    years: 'år',
    months: 'måneder',
    weeks: 'uger',
    days: 'dage',
    hours: 'timer',
    minutes: 'minutter',
  } as Readonly<Record<string, string>>,
  forms: { full: 'fuldt', lite: 'kort', 'follow-up': 'opfølgning' } as Readonly<Record<string, string>>,
  dateHint: 'Dag, måned, år. Fx 12.11.2026',
  timeHint: 'Fx 9.30',

  // Questions
  clear: 'Fjern svar',
  note: 'Note',
  noteLabel: 'Note til spørgsmålet',
  ownRating: 'Din vurdering',
  ownEntry: 'Udfylder du selv',
  notAsked: 'stilles ikke',
  noAnswer: 'Intet svar',
  days30: 'Dage på en skala fra 0 til 30',
  scale: 'Skala',
  chooseCode: 'Vælg',
  answerOrDecline: (decline: string): string =>
    decline === '' ? 'Vælg eller skriv et svar.' : `Vælg et svar. Du kan også vælge “${decline}”.`,

  // Checks and safety
  fix: 'Ret',
  fits: 'Det passer',
  fitsWhy: 'Hvorfor passer det?',
  keep: 'Gem grunden',
  cancel: 'Fortryd',
  whyNeeded: 'Skriv kort hvorfor.',
  warning: 'Advarsel',
  error: 'Skal rettes',
  information: 'Værd at vide',
  acceptedBecause: 'Det passer, fordi',
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
  fetching: 'Henter …',
  notFetched: 'Det næste kunne ikke hentes',
  notFetchedText: 'Svarene er her stadig. Prøv igen, eller åbn siden på ny.',
  tryAgain: 'Prøv igen',

  // What an issue says
  issues: {
    'answer/not-an-integer': 'Skriv et helt tal fra {min} til {max}.',
    'answer/not-a-number': 'Skriv et tal fra {min} til {max}.',
    'answer/out-of-range': 'Skriv et tal fra {min} til {max}.',
    'answer/too-many-decimals': 'Skriv færre decimaler: højst {decimals}.',
    'answer/unknown-option': 'Vælg en af koderne: {options}.',
    'answer/exclusive-option': '“{option}” kan ikke vælges sammen med andre.',
    'answer/not-a-boolean': 'Svar ja eller nej.',
    'answer/not-a-date': 'Skriv en dato, fx 12.11.2026.',
    'answer/not-a-time': 'Skriv et klokkeslæt fra 0.00 til 23.59, fx 9.30.',
    'answer/not-text': 'Skriv et svar.',
    'answer/too-long': 'Skriv højst {limit} tegn.',
    'answer/too-many-lines': 'Skriv højst {limit} linjer.',
    'answer/missing-not-permitted': 'Koden {key} kan ikke bruges her.',
    'interview/reason-needed': 'Skriv kort hvorfor.',
    'interview/suspended': 'Interviewet holder pause. Fortsæt det først.',
    other: 'Det kan ikke lade sig gøre her.',
  } as Readonly<Record<string, string>> & { readonly other: string },
};

/** What is needed to ask and to answer, in one language. */
export type AskingWords = Readonly<typeof da>;

/** The words that nothing in the first download says: of rarer inputs, of checks, of asking for a reason. */
import type { AskingWords } from './asking.da.ts';
import type { Language } from './language.ts';

const da = {
  durationUnits: {
    years: 'år',
    months: 'måneder',
    weeks: 'uger',
    days: 'dage',
    hours: 'timer',
    minutes: 'minutter',
  } as Readonly<Record<string, string>>,
  dateHint: 'Dag, måned, år. Fx 12.11.2026',
  timeHint: 'Fx 9.30',
  notAsked: 'stilles ikke',
  noAnswer: 'Intet svar',
  days30: 'Dage på en skala fra 0 til 30',
  scale: 'Skala',
  chooseCode: 'Vælg',
  fix: 'Ret',
  fits: 'Det passer',
  fitsWhy: 'Hvorfor passer det?',
  keep: 'Gem grunden',
  cancel: 'Fortryd',
  whyNeeded: 'Skriv kort hvorfor.',
  acceptedBecause: 'Det passer, fordi',

  // What an issue of these inputs says
  issues: {
    'answer/not-an-integer': 'Skriv et helt tal fra {min} til {max}.',
    'answer/not-a-number': 'Skriv et tal fra {min} til {max}.',
    'answer/out-of-range': 'Skriv et tal fra {min} til {max}.',
    'answer/too-many-decimals': 'Skriv færre decimaler: højst {decimals}.',
    'answer/exclusive-option': '“{option}” kan ikke vælges sammen med andre.',
    'answer/not-a-date': 'Skriv en dato, fx 12.11.2026.',
    'answer/not-a-time': 'Skriv et klokkeslæt fra 0.00 til 23.59, fx 9.30.',
    'answer/not-text': 'Skriv et svar.',
    'answer/too-many-lines': 'Skriv højst {limit} linjer.',
  } as Readonly<Record<string, string>>,
};

type LaterWords = Readonly<typeof da>;

const en: LaterWords = {
  durationUnits: { years: 'years', months: 'months', weeks: 'weeks', days: 'days', hours: 'hours', minutes: 'minutes' },
  dateHint: 'Day, month, year. For example 12/11/2026',
  timeHint: 'For example 9:30',
  notAsked: 'not asked',
  noAnswer: 'No answer',
  days30: 'Days on a scale from 0 to 30',
  scale: 'Scale',
  chooseCode: 'Choose',
  fix: 'Change',
  fits: 'That is right',
  fitsWhy: 'Why is it right?',
  keep: 'Keep the reason',
  cancel: 'Cancel',
  whyNeeded: 'Write briefly why.',
  acceptedBecause: 'It is right, because',

  issues: {
    'answer/not-an-integer': 'Write a whole number from {min} to {max}.',
    'answer/not-a-number': 'Write a number from {min} to {max}.',
    'answer/out-of-range': 'Write a number from {min} to {max}.',
    'answer/too-many-decimals': 'Write fewer decimals: at most {decimals}.',
    'answer/exclusive-option': '“{option}” cannot be chosen together with others.',
    'answer/not-a-date': 'Write a date, for example 12/11/2026.',
    'answer/not-a-time': 'Write a time from 0:00 to 23:59, for example 9:30.',
    'answer/not-text': 'Write an answer.',
    'answer/too-many-lines': 'Write at most {limit} lines.',
  },
};

const languages: Readonly<Record<Language, LaterWords>> = { da, en };

export function laterWords({ language }: { readonly language: Language }): LaterWords {
  return languages[language];
}

/** The same words, and what the issues of every input say. */
export function withLaterIssues(text: AskingWords): AskingWords {
  return { ...text, issues: { ...text.issues, ...laterWords(text).issues } };
}

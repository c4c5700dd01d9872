import type { AskingWords } from './asking.da.ts';

/** The words with which an interview is asked, in English. */
export const en: AskingWords = {
  language: 'en',

  yes: 'Yes',
  no: 'No',
  forms: { full: 'full', lite: 'short', 'follow-up': 'follow-up' },

  clear: 'Remove answer',
  note: 'Note',
  noteLabel: 'Note on the question',
  ownRating: 'Your rating',
  ownEntry: 'For you to fill in',
  answerOrDecline: (decline) =>
    decline === '' ? 'Choose or write an answer.' : `Choose an answer. You may also choose “${decline}”.`,

  warning: 'Warning',
  error: 'Must be put right',
  information: 'Worth knowing',
  safety: 'Safety now',
  help: 'Help is available',
  helpText:
    'Thank you for answering. You can always talk to the staff about it. If you are in danger now, call your local emergency number.',
  nextStep: 'Next step',

  section: 'Section',
  sections: 'Sections of the interview',
  answered: (count, total) => `${count} of ${total}`,
  answeredLong: (count, total) => `${count} of ${total} answered`,
  untouched: 'not begun',
  begun: 'begun',
  done: 'done',
  leftBehind: (count) => `${count} to come back to`,
  warnings: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
  errors: (count) => (count === 1 ? '1 must be put right' : `${count} must be put right`),
  saving: 'Saving …',
  saved: (time) => `Saved ${time}`,
  offline: 'Not saved yet. The answers are still here.',
  keys: 'Keys',
  pause: 'Pause',
  review: 'Review',
  back: 'Back',
  next: 'Next',
  subject: (subject) => `Citizen ${subject}`,
  question: (number, total) => `Question ${number} of ${total}`,
  unchecked: 'The translation has not been checked against the official edition',
  own: 'The questions are worded by the project',
  carried: (instruments) => `Answers were taken from ${instruments}. Please look through them.`,
  onlyLabels: 'Short names stand in for the questions. Read aloud from the official edition',
  noWords: 'There are no words for this instrument. Its codes stand in',
  nothingToAsk: 'There is no form to show yet.',
  amending: 'You are correcting a finished interview.',
  fetching: 'Loading …',
  notFetched: 'What comes next could not be loaded',
  notFetchedText: 'The answers are still here. Try again, or open the page anew.',
  tryAgain: 'Try again',

  issues: {
    'answer/unknown-option': 'Choose one of the codes: {options}.',
    'answer/not-a-boolean': 'Answer yes or no.',
    'answer/too-long': 'Write at most {limit} characters.',
    'answer/missing-not-permitted': 'The code {key} cannot be used here.',
    'interview/reason-needed': 'Write briefly why.',
    'interview/suspended': 'The interview is paused. Go on with it first.',
    other: 'That is not possible here.',
  },
};

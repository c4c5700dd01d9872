/** The words of the screens around the questions: pause, review, completion, what cannot be opened, the keys. */
import type { AskingWords } from '../locale/asking.da.ts';
import type { Language } from '../locale/language.ts';

const da = {
  // What cannot be opened
  noWordsSelf: 'Skemaet kan ikke udfyldes alene, for ordene er ikke med.',
  noWordsSelfWhy: (holder: string): string =>
    `Rettighederne tilhører ${holder}. Stedet skal selv lægge ordene ind, før en borger kan svare alene.`,
  noWordsInLanguage:
    'Skemaets egne ord følger ikke med på dette sprog. Stedet skal selv lægge den officielle udgave ind, før en borger kan svare alene.',
  refusedTitle: 'Interviewet kan ikke åbnes',
  refusedNext: 'Svarene er ikke ændret. Giv beskeden til den, der passer systemet.',

  // Pause
  pausedTitle: 'Interviewet holder pause',
  pausedText: 'Alt er gemt. I kan lukke siden og komme tilbage hertil, når det passer jer.',
  pausedTextSelf:
    'Dine svar er gemt. Du kan lukke siden nu. Åbn den igen samme sted, når du er klar, så fortsætter du her.',
  resume: 'Fortsæt',

  // Review
  reviewTitle: 'Gennemse svarene',
  reviewTitleSelf: 'Se dine svar igennem',
  reviewText: 'Se svarene igennem sammen. Det, der mangler, står først.',
  reviewTextSelf: 'Du kan rette dine svar, før du sender dem.',
  missingTitle: (count: number): string => `Mangler svar (${count})`,
  optionalOpen: (count: number): string =>
    count === 1
      ? '1 spørgsmål, der kan springes over, står åbent.'
      : `${count} spørgsmål, der kan springes over, står åbne.`,
  answersTitle: 'Alle svar',
  toInterview: 'Tilbage til interviewet',
  toQuestions: 'Tilbage til spørgsmålene',
  complete: 'Afslut interview',
  completeSelf: 'Send svar',
  completeAmend: 'Afslut rettelsen',
  early: 'Afslut før tid',
  earlyWhy: 'Hvorfor slutter I før tid?',
  stopsTitle: 'Det mangler, før interviewet kan afsluttes',
  stopsTitleSelf: 'Det mangler, før du kan sende dine svar',
  toAnswer: 'Svar',
  change: 'Ret',

  // Completion
  completedTitle: 'Interviewet er afsluttet',
  completedEarlyTitle: 'Interviewet er afsluttet før tid',
  completedText: 'Svarene er låst. Scorer og forslag står under resultater.',
  thanksTitle: 'Tak for dine svar',
  thanksText: 'Du er færdig. Personalet ser på svarene og taler med dig om, hvad der nu skal ske.',
  showAnswers: 'Vis svarene',
  amend: 'Ret i et afsluttet interview',
  amendWhy: 'Hvorfor skal der rettes?',
  amendText: 'Det gamle svar bliver stående i loggen.',

  // Keyboard help
  keysTitle: 'Taster',
  close: 'Luk',
  keyList: [
    ['0–9', 'Vælg svaret med den kode. Ved koder på to cifre: tast begge, eller tryk Enter.'],
    ['1, J', 'Ja'],
    ['0', 'Nej. N virker også, når N ikke er en kode i skemaet.'],
    ['X, N', 'Koder for manglende svar, hvor de er mulige'],
    ['Enter', 'Godkend, og gå til næste spørgsmål'],
    ['Shift+Enter, Alt+↑', 'Et spørgsmål tilbage'],
    ['Alt+→, Page Down', 'Næste afsnit'],
    ['Alt+←, Page Up', 'Forrige afsnit'],
    ['Alt+U', 'Næste spørgsmål uden svar'],
    ['Alt+N', 'Skriv en note'],
    ['Alt+R', 'Gennemse svarene'],
    ['Delete', 'Fjern svaret'],
    ['?', 'Vis tasterne'],
  ] as readonly (readonly [string, string])[],

  // What the issue of a response says that cannot be opened
  issues: {
    'response/instrument-mismatch': 'Svarene hører til {found}. Her er {expected}.',
    'response/hash-mismatch': 'Svarene er givet på en anden udgave af skemaet.',
    'response/unknown-form': 'Skemaet har ingen udgave, der hedder “{form}”.',
    'response/bad-settings': 'Valutaen eller kursen er ikke rigtig.',
    'response/bad-log': 'Loggen over svarene hænger ikke sammen (linje {entry}).',
    'response/replay-mismatch': 'Svarene passer ikke med loggen over dem.',
    'format/unknown': 'Formatet kendes ikke.',
  } as Readonly<Record<string, string>>,
};

type OwnWords = Readonly<typeof da>;

const en: OwnWords = {
  noWordsSelf: 'The form cannot be filled in alone, because its words are not included.',
  noWordsSelfWhy: (holder) =>
    `The rights belong to ${holder}. The site has to supply the words before a person can answer alone.`,
  noWordsInLanguage:
    'The words of this form are not included in this language. The site has to supply the official edition before a person can answer alone.',
  refusedTitle: 'The interview cannot be opened',
  refusedNext: 'The answers have not been changed. Please tell the person who looks after the system.',

  pausedTitle: 'The interview is paused',
  pausedText: 'Everything is saved. You can close the page and come back here when it suits you.',
  pausedTextSelf:
    'Your answers are saved. You can close the page now. Open it again in the same place when you are ready, and you go on from here.',
  resume: 'Go on',

  reviewTitle: 'Review the answers',
  reviewTitleSelf: 'Look through your answers',
  reviewText: 'Look through the answers together. What is missing comes first.',
  reviewTextSelf: 'You can change your answers before you send them.',
  missingTitle: (count) => `Not answered (${count})`,
  optionalOpen: (count) =>
    count === 1 ? '1 question that may be skipped is open.' : `${count} questions that may be skipped are open.`,
  answersTitle: 'All answers',
  toInterview: 'Back to the interview',
  toQuestions: 'Back to the questions',
  complete: 'Finish interview',
  completeSelf: 'Send answers',
  completeAmend: 'Finish the correction',
  early: 'Finish early',
  earlyWhy: 'Why do you finish early?',
  stopsTitle: 'Before the interview can be finished',
  stopsTitleSelf: 'Before you can send your answers',
  toAnswer: 'Answer',
  change: 'Change',

  completedTitle: 'The interview is finished',
  completedEarlyTitle: 'The interview was finished early',
  completedText: 'The answers are locked. Scores and suggestions are under results.',
  thanksTitle: 'Thank you for your answers',
  thanksText: 'You are done. The staff will look at your answers and talk with you about what happens next.',
  showAnswers: 'Show the answers',
  amend: 'Correct a finished interview',
  amendWhy: 'Why does it need correcting?',
  amendText: 'The old answer stays in the log.',

  keysTitle: 'Keys',
  close: 'Close',
  keyList: [
    ['0–9', 'Choose the answer with that code. Codes of two digits: type both, or press Enter.'],
    ['1, Y', 'Yes'],
    ['0', 'No. N works too where N is not a code of the instrument.'],
    ['X, N', 'Codes for missing answers, where they are possible'],
    ['Enter', 'Accept, and go to the next question'],
    ['Shift+Enter, Alt+↑', 'One question back'],
    ['Alt+→, Page Down', 'Next section'],
    ['Alt+←, Page Up', 'Previous section'],
    ['Alt+U', 'Next question without an answer'],
    ['Alt+N', 'Write a note'],
    ['Alt+R', 'Review the answers'],
    ['Delete', 'Remove the answer'],
    ['?', 'Show the keys'],
  ],

  issues: {
    'response/instrument-mismatch': 'The answers belong to {found}. This is {expected}.',
    'response/hash-mismatch': 'The answers were given on another edition of the instrument.',
    'response/unknown-form': 'The instrument has no form called “{form}”.',
    'response/bad-settings': 'The currency or the rate is not right.',
    'response/bad-log': 'The log of the answers does not hold together (line {entry}).',
    'response/replay-mismatch': 'The answers do not match the log of them.',
    'format/unknown': 'The format is not known.',
  },
};

const languages: Readonly<Record<Language, OwnWords>> = { da, en };

/** Every word of an interview: those of asking and these. */
export type ClosingWords = AskingWords & OwnWords;

export function closingWords(asking: AskingWords): ClosingWords {
  const own = languages[asking.language];
  return { ...asking, ...own, issues: { ...asking.issues, ...own.issues } };
}

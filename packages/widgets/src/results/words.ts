/** The words of the results in both languages: those of answers, and those that only results need. */
import { da as askingDanish } from '../locale/asking.da.ts';
import { en as askingEnglish } from '../locale/asking.en.ts';
import type { Language } from '../locale/language.ts';

const da = {
  ...askingDanish,

  windows: { lifetime: 'hele livet', now: 'lige nu', interview: 'under interviewet' } as Readonly<
    Record<string, string>
  >,
  windowOf: (count: number, unit: string): string => {
    const names: Readonly<Record<string, readonly [string, string]>> = {
      D: ['det seneste døgn', `seneste ${count} dage`],
      W: ['seneste uge', `seneste ${count} uger`],
      M: ['seneste måned', `seneste ${count} måneder`],
      Y: ['seneste år', `seneste ${count} år`],
    };
    return names[unit]?.[count === 1 ? 0 : 1] ?? '';
  },

  resultsTitle: 'Resultater',
  notAnswerable: 'Der er ikke noget resultat at vise endnu.',
  notAVerdict: 'En score er ikke en dom. Den samler svarene og skal ses sammen med borgeren.',
  source: 'Kilde',

  // Why something is not known
  reasons: {
    'asked-declined': 'ønskede ikke at svare',
    'asked-unknown': 'ved ikke',
    'not-applicable': 'ikke relevant',
    'not-asked': 'ikke spurgt',
    masked: 'skjult',
    unanswered: 'mangler svar',
    'not-in-form': 'stilles ikke i denne udgave',
    'no-record': 'intet interview endnu',
    'in-progress': 'interviewet er ikke færdigt',
    'not-computable': 'kan ikke beregnes',
    'not-in-instrument': 'findes ikke i denne version',
  } as Readonly<Record<string, string>>,
  notComputable: 'Kan ikke beregnes',
  notInForm: 'Er ikke med i denne udgave',
  missingFor: (what: string): string => `Mangler: ${what}`,
  andMore: (count: number): string => `og ${count}\u00a0til`,
  domainErrors: 'Formlen kan ikke regnes med disse tal.',

  // Flags
  flagsTitle: 'Forslag',
  undecided: 'Kan ikke afgøres endnu',
  heldBack: 'Afventer en, der må tolke resultatet',
  raised: 'Foreslået',
  clearLine: (titles: string): string => `Ikke opfyldt: ${titles}`,
  noFlags: 'Ingen forslag.',
  evidence: 'Grundlag',
  met: 'opfyldt',
  notMet: 'ikke opfyldt',
  unknown: 'ved vi ikke',
  wouldSettle: 'Det kan afgøre det',
  confirm: 'Bekræft',
  dismiss: 'Afvis',
  dismissWhy: 'Hvorfor afvises forslaget?',
  confirmed: 'Bekræftet',
  dismissed: 'Afvist',
  at: 'den',

  // Scores
  profileTitle: 'Profil',
  scoresTitle: 'Scorer',
  readBy: 'Læst efter',
  pendingScores: 'Scorer, som endnu ikke kan regnes ud',
  asTable: 'Vis som tabel',
  area: 'Område',
  now: 'Nu',
  earlier: 'Tidligere',
  versionConverted: (day: string, version: string): string => `Omregnet fra udgave ${version}, ${day}`,
  versionApart: (day: string, version: string): string =>
    `Ikke vist, fordi udgave ${version} ikke kan sammenlignes med denne, ${day}`,
  cut: 'Grænse',
  range: (low: string, high: string): string => `fra ${low} til ${high}`,
  above: 'over skalaen',
  below: 'under skalaen',
  higherIsWorse: 'Højere er værre',
  higherIsBetter: 'Højere er bedre',

  // Why a score is what it is
  why: 'Hvorfor?',
  formula: 'Formel',
  asWritten: 'Som den er skrevet',
  inputs: 'Svar og andel af scoren',
  period: 'Periode',
  definition: 'Definition',
  caveats: {
    'unconverted-currency': 'Beløbene er ikke regnet om. Formlen er lavet til en anden valuta.',
    'converted-currency': 'Beløbene er regnet om til formlens valuta med stedets kurs.',
  } as Readonly<Record<string, string>>,
  functions: {
    sum: 'sum',
    mean: 'gennemsnit',
    min: 'mindste',
    max: 'største',
    share: 'andel med',
    count: 'antal med',
    ln: 'ln',
    log10: 'log10',
    round: 'afrund',
    abs: 'størrelse',
    answered: 'besvaret',
    coded: 'kodet',
    selected: 'valgt',
    weight: 'vægt',
    atLeast: 'mindst',
    daysBetween: 'dage mellem',
    and: 'og',
    or: 'eller',
    not: 'ikke',
  } as Readonly<Record<string, string>>,
};

/** Every word of the results, in one language. */
export type ResultsWords = Readonly<typeof da>;

const en: ResultsWords = {
  ...askingEnglish,

  windows: { lifetime: 'lifetime', now: 'right now', interview: 'during the interview' },
  windowOf: (count, unit) => {
    const names: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };
    const name = names[unit];
    return name === undefined ? '' : count === 1 ? `past ${name}` : `past ${count} ${name}s`;
  },

  resultsTitle: 'Results',
  notAnswerable: 'There is no result to show yet.',
  notAVerdict: 'A score is not a verdict. It sums up the answers and is to be read together with the person.',
  source: 'Source',

  reasons: {
    'asked-declined': 'did not wish to answer',
    'asked-unknown': 'does not know',
    'not-applicable': 'not applicable',
    'not-asked': 'not asked',
    masked: 'withheld',
    unanswered: 'not answered yet',
    'not-in-form': 'not asked in this form',
    'no-record': 'no interview yet',
    'in-progress': 'interview not finished',
    'not-computable': 'cannot be computed',
    'not-in-instrument': 'not part of this version',
  },
  notComputable: 'Cannot be computed',
  notInForm: 'Not part of this form',
  missingFor: (what) => `Missing: ${what}`,
  andMore: (count) => `and ${count}\u00a0more`,
  domainErrors: 'The formula cannot be computed with these numbers.',

  flagsTitle: 'Suggestions',
  undecided: 'Cannot be decided yet',
  heldBack: 'Waits for somebody who may interpret it',
  raised: 'Suggested',
  clearLine: (titles) => `Not met: ${titles}`,
  noFlags: 'No suggestions.',
  evidence: 'Evidence',
  met: 'met',
  notMet: 'not met',
  unknown: 'not known',
  wouldSettle: 'What would settle it',
  confirm: 'Confirm',
  dismiss: 'Dismiss',
  dismissWhy: 'Why is the suggestion dismissed?',
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
  at: 'on',

  profileTitle: 'Profile',
  scoresTitle: 'Scores',
  readBy: 'Read by',
  pendingScores: 'Scores that cannot be worked out yet',
  asTable: 'Show as table',
  area: 'Area',
  now: 'Now',
  earlier: 'Earlier',
  versionConverted: (day, version) => `Converted from version ${version}, ${day}`,
  versionApart: (day, version) => `Not shown, because version ${version} does not compare with this one, ${day}`,
  cut: 'Cut-off',
  range: (low, high) => `from ${low} to ${high}`,
  above: 'above the scale',
  below: 'below the scale',
  higherIsWorse: 'Higher is worse',
  higherIsBetter: 'Higher is better',

  why: 'Why?',
  formula: 'Formula',
  asWritten: 'As written',
  inputs: 'Answers and share of the score',
  period: 'Period',
  definition: 'Definition',
  caveats: {
    'unconverted-currency': 'Amounts are not converted. The formula was made for another currency.',
    'converted-currency': 'Amounts are converted to the currency of the formula at the rate of the site.',
  },
  functions: {},
};

const words: Readonly<Record<Language, ResultsWords>> = { da, en };

export function resultsWords(language: Language): ResultsWords {
  return words[language];
}

/** The period that an answer or a score is about: P30D is "seneste 30 dage". */
export function windowWords(window: string, text: ResultsWords): string {
  const match = /^P(\d+)([DWMY])$/.exec(window);
  return match ? text.windowOf(Number(match[1]), match[2] ?? '') : (text.windows[window] ?? window);
}

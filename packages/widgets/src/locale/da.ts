import { da as asking } from './asking.da.ts';

/** The words for questions and results, in Danish. */
export const da = {
  ...asking,

  // Numbers, time and answers
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

  // Interview
  readBy: 'Læst efter',
  pendingScores: 'Scorer, som endnu ikke kan regnes ud',

  // Results
  resultsTitle: 'Resultater',
  flagsTitle: 'Forslag',
  profileTitle: 'Profil',
  scoresTitle: 'Scorer',
  notAVerdict: 'En score er ikke en dom. Den samler svarene og skal ses sammen med borgeren.',
  notAnswerable: 'Der er ikke noget resultat at vise endnu.',
  suggests: 'Foreslår',
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
  source: 'Kilde',
  confirm: 'Bekræft',
  dismiss: 'Afvis',
  dismissWhy: 'Hvorfor afvises forslaget?',
  confirmed: 'Bekræftet',
  dismissed: 'Afvist',
  at: 'den',
  asTable: 'Vis som tabel',
  asProfile: 'Vis som profil',
  area: 'Område',
  score: 'Score',
  now: 'Nu',
  earlier: 'Tidligere',
  cut: 'Grænse',
  notComputable: 'Kan ikke beregnes',
  notInForm: 'Er ikke med i denne udgave',
  missingFor: (what: string): string => `Mangler: ${what}`,
  domainErrors: 'Formlen kan ikke regnes med disse tal.',
  why: 'Hvorfor?',
  formula: 'Formel',
  asWritten: 'Som den er skrevet',
  inputs: 'Svar og andel af scoren',
  share: 'Andel',
  period: 'Periode',
  definition: 'Definition',
  caveats: {
    'unconverted-currency': 'Beløbene er ikke regnet om. Formlen er lavet til en anden valuta.',
    'converted-currency': 'Beløbene er regnet om til formlens valuta med stedets kurs.',
  } as Readonly<Record<string, string>>,
  range: (low: string, high: string): string => `fra ${low} til ${high}`,
  above: 'over skalaen',
  below: 'under skalaen',
  higherIsWorse: 'Højere er værre',
  higherIsBetter: 'Højere er bedre',
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

  // What an issue says
};

/** The words for questions and results, in one language. */
export type InterfaceWords = Readonly<typeof da>;

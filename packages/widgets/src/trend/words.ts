/** What only a trend says, in both languages. */
import type { Language } from '../locale/language.ts';

const da = {
  noRecords: 'Der er ingen målinger at vise endnu.',
  noScore: (id: string): string => `Skemaet har ingen score, der hedder “${id}”.`,
  count: (count: number): string => (count === 1 ? '1 måling' : `${count} målinger`),
  leftOut: (count: number): string =>
    count === 1
      ? '1 måling er ikke vist: den hører til et andet skema eller har ingen dato.'
      : `${count} målinger er ikke vist: de hører til et andet skema eller har ingen dato.`,
  day: 'Dag',
  score: 'Score',
  band: 'Niveau',
  bands: 'Grænser',
  change: 'Ændring siden sidst',
  version: 'Version',
  first: 'Første måling',
  noValue: 'Uden score',
  changesTitle: 'Ændringer',
  allChanges: (count: number): string => `Vis alle ${count} ændringer`,
  sinceFirst: 'Siden første måling',
  sinceComparable: 'Siden den første måling, der kan sammenlignes',
  sinceLast: 'Siden sidst',
  between: (from: string, to: string): string => `${from} til ${to}`,
  days: (days: number): string => (days === 1 ? '1 dag' : `${days} dage`),
  after: (days: string): string => `Efter ${days}`,
  higher: (difference: string): string => `${difference} højere`,
  lower: (difference: string): string => `${difference} lavere`,
  same: 'Ingen ændring',
  better: 'i retning af bedre',
  worse: 'i retning af værre',
  larger: 'Større end måleusikkerheden.',
  within: 'Ikke større end måleusikkerheden. Det kan være tilfældigt.',
  incomparable: 'Kan ikke sammenlignes',
  whyIncomparable: {
    'not-comparable': 'scoren betyder noget andet i den ene version af skemaet end i den anden.',
    rescored: 'scoren bliver regnet ud på en anden måde nu, og målingen er ikke regnet ud igen.',
    mapped: 'tallet fra den tidligere version kan ikke regnes om.',
    unknown: 'skemaet siger ikke, hvordan scoren fra den version kan sammenlignes.',
  },
  otherScale: 'Vi kender ikke måleusikkerheden, når et tal er fra en anden version.',
  inVersion: (score: string, version: string): string => `${score} i version ${version}`,
  convertedFrom: (score: string): string => `regnet om fra ${score}`,
  otherVersions: 'Andre versioner af skemaet',
  otherVersionsMark: 'Et ≠ står, hvor scoren ikke kan sammenlignes med de andre.',
  versionConverted: (version: string, to: string): string => `Version ${version} er regnet om til version ${to}.`,
  versionApart: (version: string, why: string): string => `Version ${version} er ikke tegnet ind: ${why}`,
  limit: (value: string): string => `En ændring på mindst ${value} er større end måleusikkerheden.`,
  limitLines: (value: string): string =>
    `De stiplede linjer står ${value} over og under den første måling i tegningen.`,
  noLimit:
    'Vi kender ingen grænse for, hvor stor en ændring skal være, før den er større end måleusikkerheden. En lille ændring kan være tilfældig.',
  missingMark: 'Et spørgsmålstegn står, hvor scoren ikke kunne beregnes.',
  sourceOfLimit: 'Kilde til grænsen for ændring',
  sourceOfBands: 'Kilde til niveauerne',
  sourceOfComparison: (version: string): string => `Kilde til sammenligningen med version ${version}`,
  bandFrom: (from: string): string => `fra ${from}`,
};

/** Every word of a trend, in one language. */
export type TrendWords = Readonly<typeof da>;

const en: TrendWords = {
  noRecords: 'There are no measurements to show yet.',
  noScore: (id) => `The instrument has no score called “${id}”.`,
  count: (count) => (count === 1 ? '1 measurement' : `${count} measurements`),
  leftOut: (count) =>
    count === 1
      ? '1 measurement is not shown: it belongs to another instrument or has no date.'
      : `${count} measurements are not shown: they belong to another instrument or have no date.`,
  day: 'Day',
  score: 'Score',
  band: 'Level',
  bands: 'Cut-offs',
  change: 'Change since last time',
  version: 'Version',
  first: 'First measurement',
  noValue: 'No score',
  changesTitle: 'Changes',
  allChanges: (count) => `Show all ${count} changes`,
  sinceFirst: 'Since the first measurement',
  sinceComparable: 'Since the first measurement that can be compared',
  sinceLast: 'Since last time',
  between: (from, to) => `${from} to ${to}`,
  days: (days) => (days === 1 ? '1 day' : `${days} days`),
  after: (days) => `After ${days}`,
  higher: (difference) => `${difference} higher`,
  lower: (difference) => `${difference} lower`,
  same: 'No change',
  better: 'towards better',
  worse: 'towards worse',
  larger: 'Larger than measurement error.',
  within: 'Not larger than measurement error. It may be chance.',
  incomparable: 'Cannot be compared',
  whyIncomparable: {
    'not-comparable': 'the score means something else in the one version of the instrument than in the other.',
    rescored: 'the score is computed in another way now, and the measurement has not been scored again.',
    mapped: 'the number of the earlier version cannot be converted.',
    unknown: 'the instrument does not say how the score of that version compares.',
  },
  otherScale: 'Measurement error is not known where a number is of another version.',
  inVersion: (score, version) => `${score} in version ${version}`,
  convertedFrom: (score) => `converted from ${score}`,
  otherVersions: 'Other versions of the instrument',
  otherVersionsMark: 'A ≠ stands where the score cannot be compared with the others.',
  versionConverted: (version, to) => `Version ${version} is converted to version ${to}.`,
  versionApart: (version, why) => `Version ${version} is not drawn: ${why}`,
  limit: (value) => `A change of at least ${value} is larger than measurement error.`,
  limitLines: (value) => `The dashed lines stand ${value} above and below the first measurement that is drawn.`,
  noLimit:
    'No limit is known for how large a change must be to be larger than measurement error. A small change may be chance.',
  missingMark: 'A question mark stands where the score could not be computed.',
  sourceOfLimit: 'Source of the limit for change',
  sourceOfBands: 'Source of the levels',
  sourceOfComparison: (version) => `Source of the comparison with version ${version}`,
  bandFrom: (from) => `from ${from}`,
};

const words: Readonly<Record<Language, TrendWords>> = { da, en };

export function trendWords(language: Language): TrendWords {
  return words[language];
}

/**
 * What the publications call positive, severe or a warning: plain functions of the answers. Null where an answer
 * that counts is missing.
 */
import { all, numbered, points, type PlainAnswers } from './plain-answers.ts';
import { plainScorers } from './plain-scorers.ts';
import { assistSubstances } from './plain-substance.ts';

export interface PublishedPositive {
  readonly instrument: string;
  readonly name: string;
  readonly holds: (answers: PlainAnswers) => boolean | null;
}

function scoreOf(instrument: string, score: string, answers: PlainAnswers): number | null {
  return plainScorers[instrument]?.(answers)[score] ?? null;
}

/** A score that reaches a limit. */
function atLeast(instrument: string, name: string, score: string, limit: number): PublishedPositive {
  const holds = (answers: PlainAnswers): boolean | null => {
    const value = scoreOf(instrument, score, answers);
    return value === null ? null : value >= limit;
  };
  return { instrument, name, holds };
}

/** A score that stays below a limit. */
function below(instrument: string, name: string, score: string, limit: number): PublishedPositive {
  const holds = (answers: PlainAnswers): boolean | null => {
    const value = scoreOf(instrument, score, answers);
    return value === null ? null : value < limit;
  };
  return { instrument, name, holds };
}

/** The symptoms of the PHQ-9 that count: 1 to 8 from "more than half the days", 9 from any day. */
function phq9Symptoms(answers: PlainAnswers): { core: boolean; count: number } | null {
  const given = all(answers, numbered('phq', 1, 9));
  if (!given) return null;
  let count = 0;
  for (const [index, value] of given.entries()) if (value >= (index + 1 === 9 ? 1 : 2)) count++;
  return { core: (given[0] ?? 0) >= 2 || (given[1] ?? 0) >= 2, count };
}

function majorDepressiveSyndrome(answers: PlainAnswers): boolean | null {
  const symptoms = phq9Symptoms(answers);
  return symptoms && symptoms.core && symptoms.count >= 5;
}

function otherDepressiveSyndrome(answers: PlainAnswers): boolean | null {
  const symptoms = phq9Symptoms(answers);
  return symptoms && symptoms.core && symptoms.count >= 2 && symptoms.count <= 4;
}

/** DSM-IV: five of nine symptoms, low spirits or lost interest among them. */
function mdiMajorDepression(answers: PlainAnswers): boolean | null {
  const symptoms = scoreOf('mdi', 'dsm4Symptoms', answers);
  const core = all(answers, ['mdi1', 'mdi2']);
  if (symptoms === null || !core) return null;
  return symptoms >= 5 && Math.max(...core) >= 4;
}

/** One symptom of B and of C, two of D and of E, each from "moderately". */
function pcl5Clusters(answers: PlainAnswers): boolean | null {
  const given = all(answers, numbered('pcl', 1, 20));
  if (!given) return null;
  const symptoms = (first: number, last: number): number => {
    let count = 0;
    for (const value of given.slice(first - 1, last)) if (value >= 2) count++;
    return count;
  };
  return symptoms(1, 5) >= 1 && symptoms(6, 7) >= 1 && symptoms(8, 14) >= 2 && symptoms(15, 20) >= 2;
}

/** Seven of thirteen, several of them in the same period, and a moderate or serious problem. */
function mdqPositive(answers: PlainAnswers): boolean | null {
  const count = scoreOf('mdq', 'yesCount', answers);
  const samePeriod = points(answers['mdqSamePeriod']);
  const impairment = answers['mdqImpairment'];
  if (count === null || samePeriod === null || impairment === undefined || impairment === 'X') return null;
  return count >= 7 && samePeriod === 1 && (impairment === 'moderate' || impairment === 'serious');
}

/** Ideation, behaviour ever and behaviour in the past three months. Without behaviour ever, the last is not asked. */
function cSsrsParts(answers: PlainAnswers): { ideation: number; ever: boolean; recent: boolean } | null {
  const ideation = scoreOf('c-ssrs-screener', 'ideation', answers);
  const ever = points(answers['cssrs6']);
  const recent = ever === 0 ? 0 : points(answers['cssrs6Recent']);
  if (ideation === null || ever === null || recent === null) return null;
  return { ideation, ever: ever === 1, recent: recent === 1 };
}

function cSsrsAnyYes(answers: PlainAnswers): boolean | null {
  const parts = cSsrsParts(answers);
  return parts && (parts.ideation > 0 || parts.ever);
}

function cSsrsHigh(answers: PlainAnswers): boolean | null {
  const parts = cSsrsParts(answers);
  return parts && (parts.ideation >= 4 || parts.recent);
}

function cSsrsModerateOrHigh(answers: PlainAnswers): boolean | null {
  const parts = cSsrsParts(answers);
  return parts && (parts.ideation >= 3 || parts.ever);
}

/** Without an answer to every question that is asked, the screener says nothing: escalate. Null: not asked yet. */
function cSsrsDeclined(answers: PlainAnswers): boolean | null {
  const asked = ['cssrs1', 'cssrs2', 'cssrs6'];
  if (points(answers['cssrs2']) !== 0) asked.push(...numbered('cssrs', 3, 5));
  if (points(answers['cssrs6']) !== 0) asked.push('cssrs6Recent');
  if (asked.some((name) => answers[name] === 'X')) return true;
  return asked.some((name) => answers[name] === undefined) ? null : false;
}

/** A limit for men and another for women. */
function bySex(
  instrument: string,
  name: string,
  score: string,
  limits: { readonly man: number; readonly woman: number },
): PublishedPositive {
  const holds = (answers: PlainAnswers): boolean | null => {
    const value = scoreOf(instrument, score, answers);
    const { sex } = answers;
    if (value === null || (sex !== 'man' && sex !== 'woman')) return null;
    return value >= limits[sex];
  };
  return { instrument, name, holds };
}

const auditCScreen = bySex('audit-c', 'screenPositive', 'total', { man: 4, woman: 3 });

/** Zone IV, or four points for the signs of dependence. */
function possibleDependence(instrument: string): PublishedPositive {
  const holds = (answers: PlainAnswers): boolean | null => {
    const total = scoreOf(instrument, 'total', answers);
    const signs = scoreOf(instrument, 'dependence', answers);
    return total === null || signs === null ? null : total >= 20 || signs >= 4;
  };
  return { instrument, name: 'possibleDependence', holds };
}

/** A positive screen whose points all come from how often somebody drinks: look again at how much. */
function auditCFromFrequency(answers: PlainAnswers): boolean | null {
  const positive = auditCScreen.holds(answers);
  const total = scoreOf('audit-c', 'total', answers);
  return positive && total === points(answers['audit1']);
}

/** Alcohol has limits of its own. */
function assistPositives(substance: string): PublishedPositive[] {
  const moderateFrom = substance === 'alcohol' ? 11 : 4;
  const between = (answers: PlainAnswers): boolean | null => {
    const value = scoreOf('assist-3-1', substance, answers);
    return value === null ? null : value >= moderateFrom && value < 27;
  };
  return [
    atLeast('assist-3-1', `${substance}High`, substance, 27),
    { instrument: 'assist-3-1', name: `${substance}Moderate`, holds: between },
  ];
}

function injecting(answers: PlainAnswers): boolean | null {
  const { injection } = answers;
  return injection === undefined || injection === 'X' ? null : injection === 'past3months';
}

/** One answer that reaches a limit. */
function itemAtLeast(instrument: string, name: string, item: string, limit: number): PublishedPositive {
  const holds = (answers: PlainAnswers): boolean | null => {
    const value = points(answers[item]);
    return value === null ? null : value >= limit;
  };
  return { instrument, name, holds };
}

export const publishedPositives: readonly PublishedPositive[] = [
  atLeast('phq-2', 'screenPositive', 'total', 3),
  atLeast('phq-9', 'screenPositive', 'total', 10),
  { instrument: 'phq-9', name: 'majorDepressiveSyndrome', holds: majorDepressiveSyndrome },
  { instrument: 'phq-9', name: 'otherDepressiveSyndrome', holds: otherDepressiveSyndrome },
  itemAtLeast('phq-9', 'critical', 'phq9', 1),
  atLeast('gad-2', 'screenPositive', 'total', 3),
  atLeast('gad-7', 'screenPositive', 'total', 10),
  below('who-5', 'poorWellbeing', 'total', 50),
  { instrument: 'mdi', name: 'dsm4MajorDepression', holds: mdiMajorDepression },
  atLeast('mdi', 'bech2015', 'total', 21),
  atLeast('mdi', 'older', 'total', 20),
  // Local policy: the instrument defines none.
  itemAtLeast('mdi', 'critical', 'mdi6', 1),
  atLeast('k6', 'screenPositive', 'total', 13),
  atLeast('asrs-6', 'classic', 'positiveCount', 4),
  atLeast('asrs-6', 'harvard2024', 'total', 14),
  atLeast('scl-10', 'positive', 'meanScore', 1.85),
  below('ors', 'belowCutoff25', 'total', 25),
  below('srs', 'alertBelow36', 'total', 36),
  atLeast('pc-ptsd-5', 'positiveAt4', 'total', 4),
  atLeast('pc-ptsd-5', 'positiveAt3', 'total', 3),
  atLeast('pcl-5', 'positiveAt31', 'total', 31),
  atLeast('pcl-5', 'positiveAt33', 'total', 33),
  { instrument: 'pcl-5', name: 'provisionalDsm5', holds: pcl5Clusters },
  { instrument: 'c-ssrs-screener', name: 'answerMissing', holds: cSsrsDeclined },
  { instrument: 'c-ssrs-screener', name: 'anyYes', holds: cSsrsAnyYes },
  { instrument: 'c-ssrs-screener', name: 'moderateOrHigh', holds: cSsrsModerateOrHigh },
  { instrument: 'c-ssrs-screener', name: 'high', holds: cSsrsHigh },
  atLeast('sapas', 'positive', 'total', 3),
  atLeast('sapas', 'positiveAt4', 'total', 4),
  atLeast('msi-bpd', 'positive', 'total', 7),
  atLeast('msi-bpd', 'further', 'total', 5),
  atLeast('pq-16', 'positive', 'symptoms', 6),
  atLeast('pq-16', 'distressAt8', 'distress', 8),
  atLeast('pq-16', 'distressAt9', 'distress', 9),
  { instrument: 'mdq', name: 'positive', holds: mdqPositive },
  atLeast('cage', 'positive', 'total', 2),
  atLeast('audit', 'positive', 'total', 8),
  atLeast('audit', 'dependence', 'dependence', 4),
  possibleDependence('audit'),
  atLeast('audit-dsam', 'positive', 'total', 8),
  atLeast('audit-dsam', 'dependent', 'total', 20),
  atLeast('audit-dsam', 'dependence', 'dependence', 4),
  possibleDependence('audit-dsam'),
  bySex('audit-dsam', 'auditC', 'auditC', { man: 4, woman: 3 }),
  auditCScreen,
  { instrument: 'audit-c', name: 'fromFrequency', holds: auditCFromFrequency },
  atLeast('audit-c', 'positiveMen', 'total', 4),
  atLeast('audit-c', 'positiveWomen', 'total', 3),
  bySex('dudit', 'drugProblem', 'total', { man: 6, woman: 2 }),
  atLeast('dudit', 'drugProblemMen', 'total', 6),
  atLeast('dudit', 'drugProblemWomen', 'total', 2),
  atLeast('dudit', 'dependence', 'total', 25),
  ...assistSubstances.flatMap(assistPositives),
  { instrument: 'assist-3-1', name: 'injecting', holds: injecting },
  atLeast('sds', 'heroin', 'total', 3),
  atLeast('sds', 'cocaine', 'total', 4),
];

/** Depression, anxiety, well-being, distress and ADHD, from the published rules and from no definition. */
import { all, answered, numbered, prorated, sum, total, type PlainAnswers, type PlainScores } from './plain-answers.ts';

export function phq2(answers: PlainAnswers): PlainScores {
  return { total: sum(answers, ['phq1', 'phq2']) };
}

/** Arrieta et al. 2017: with at most two of nine missing, each missing one counts as the mean of the others. */
export function phq9(answers: PlainAnswers): PlainScores {
  const items = numbered('phq', 1, 9);
  return { total: sum(answers, items), totalProrated: prorated(answers, items, 7) };
}

export function gad2(answers: PlainAnswers): PlainScores {
  return { total: sum(answers, ['gad1', 'gad2']) };
}

export function gad7(answers: PlainAnswers): PlainScores {
  return { total: sum(answers, numbered('gad', 1, 7)) };
}

/**
 * Australian coding: 1 to 5, so that the total begins at 10. The instrument itself has no rule for missing
 * answers. Australian outcome collections let one be missing: ten times the mean of the others, as a whole
 * number. (The women's health study ALSWH rounds likewise, and lets two be missing.)
 */
export function k10(answers: PlainAnswers): PlainScores {
  const items = numbered('k10_', 1, 10);
  const estimate = prorated(answers, items, 9);
  return { total: sum(answers, items), totalProrated: estimate === null ? null : Math.round(estimate) };
}

export function k6(answers: PlainAnswers): PlainScores {
  return { total: sum(answers, numbered('k6_', 1, 6)) };
}

/** High is good; four times the raw sum. */
export function who5(answers: PlainAnswers): PlainScores {
  const raw = sum(answers, numbered('who', 1, 5));
  return { raw, total: raw === null ? null : raw * 4 };
}

/** Classic: how many of the six are in the shaded part. Since 2024: their sum. */
export function asrs6(answers: PlainAnswers): PlainScores {
  const given = all(answers, numbered('asrs', 1, 6));
  if (!given) return { positiveCount: null, total: null };
  const shadedFrom = [2, 2, 2, 3, 3, 3];
  let positiveCount = 0;
  for (const [index, from] of shadedFrom.entries()) {
    if ((given[index] ?? 0) >= from) positiveCount++;
  }
  return { positiveCount, total: total(given) };
}

/** How many of these reach a limit. */
function reaching(numbers: readonly number[], limit: number): number {
  let count = 0;
  for (const number of numbers) if (number >= limit) count++;
  return count;
}

/**
 * Lines 8 and 10 have two halves, of which the higher counts. A core symptom (1 to 3) is there from 4, any
 * other from 3. ICD-10: severe is tested first, then moderate, then mild. DSM-IV counts 4 and 5 as one.
 */
export function mdi(answers: PlainAnswers): PlainScores {
  const core = all(answers, ['mdi1', 'mdi2', 'mdi3']);
  const others = accompanying(answers);
  const coreSymptoms = core && reaching(core, 4);
  const accompanyingSymptoms = others && reaching(others, 3);
  if (!core || !others || coreSymptoms === null || accompanyingSymptoms === null) {
    return { total: null, coreSymptoms, accompanyingSymptoms, dsm4Symptoms: null, icd10Pattern: null };
  }
  const [confidence = 0, guilt = 0, ...rest] = others;
  return {
    total: total(core) + total(others),
    coreSymptoms,
    accompanyingSymptoms,
    dsm4Symptoms: coreSymptoms + reaching([Math.max(confidence, guilt), ...rest], 3),
    icd10Pattern: icd10Pattern(coreSymptoms, accompanyingSymptoms),
  };
}

/** Lines 4, 5, 6, 7, 8, 9 and 10. */
function accompanying(answers: PlainAnswers): number[] | null {
  const restless = all(answers, ['mdi8a', 'mdi8b']);
  const appetite = all(answers, ['mdi10a', 'mdi10b']);
  const single = all(answers, ['mdi4', 'mdi5', 'mdi6', 'mdi7', 'mdi9']);
  if (!restless || !appetite || !single) return null;
  return [...single, Math.max(...restless), Math.max(...appetite)];
}

/** 0 none, 1 mild, 2 moderate, 3 severe. */
function icd10Pattern(core: number, others: number): number {
  if (core === 3 && others >= 5) return 3;
  if (core >= 2 && others >= 4) return 2;
  if (core >= 2 && others >= 2) return 1;
  return 0;
}

/** The mean of what was answered. */
export function scl10(answers: PlainAnswers): PlainScores {
  const given = answered(answers, numbered('scl', 1, 10));
  return { meanScore: given.length === 0 ? null : total(given) / given.length };
}

/** Four lines of ten centimetres, read to the millimetre and added as millimetres: tenths do not add exactly. */
function millimetres(answers: PlainAnswers, names: readonly string[]): number | null {
  const given = all(answers, names);
  if (!given) return null;
  let result = 0;
  for (const centimetres of given) result += Math.round(centimetres * 10);
  return result / 10;
}

export function ors(answers: PlainAnswers): PlainScores {
  return { total: millimetres(answers, ['orsIndividual', 'orsInterpersonal', 'orsSocial', 'orsOverall']) };
}

export function srs(answers: PlainAnswers): PlainScores {
  return { total: millimetres(answers, ['srsRelationship', 'srsGoals', 'srsApproach', 'srsOverall']) };
}

/** Alcohol and drugs, from the published rules and from no definition. */
import { all, counting, numbered, points, sum, type PlainAnswers, type PlainScores } from './plain-answers.ts';

export function cage(answers: PlainAnswers): PlainScores {
  return { total: sum(answers, numbered('cage', 1, 4)) };
}

/** Who never drinks (1), or never more than two glasses (2 and 3), goes on to 9: what is between counts 0. */
function auditAsAsked(answers: PlainAnswers): PlainAnswers {
  if (points(answers['audit1']) === 0) return counting(answers, numbered('audit', 2, 8), 0);
  const amounts = sum(answers, ['audit2', 'audit3']);
  if (amounts === 0) return counting(answers, numbered('audit', 4, 8), 0);
  return answers;
}

export function audit(answers: PlainAnswers): PlainScores {
  const asked = auditAsAsked(answers);
  return {
    total: sum(asked, numbered('audit', 1, 10)),
    consumption: sum(asked, numbered('audit', 1, 3)),
    dependence: sum(asked, numbered('audit', 4, 6)),
    harm: sum(asked, numbered('audit', 7, 10)),
  };
}

/** The Danish form, whose item 3 asks for five drinks: the same arithmetic, and AUDIT-C from items 1 to 3. */
export function auditDsam(answers: PlainAnswers): PlainScores {
  const scores = audit(answers);
  return { ...scores, auditC: scores['consumption'] ?? null };
}

/** Who never drinks is asked no more. */
export function auditC(answers: PlainAnswers): PlainScores {
  if (points(answers['audit1']) === 0) return { total: 0 };
  return { total: sum(answers, numbered('audit', 1, 3)) };
}

export function dudit(answers: PlainAnswers): PlainScores {
  return { total: sum(answers, numbered('dudit', 1, 11)) };
}

/** A yes counts, but for item 3 (able to stop), where a no does. */
export function dast10(answers: PlainAnswers): PlainScores {
  const given = all(answers, numbered('dast', 1, 10));
  if (!given) return { total: null };
  let total = 0;
  for (const [index, yes] of given.entries()) total += index + 1 === 3 ? 1 - yes : yes;
  return { total };
}

export const assistSubstances = [
  'tobacco',
  'alcohol',
  'cannabis',
  'cocaine',
  'amphetamines',
  'inhalants',
  'sedatives',
  'hallucinogens',
  'opioids',
  'other',
] as const;

/** Q2 to Q7 carry their weights as codes; tobacco has no Q5. */
export function assistQuestions(substance: string): string[] {
  const names = numbered(`${substance}Q`, 2, 7);
  return substance === 'tobacco' ? names.filter((name) => name !== 'tobaccoQ5') : names;
}

/** Never used (Q1): 0. Not in three months (Q2): Q3 to Q5 are skipped and count 0. */
export function assist31(answers: PlainAnswers): PlainScores {
  const scores: PlainScores = {};
  for (const substance of assistSubstances) {
    if (points(answers[`${substance}Q1`]) === 0) {
      scores[substance] = 0;
      continue;
    }
    const skips = points(answers[`${substance}Q2`]) === 0;
    const asked = skips ? counting(answers, numbered(`${substance}Q`, 3, 5), 0) : answers;
    scores[substance] = sum(asked, assistQuestions(substance));
  }
  return scores;
}

export function sds(answers: PlainAnswers): PlainScores {
  return { total: sum(answers, numbered('sds', 1, 5)) };
}

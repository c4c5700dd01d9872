/** Trauma, suicidality, personality, psychosis and bipolar disorder, from the published rules and from no definition. */
import { all, counting, numbered, points, sum, type PlainAnswers, type PlainScores } from './plain-answers.ts';

/**
 * Without such an event the total is 0; after one, all five are needed. Where it is not known which of the two
 * holds, there is no total.
 */
export function pcPtsd5(answers: PlainAnswers): PlainScores {
  const event = points(answers['ptsdEvent']);
  if (event === null) return { total: null };
  if (event === 0) return { total: 0 };
  return { total: sum(answers, numbered('ptsd', 1, 5)) };
}

export function pcl5(answers: PlainAnswers): PlainScores {
  return {
    total: sum(answers, numbered('pcl', 1, 20)),
    clusterB: sum(answers, numbered('pcl', 1, 5)),
    clusterC: sum(answers, numbered('pcl', 6, 7)),
    clusterD: sum(answers, numbered('pcl', 8, 14)),
    clusterE: sum(answers, numbered('pcl', 15, 20)),
  };
}

/** The highest of the five that was answered yes. 3 to 5 are asked only after a yes to 2. */
export function cSsrsScreener(answers: PlainAnswers): PlainScores {
  const skips = points(answers['cssrs2']) === 0;
  const given = all(skips ? counting(answers, numbered('cssrs', 3, 5), 0) : answers, numbered('cssrs', 1, 5));
  if (!given) return { ideation: null };
  let ideation = 0;
  for (const [index, yes] of given.entries()) if (yes === 1) ideation = index + 1;
  return { ideation };
}

/** A yes counts, but for item 3 (trusts others), where a no does. */
export function sapas(answers: PlainAnswers): PlainScores {
  const given = all(answers, numbered('sapas', 1, 8));
  if (!given) return { total: null };
  let total = 0;
  for (const [index, yes] of given.entries()) total += index + 1 === 3 ? 1 - yes : yes;
  return { total };
}

export function msiBpd(answers: PlainAnswers): PlainScores {
  return { total: sum(answers, numbered('msi', 1, 10)) };
}

/** Distress is added up over what is true. Where it is not known what is true, there is no such sum. */
export function pq16(answers: PlainAnswers): PlainScores {
  let distress: number | null = 0;
  for (let number = 1; number <= 16; number++) {
    const isTrue = points(answers[`pq${number}`]);
    if (isTrue === 0) continue;
    const added = isTrue === null ? null : points(answers[`pqDistress${number}`]);
    distress = distress === null || added === null ? null : distress + added;
  }
  return { symptoms: sum(answers, numbered('pq', 1, 16)), distress };
}

export function mdq(answers: PlainAnswers): PlainScores {
  return { yesCount: sum(answers, numbered('mdq', 1, 13)) };
}

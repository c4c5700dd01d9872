/**
 * Runs vectors on an instrument: once as a batch scores plain answers, once through the interview machine
 * item by item. Both must give what the vector says, and the same in everything it does not mention.
 */
import type { CompiledInstrument } from '../definition/compiled.ts';
import type { Vector, Vectors } from '../definition/vectors.ts';
import type { Flag } from '../flags/flags.ts';
import { criterionOutcomes, type CriterionOutcome } from './criterion-outcomes.ts';
import { askedItems, firedChecks } from '../interview/rules.ts';
import { isSameJson } from '../internal/same-json.ts';
import type { Issue } from '../issue/issue.ts';
import { flagInterview, openInterview, scoreAnswers, scoreInterview } from '../pipeline.ts';
import type { Score } from '../score/score.ts';

/** What a vector says and what came out. */
export interface VectorFailure {
  readonly vector: string;
  /** `answers`: plain answers scored at once; `interview`: the machine; `both`: the two differ. */
  readonly run: 'answers' | 'interview' | 'both';
  /** The place in the vector's `expect`, such as `scores.medical`. */
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
}

interface Outcome {
  readonly scores: readonly Score[];
  readonly flags: readonly Flag[];
  /** Items whose answers were refused. */
  readonly refused: readonly string[];
  /** Checks that speak up; only an interview has them. */
  readonly checks?: readonly string[];
  /** Questions that are asked; only an interview has them. */
  readonly asked?: ReadonlySet<string>;
  /** How criteria turn out; only an interview has them. */
  readonly criteria?: ReadonlyMap<string, CriterionOutcome>;
}

/** Scores agree with a vector to this. */
const tolerance = 1e-9;

/** Every difference between what the vectors say and what the engine gives. Empty: all hold. */
export function runVectors(instrument: CompiledInstrument, { vectors }: Vectors): readonly VectorFailure[] {
  return vectors.flatMap((vector) => {
    const batch = scoreAtOnce(instrument, vector);
    const stepwise = answerOneByOne(instrument, vector);
    const same = isSameJson(comparable(batch), comparable(stepwise))
      ? []
      : [
          {
            vector: vector.id,
            run: 'both' as const,
            what: 'outcome',
            expected: comparable(batch),
            found: comparable(stepwise),
          },
        ];
    return [...compare(vector, 'answers', batch), ...compare(vector, 'interview', stepwise), ...same];
  });
}

function scoreAtOnce(instrument: CompiledInstrument, { answers, form, money, ruleSet }: Vector): Outcome {
  const options = { form, ruleSet, money: money && settingOf(money) };
  const { scores, flags, issues } = scoreAnswers(instrument, answers, options);
  return { scores, flags, refused: [...new Set(issues.map(itemOf))] };
}

function answerOneByOne(instrument: CompiledInstrument, { answers, form, money, ruleSet }: Vector): Outcome {
  const stamp = { time: '2000-01-01T00:00:00Z', actor: 'vector' };
  const interview = openInterview(instrument, { id: 'vector', form, ruleSet, money: money && settingOf(money) });
  interview.send({ type: 'start', ...stamp });
  const refused = Object.entries(answers).flatMap(([item, answer]) =>
    interview.send({ type: 'answer', item, answer, ...stamp }).length > 0 ? [item] : [],
  );
  return {
    scores: scoreInterview(interview),
    flags: flagInterview(interview),
    refused,
    checks: firedChecks(interview.content).map(({ id }) => id),
    asked: new Set(askedItems(interview.content).map(({ id }) => id)),
    criteria: criterionOutcomes(interview.content),
  };
}

function settingOf({ currency, rate }: NonNullable<Vector['money']>): { currency: string; rate?: number } {
  return rate === undefined ? { currency } : { currency, rate };
}

/** The item an issue of `scoreAnswers` is about: its path is `/answers/ITEM`. */
function itemOf({ path }: Issue): string {
  return path.slice('/answers/'.length).replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What both runs have. */
function comparable({ scores, flags, refused }: Outcome): Pick<Outcome, 'scores' | 'flags' | 'refused'> {
  return { scores, flags, refused: [...refused].sort() };
}

function compare(vector: Vector, run: 'answers' | 'interview', outcome: Outcome): readonly VectorFailure[] {
  const failures: VectorFailure[] = [];
  const {
    scores = {},
    notComputable = {},
    bands = {},
    flags = {},
    checks,
    criteria = {},
    asked = {},
    refused = [],
  } = vector.expect;
  const check = (what: string, expected: unknown, found: unknown, same = isSameJson(expected, found)): void => {
    if (!same) failures.push({ vector: vector.id, run, what, expected, found });
  };
  const byId = new Map(outcome.scores.map((score) => [score.id, score]));
  for (const [id, expected] of Object.entries(scores)) {
    const score = byId.get(id);
    const found = score?.status === 'scored' ? score.value : null;
    const near = expected !== null && found !== null && Math.abs(found - expected) <= tolerance;
    check(`scores.${id}`, expected, found, near || (score !== undefined && expected === found));
  }
  for (const [id, expected] of Object.entries(notComputable)) {
    const score = byId.get(id);
    const found = score && 'missing' in score ? score.missing.map(({ item }) => item) : null;
    check(`notComputable.${id}`, asSet(expected), found && asSet(found));
  }
  for (const [place, expected] of Object.entries(bands)) {
    const [id = '', set = ''] = place.split('.');
    const score = byId.get(id);
    const found = score?.status === 'scored' && Object.hasOwn(score.bands, set) ? score.bands[set] : null;
    check(`bands.${place}`, expected, found);
  }
  for (const [id, expected] of Object.entries(flags)) {
    check(`flags.${id}`, expected, outcome.flags.find((flag) => flag.id === id)?.status ?? null);
  }
  for (const [id, expected] of Object.entries(criteria)) {
    if (outcome.criteria) check(`criteria.${id}`, expected, outcome.criteria.get(id));
  }
  for (const [id, expected] of Object.entries(asked)) {
    if (outcome.asked) check(`asked.${id}`, expected, outcome.asked.has(id));
  }
  check('refused', asSet(refused), asSet(outcome.refused));
  if (checks && outcome.checks) check('checks', asSet(checks), asSet(outcome.checks));
  return failures;
}

function asSet(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

/** Benchmark (c): complete interviews scored a second, in one thread. */
import { createScorer, type CompiledInstrument } from '@skala/engine';
import { Model } from 'survey-core';
import { differenceOf } from './agreement.ts';
import { handValue, surveyOutcome, surveyValue } from './contenders.ts';
import { assess, type AsiAnswers, type AsiOutcome } from './hand-written-asi.ts';
import { randomAnswers, seeded, type Step } from './random-interview.ts';
import { surveyDefinition } from './survey-definition.ts';
import { collect, median, timeCall } from './timing.ts';

const warmUp = 5;

export interface BatchRates {
  /** Interviews a second, every answer checked. */
  readonly skala: number;
  /** The same for data that was checked before: only the answers that scores and flags rest on are read. */
  readonly skalaNeeded: number;
  readonly handWritten: number;
  readonly surveyCore: number;
  /** Which way of feeding survey-core was the faster. */
  readonly surveyWay: 'one model, new data' | 'a new model each';
  readonly interviews: number;
  readonly surveyInterviews: number;
}

export function batchRates(
  instrument: CompiledInstrument,
  count: number,
  surveyCount: number,
  passes: number,
): BatchRates {
  const interviews = Array.from({ length: count }, (_, index) => randomAnswers(instrument, seeded(3_000_000 + index)));
  const stored = interviews.map((steps) =>
    fromJson(steps, (step) => (step.kind === 'missing' ? step.key : step.kind === 'value' && step.value)),
  );
  const plain = interviews.map((steps) => fromJson(steps, handValue) as AsiAnswers);
  const data = interviews.slice(0, surveyCount).map((steps) => fromJson(steps, surveyValue));

  const scorer = createScorer(instrument, { form: 'full' });
  const needed = createScorer(instrument, { form: 'full', check: 'needed' });
  const definition = surveyDefinition(instrument);
  const reused = new Model(definition);
  const outcomes = plain.map((answers) => assess(answers));
  for (const one of [scorer, needed])
    compareScores(
      stored.map((answers) => one.score(answers)),
      outcomes,
    );
  compareSurvey(instrument, reused, data, outcomes);

  const scoreAll = (): void => stored.forEach((answers) => scorer.score(answers));
  const scoreNeeded = (): void => stored.forEach((answers) => needed.score(answers));
  const assessAll = (): void => plain.forEach((answers) => assess(answers));
  const times = { skala: [] as number[], needed: [] as number[], hand: [] as number[] };
  collect();
  for (let pass = -warmUp; pass < passes; pass++) {
    const [skala, less, hand] = [timeCall(scoreAll), timeCall(scoreNeeded), timeCall(assessAll)];
    if (pass < 0) continue;
    times.needed.push(less);
    times.skala.push(skala);
    times.hand.push(hand);
  }
  const again = timeCall(() => {
    for (const answers of data) reused.data = answers;
  });
  const fresh = timeCall(() => {
    for (const answers of data) new Model(definition).data = answers;
  });
  return {
    skala: (count / median(times.skala)) * 1000,
    skalaNeeded: (count / median(times.needed)) * 1000,
    handWritten: (count / median(times.hand)) * 1000,
    surveyCore: (surveyCount / Math.min(again, fresh)) * 1000,
    surveyWay: again <= fresh ? 'one model, new data' : 'a new model each',
    interviews: count,
    surveyInterviews: surveyCount,
  };
}

/** Answers by item id, as they come out of a file. */
function fromJson(steps: readonly Step[], value: (step: Step) => unknown): Record<string, unknown> {
  const answers = Object.fromEntries(steps.map((step) => [step.item.id, value(step)]));
  return JSON.parse(JSON.stringify(answers)) as Record<string, unknown>;
}

function compareScores(scored: readonly Pick<AsiOutcome, 'scores' | 'flags'>[], outcomes: readonly AsiOutcome[]): void {
  scored.forEach(({ scores, flags }, index) => {
    const other = outcomes[index]!;
    const difference = differenceOf({ scores, flags, fired: [], asked: [] }, { ...other, fired: [], asked: [] });
    if (difference !== undefined)
      throw new Error(`skala and hand-written differ on batch interview ${index}: ${difference}`);
  });
}

function compareSurvey(
  instrument: CompiledInstrument,
  survey: Model,
  data: readonly Record<string, unknown>[],
  outcomes: readonly AsiOutcome[],
): void {
  data.forEach((answers, index) => {
    survey.data = answers;
    const other = outcomes[index]!;
    const asked = Object.keys(other.asked).filter((id) => other.asked[id]);
    const difference = differenceOf(surveyOutcome(instrument, survey), { ...other, asked });
    if (difference !== undefined)
      throw new Error(`survey-core and hand-written differ on batch interview ${index}: ${difference}`);
  });
}

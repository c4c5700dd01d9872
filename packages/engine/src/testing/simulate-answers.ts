import type { AnswerValue } from '../definition/answer.ts';
import type { CompiledInstrument, CompiledItem } from '../definition/compiled.ts';
import { isAsked } from '../derive/derive.ts';
import type { Interview } from '../interview/interview.ts';
import { expectsAnswer } from '../interview/rules.ts';
import { openInterview } from '../pipeline.ts';
import { seededRandom } from '../internal/seeded-random.ts';
import { simulators } from './simulators.ts';

export interface SimulateOptions {
  /** Share of the questions that get a missing code, where they permit one; 0.1 unless told. */
  readonly missing?: number;
  /** Share of the questions that are left unanswered; 0 unless told. */
  readonly unanswered?: number;
}

/** Answers by item id: bare values and missing keys, as batch files and vectors have them. */
export type SimulatedAnswers = Readonly<Record<string, AnswerValue>>;

/**
 * A simulated respondent: goes through the interview from the top and gives every question that is asked
 * a random permitted answer. The same seed gives the same answers. Throws if there is no such form.
 */
export function simulateAnswers(
  instrument: CompiledInstrument,
  form: string,
  seed: number,
  options: SimulateOptions = {},
): SimulatedAnswers {
  const random = seededRandom(seed);
  const interview = openInterview(instrument, { id: 'simulated', form });
  const stamp = { time: '2000-01-01T00:00:00Z', actor: 'simulated' };
  interview.send({ type: 'start', ...stamp });
  const given = new Map<CompiledItem, AnswerValue>();
  // An answer may open an earlier question: go round until a round asks nothing new.
  for (let before = -1; before !== given.size;) {
    before = given.size;
    for (const item of instrument.items) {
      if (given.has(item) || !expectsAnswer(item) || !isAskedNow(interview, item)) continue;
      const answer = drawAnswer(item, random, options.missing ?? 0.1);
      given.set(item, answer);
      if (random() >= (options.unanswered ?? 0)) interview.send({ type: 'answer', item: item.id, answer, ...stamp });
    }
  }
  const { answers } = interview.content;
  return Object.fromEntries(
    instrument.items.flatMap((item, index) => {
      const answer = given.get(item);
      return answer === undefined || !answers[index] || !isAskedNow(interview, item) ? [] : [[item.id, answer]];
    }),
  );
}

function isAskedNow({ instrument, content }: Interview, item: CompiledItem): boolean {
  return isAsked(content.setting, content.derived, instrument.items.indexOf(item));
}

function drawAnswer(item: CompiledItem, random: () => number, missing: number): AnswerValue {
  const wantsMissing = random() < missing;
  const key = item.missing[Math.floor(random() * item.missing.length)];
  return wantsMissing && key !== undefined ? key : simulators[item.type](item, random);
}

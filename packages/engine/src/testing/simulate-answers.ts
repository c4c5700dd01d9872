import type { AnswerValue } from '../definition/answer.ts';
import type { CompiledInstrument } from '../definition/compiled.ts';
import { isAsked } from '../derive/derive.ts';
import { openInterview } from '../pipeline.ts';
import { seededRandom } from '../internal/seeded-random.ts';
import { fillInterview, type SimulateOptions } from './fill-interview.ts';

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
  const interview = openInterview(instrument, { id: 'simulated', form });
  const stamp = { time: '2000-01-01T00:00:00Z', actor: 'simulated' };
  interview.send({ type: 'start', ...stamp });
  const given = fillInterview(interview, seededRandom(seed), stamp, options);
  const { setting, derived, answers } = interview.content;
  return Object.fromEntries(
    instrument.items.flatMap((item, index) => {
      const answer = given.get(item);
      return answer === undefined || !answers[index] || !isAsked(setting, derived, index) ? [] : [[item.id, answer]];
    }),
  );
}

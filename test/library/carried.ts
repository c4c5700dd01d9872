import { answersToCarryOver, openInterview, responseOf } from '@skala/engine';
import { simulateAnswers } from '@skala/engine/testing';
import type { Shelved } from './shelves.ts';

/** The items of `to` that a complete interview on `from` answers. */
export function carriedAnswersOf(from: Shelved, to: Shelved): readonly string[] {
  const { instrument } = from;
  const stamp = { time: '2026-01-01T10:00:00Z', actor: 'tester' };
  const interview = openInterview(instrument, { id: 'source', form: 'full' });
  interview.send({ type: 'start', ...stamp });
  // Answers that keep every gate open.
  const answers = simulateAnswers(instrument, 'full', 1, { missing: 0 });
  for (const { id, options } of instrument.items)
    interview.send({ type: 'answer', item: id, answer: options?.at(-1)?.code ?? answers[id], ...stamp });
  interview.send({ type: 'review', ...stamp });
  interview.send({ type: 'complete', early: 'Everything needed is answered.', ...stamp });
  const source = { instrument, response: responseOf(interview) };
  return answersToCarryOver(to.instrument, source, '2026-01-01T00:00:00Z').map(({ item }) => item);
}

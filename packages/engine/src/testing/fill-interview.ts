import type { AnswerValue } from '../definition/answer.ts';
import type { CompiledItem } from '../definition/compiled.ts';
import { isAsked } from '../derive/derive.ts';
import type { Interview } from '../interview/interview.ts';
import { expectsAnswer } from '../interview/rules.ts';
import { simulators } from './simulators.ts';

export interface SimulateOptions {
  /** Share of the questions that get a missing code, where they permit one; 0.1 unless told. */
  readonly missing?: number;
  /** Share of the questions that are left unanswered; 0 unless told. */
  readonly unanswered?: number;
}

/**
 * Answers every question that is asked and open at random, through the interview's own events, until an answer opens
 * no further question. `random` gives [0, 1); `stamp` is the time and actor of the events. Gives what was drawn for
 * each item, those that were then left unanswered too.
 */
export function fillInterview(
  interview: Interview,
  random: () => number,
  stamp: { readonly time: string; readonly actor: string },
  options: SimulateOptions = {},
): ReadonlyMap<CompiledItem, AnswerValue> {
  const { items } = interview.instrument;
  const given = new Map<CompiledItem, AnswerValue>();
  // An answer may open an earlier question: go round until a round asks nothing new.
  for (let before = -1; before !== given.size;) {
    before = given.size;
    for (const [index, item] of items.entries()) {
      const { setting, derived, answers } = interview.content;
      const isOpen = answers[index] === undefined && expectsAnswer(item) && isAsked(setting, derived, index);
      if (given.has(item) || !isOpen) continue;
      const answer = drawAnswer(item, random, options.missing ?? 0.1);
      given.set(item, answer);
      if (random() >= (options.unanswered ?? 0)) interview.send({ type: 'answer', item: item.id, answer, ...stamp });
    }
  }
  return given;
}

function drawAnswer(item: CompiledItem, random: () => number, missing: number): AnswerValue {
  const wantsMissing = random() < missing;
  const key = item.missing[Math.floor(random() * item.missing.length)];
  return wantsMissing && key !== undefined ? key : simulators[item.type](item, random);
}

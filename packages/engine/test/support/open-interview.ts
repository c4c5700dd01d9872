import { expect } from 'vitest';
import {
  askedItems,
  askedSections,
  flagInterview,
  openChecks,
  openInterview,
  openRequired,
  responseOf,
  resumeInterview,
  scoreInterview,
  traceInterview,
  type CompiledInstrument,
  type Interview,
  type InterviewEvent,
  type InterviewOptions,
  type Issue,
} from '../../src/index.ts';

/** Who and when; the machine has no clock of its own. */
export const stamp = { time: '2024-02-29T10:00:00Z', actor: 'tester' };

type WithoutStamp<T> = T extends unknown ? Omit<T, 'time' | 'actor'> : never;
export type Happening = WithoutStamp<InterviewEvent>;

/** Sends what happens, stamped; the issues of the last event. */
export function send(interview: Interview, ...happenings: readonly Happening[]): readonly Issue[] {
  let refused: readonly Issue[] = [];
  for (const happening of happenings) refused = interview.send({ ...happening, ...stamp });
  return refused;
}

/** Sends what must be taken. */
export function take(interview: Interview, ...happenings: readonly Happening[]): void {
  for (const happening of happenings) expect(send(interview, happening), JSON.stringify(happening)).toEqual([]);
}

/** An interview that has begun. */
export function begin(
  instrument: CompiledInstrument,
  form = 'full',
  options: Partial<InterviewOptions> = {},
): Interview {
  const interview = openInterview(instrument, { id: 'response-1', form, ...options });
  take(interview, { type: 'start' });
  return interview;
}

/** Answers by item id, each of which must be taken. */
export function answer(interview: Interview, answers: Readonly<Record<string, unknown>>): void {
  for (const [item, given] of Object.entries(answers)) take(interview, { type: 'answer', item, answer: given });
}

/** What a person could see of an interview. */
export function view(interview: Interview): unknown {
  const { content } = interview;
  return {
    state: interview.state,
    response: responseOf(interview),
    scores: scoreInterview(interview),
    flags: flagInterview(interview),
    traces: traceInterview(interview),
    asked: askedItems(content).map(({ id }) => id),
    sections: askedSections(content),
    open: openRequired(content).map(({ id }) => id),
    checks: openChecks(content).map(({ id }) => id),
  };
}

/** The interview after its response went through JSON and was taken up again. */
export function resumed(interview: Interview): Interview {
  const again = resumeInterview(interview.instrument, JSON.parse(JSON.stringify(responseOf(interview))));
  if (!again.ok) throw new Error(`Cannot be resumed: ${JSON.stringify(again.issues)}`);
  return again.value;
}

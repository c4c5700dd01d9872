import { responseOf, type CompiledInstrument, type GivenResponse, type InterviewOptions } from '../../src/index.ts';
import { answer, begin, take } from './open-interview.ts';

/** A response with these answers, ended early so that what is not asked about may stay open. */
export function finished(
  instrument: CompiledInstrument,
  answers: Readonly<Record<string, unknown>>,
  options: Partial<InterviewOptions> = {},
): GivenResponse {
  const interview = begin(instrument, options.form, options);
  answer(interview, answers);
  take(interview, { type: 'review' }, { type: 'complete', early: 'That is all.' });
  return { instrument, response: responseOf(interview) };
}

/** The same, still in progress. */
export function unfinished(
  instrument: CompiledInstrument,
  answers: Readonly<Record<string, unknown>>,
  options: Partial<InterviewOptions> = {},
): GivenResponse {
  const interview = begin(instrument, options.form, options);
  answer(interview, answers);
  return { instrument, response: responseOf(interview) };
}

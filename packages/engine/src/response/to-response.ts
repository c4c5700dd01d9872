import type { Answer } from '../definition/answer.ts';
import { isAsked } from '../derive/derive.ts';
import type { InterviewContext } from '../interview/content.ts';
import { logEntries } from '../definition/interview-event.ts';
import type { InterviewState } from '../interview/machine.ts';
import type { Response } from './response.ts';

/** The content of an interview as the response a host stores. */
export function toResponse(context: InterviewContext, state: InterviewState): Response {
  const { setting, options, place } = context;
  const { instrument } = setting.program;
  const answers: Record<string, Answer> = {};
  const aside: Record<string, Answer> = {};
  instrument.items.forEach((item, index) => {
    const answer = context.answers[index];
    if (answer) (isAsked(setting, context.derived, index) ? answers : aside)[item.id] = answer;
  });
  return {
    format: 'skala/response/1',
    id: options.id,
    ...(options.subject === undefined ? {} : { subject: options.subject }),
    instrument: { id: instrument.id, version: instrument.version, hash: instrument.hash },
    form: options.form,
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.money === undefined ? {} : { money: options.money }),
    status: statusOf(context, state),
    answers,
    aside,
    notes: context.notes,
    accepted: context.accepted,
    ...(context.early === undefined ? {} : { early: context.early }),
    place: place.item === undefined ? { section: place.section } : { section: place.section, item: place.item },
    log: logEntries(context.log),
  };
}

function statusOf(context: InterviewContext, state: InterviewState): Response['status'] {
  if (state === 'notStarted') return 'not-started';
  if (state === 'amending') return 'amending';
  if (state !== 'completed') return context.suspended ? 'suspended' : 'in-progress';
  if (context.early !== undefined) return 'ended-early';
  return context.amended ? 'amended' : 'completed';
}

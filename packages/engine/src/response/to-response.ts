import type { Answer } from '../definition/answer.ts';
import { isAsked } from '../derive/derive.ts';
import type { InterviewContent } from '../interview/content.ts';
import { logEntries } from '../definition/interview-event.ts';
import type { InterviewState } from '../interview/interview-state.ts';
import type { Response } from './response.ts';

/** The content of an interview as the response a host stores. */
export function toResponse(content: InterviewContent, state: InterviewState): Response {
  const { setting, options, place } = content;
  const { instrument } = setting.program;
  const answers: Record<string, Answer> = {};
  const aside: Record<string, Answer> = {};
  instrument.items.forEach((item, index) => {
    const answer = content.answers[index];
    if (answer) (isAsked(setting, content.derived, index) ? answers : aside)[item.id] = answer;
  });
  return {
    format: 'skala/response/1',
    id: options.id,
    ...(options.subject === undefined ? {} : { subject: options.subject }),
    instrument: { id: instrument.id, version: instrument.version, hash: instrument.hash },
    form: options.form,
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.money === undefined ? {} : { money: options.money }),
    ...(setting.ruleSet === undefined ? {} : { ruleSet: setting.ruleSet }),
    status: statusOf(content, state),
    answers,
    aside,
    notes: content.notes,
    accepted: content.accepted,
    ...(content.early === undefined ? {} : { early: content.early }),
    place: place.item === undefined ? { section: place.section } : { section: place.section, item: place.item },
    log: logEntries(content.log),
  };
}

/** How far the response has come. */
export function statusOf(content: InterviewContent, state: InterviewState): Response['status'] {
  if (state === 'notStarted') return 'not-started';
  if (state === 'amending') return 'amending';
  if (state !== 'completed') return content.suspended ? 'suspended' : 'in-progress';
  if (content.early !== undefined) return 'ended-early';
  return content.amended ? 'amended' : 'completed';
}

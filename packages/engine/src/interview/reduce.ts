/**
 * One event → the next content, or the reason why it is refused. Pure: time and actor come with the event.
 */
import type { Answer } from '../definition/answer.ts';
import { deriveAfter } from '../derive/derive.ts';
import { issue, type Issue } from '../issue/issue.ts';
import { parseAnswer } from '../item-types/parse-answer.ts';
import type { InterviewContext } from './content.ts';
import type { InterviewEvent, LogEntry, LogNode } from '../definition/interview-event.ts';
import { askedSections, firedChecks, neighbour, openChecks, openRequired } from './rules.ts';

type Change = Partial<InterviewContext>;
type EventOf<T extends InterviewEvent['type']> = Extract<InterviewEvent, { type: T }>;

const none: readonly Issue[] = [];

export function refuse(...issues: readonly Issue[]): Change {
  return { refused: issues };
}

/** Appends to the log. Only facts that say something are kept. */
export function logged(
  context: InterviewContext,
  event: InterviewEvent,
  facts: Partial<LogEntry> = {},
): { log: LogNode; refused: readonly Issue[] } {
  const seq = (context.log?.entry.seq ?? 0) + 1;
  return {
    log: { entry: { seq, type: event.type, time: event.time, actor: event.actor, ...facts }, before: context.log },
    refused: none,
  };
}

export function applyAnswer(context: InterviewContext, event: EventOf<'answer' | 'clear'>): Change {
  if (context.suspended) return refuse(issue('interview/suspended', ''));
  const { program } = context.setting;
  const { instrument } = program;
  const slot = program.slots.get(event.item);
  const item = slot === undefined ? undefined : instrument.items[slot];
  if (slot === undefined || !item) return refuse(issue('answer/unknown-item', '/item', { name: event.item }));
  if (context.setting.asked[slot] !== 1) {
    return refuse(issue('answer/not-in-form', '/item', { name: item.id, form: context.setting.form }));
  }
  let answer: Answer | undefined;
  if (event.type === 'answer') {
    const parsed = parseAnswer(event.answer, item, instrument, '/answer');
    if (!parsed.ok) return refuse(...parsed.issues);
    answer = parsed.value;
  }
  const answers = context.answers.slice();
  const old = answers[slot];
  answers[slot] = answer;
  return {
    answers,
    derived: deriveAfter(context.setting, context.derived, answers, slot),
    accepted: withoutAcceptanceOf(context, item.id),
    ...logged(context, event, { item: item.id, old: old ?? null, new: answer ?? null }),
  };
}

/** A warning was accepted for the answers as they were; when one of them changes it may speak up again. */
function withoutAcceptanceOf(context: InterviewContext, item: string): InterviewContext['accepted'] {
  const ids = Object.keys(context.accepted);
  if (ids.length === 0) return context.accepted;
  const touched = new Set(
    context.setting.program.instrument.checks.filter((check) => check.items.includes(item)).map((check) => check.id),
  );
  if (!ids.some((id) => touched.has(id))) return context.accepted;
  return Object.fromEntries(Object.entries(context.accepted).filter(([id]) => !touched.has(id)));
}

export function applyNote(context: InterviewContext, event: EventOf<'note'>): Change {
  if (!context.setting.program.instrument.items.some(({ id }) => id === event.item)) {
    return refuse(issue('answer/unknown-item', '/item', { name: event.item }));
  }
  if (event.text.length > 10_000) return refuse(issue('answer/too-long', '/text', { limit: 10_000 }));
  const kept = Object.entries({ ...context.notes, [event.item]: event.text }).filter(([, text]) => text !== '');
  const order = context.setting.program.slots;
  kept.sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return { notes: Object.fromEntries(kept), ...logged(context, event, { item: event.item, text: event.text }) };
}

export function applyAccept(context: InterviewContext, event: EventOf<'accept'>): Change {
  const check = firedChecks(context).find(({ id }) => id === event.check);
  if (check?.severity !== 'warning') return refuse(issue('interview/unknown-check', '/check', { name: event.check }));
  if (event.reason.trim() === '') return refuse(issue('interview/reason-needed', '/reason'));
  const accepted = { ...context.accepted, [check.id]: { reason: event.reason } };
  const sorted = Object.fromEntries(Object.entries(accepted).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { accepted: sorted, ...logged(context, event, { check: check.id, reason: event.reason }) };
}

export function applyMove(context: InterviewContext, event: EventOf<'next' | 'back'>): Change {
  if (context.suspended) return refuse(issue('interview/suspended', ''));
  const place = neighbour(context, context.place, event.pace, event.type === 'next' ? 1 : -1);
  return { place, ...logged(context, event, { pace: event.pace }) };
}

export function applyGoTo(context: InterviewContext, event: EventOf<'goTo'>): Change {
  if (context.suspended) return refuse(issue('interview/suspended', ''));
  if (!askedSections(context).includes(event.section)) {
    return refuse(issue('interview/unknown-section', '/section', { name: event.section }));
  }
  const items = context.setting.program.instrument.sections.find(({ id }) => id === event.section)?.items ?? [];
  if (event.item !== undefined && !items.includes(event.item)) {
    return refuse(issue('answer/unknown-item', '/item', { name: event.item }));
  }
  const place = { section: event.section, item: event.item ?? items[0] };
  return {
    place,
    ...logged(context, event, { section: event.section, ...(event.item === undefined ? {} : { item: event.item }) }),
  };
}

/** Why an interview cannot be completed now. */
export function obstacles(context: InterviewContext): readonly Issue[] {
  const open = openChecks(context);
  const count = (severity: string): number => open.filter((check) => check.severity === severity).length;
  const found: Issue[] = [];
  const required = openRequired(context).length;
  if (required > 0) found.push(issue('interview/incomplete', '', { count: required }));
  if (count('error') > 0) found.push(issue('interview/errors-open', '', { count: count('error') }));
  if (count('warning') > 0) found.push(issue('interview/warnings-open', '', { count: count('warning') }));
  return found;
}

/**
 * One event → the next content, or the reason why it is refused. Pure: time and actor come with the event.
 */
import type { Answer } from '../definition/answer.ts';
import { deriveAfter } from '../derive/derive.ts';
import { issue, type Issue } from '../issue/issue.ts';
import { parseAnswer } from '../item-types/parse-answer.ts';
import type { InterviewContent } from './content.ts';
import type { InterviewEvent, LogEntry, LogNode } from '../definition/interview-event.ts';
import { askedItems, askedSections, firedChecks, neighbour, openChecks, openRequired } from './rules.ts';

type EventOf<T extends InterviewEvent['type']> = Extract<InterviewEvent, { type: T }>;

/** What every line of the log says. */
type Happened = Pick<LogEntry, 'type' | 'time' | 'actor'>;

const none: readonly Issue[] = [];

/** Nothing changes but the reason why. */
export function refuse(content: InterviewContent, ...issues: readonly Issue[]): InterviewContent {
  return { ...content, refused: issues };
}

/** The log with one more line. Only facts that say something are kept. */
function withEntry(content: InterviewContent, event: Happened, facts: Partial<LogEntry> = {}): LogNode {
  const seq = (content.log?.entry.seq ?? 0) + 1;
  return { entry: { seq, type: event.type, time: event.time, actor: event.actor, ...facts }, before: content.log };
}

/** An event that changes nothing but the log, and what is given. */
export function record(
  content: InterviewContent,
  event: Happened,
  facts: Partial<LogEntry> = {},
  change: Partial<InterviewContent> = {},
): InterviewContent {
  return { ...content, ...change, log: withEntry(content, event, facts), refused: none };
}

export function applyAnswer(content: InterviewContent, event: EventOf<'answer' | 'clear'>): InterviewContent {
  if (content.suspended) return refuse(content, issue('interview/suspended', ''));
  const { program } = content.setting;
  const { instrument } = program;
  const slot = program.slots.get(event.item);
  const item = slot === undefined ? undefined : instrument.items[slot];
  if (slot === undefined || !item) return refuse(content, issue('answer/unknown-item', '/item', { name: event.item }));
  if (content.setting.asked[slot] !== 1) {
    return refuse(content, issue('answer/not-in-form', '/item', { name: item.id, form: content.setting.form }));
  }
  let answer: Answer | undefined;
  if (event.type === 'answer') {
    const parsed = parseAnswer(event.answer, item, instrument, '/answer');
    if (!parsed.ok) return refuse(content, ...parsed.issues);
    answer = parsed.value;
  }
  const answers = content.answers.slice();
  const old = answers[slot];
  answers[slot] = answer;
  const from = event.type === 'answer' ? event.from : undefined;
  return {
    ...content,
    answers,
    derived: deriveAfter(content.setting, content.derived, answers, slot),
    accepted: withoutAcceptanceOf(content, slot),
    log: {
      entry: {
        seq: (content.log?.entry.seq ?? 0) + 1,
        type: event.type,
        time: event.time,
        actor: event.actor,
        item: item.id,
        old: old ?? null,
        new: answer ?? null,
        ...(from && { from }),
      },
      before: content.log,
    },
    refused: none,
  };
}

/** A warning was accepted for the answers as they were; when one of them changes it may speak up again. */
function withoutAcceptanceOf(content: InterviewContent, slot: number): InterviewContent['accepted'] {
  const ids = Object.keys(content.accepted);
  if (ids.length === 0) return content.accepted;
  const { instrument, affected } = content.setting.program;
  const item = instrument.items[slot]?.id ?? '';
  const touched = new Set([
    ...instrument.checks.filter((check) => check.items.includes(item)).map((check) => check.id),
    ...(affected[slot] ?? []).filter(({ kind }) => kind === 'check').map(({ id }) => id),
  ]);
  if (!ids.some((id) => touched.has(id))) return content.accepted;
  return Object.fromEntries(Object.entries(content.accepted).filter(([id]) => !touched.has(id)));
}

export function applyNote(content: InterviewContent, event: EventOf<'note'>): InterviewContent {
  if (content.suspended) return refuse(content, issue('interview/suspended', ''));
  if (!content.setting.program.instrument.items.some(({ id }) => id === event.item)) {
    return refuse(content, issue('answer/unknown-item', '/item', { name: event.item }));
  }
  if (event.text.length > 10_000) return refuse(content, issue('answer/too-long', '/text', { limit: 10_000 }));
  const kept = Object.entries({ ...content.notes, [event.item]: event.text }).filter(([, text]) => text !== '');
  const order = content.setting.program.slots;
  kept.sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return record(content, event, { item: event.item, text: event.text }, { notes: Object.fromEntries(kept) });
}

export function applyAccept(content: InterviewContent, event: EventOf<'accept'>): InterviewContent {
  if (content.suspended) return refuse(content, issue('interview/suspended', ''));
  const check = firedChecks(content).find(({ id }) => id === event.check);
  if (check?.severity !== 'warning')
    return refuse(content, issue('interview/unknown-check', '/check', { name: event.check }));
  if (event.reason.trim() === '') return refuse(content, issue('interview/reason-needed', '/reason'));
  const accepted = { ...content.accepted, [check.id]: { reason: event.reason } };
  const sorted = Object.fromEntries(Object.entries(accepted).sort(([a], [b]) => (a < b ? -1 : 1)));
  return record(content, event, { check: check.id, reason: event.reason }, { accepted: sorted });
}

export function applyMove(content: InterviewContent, event: EventOf<'next' | 'back'>): InterviewContent {
  if (content.suspended) return refuse(content, issue('interview/suspended', ''));
  const place = neighbour(content, content.place, event.pace ?? 'section', event.type === 'next' ? 1 : -1);
  return record(content, event, event.pace === undefined ? {} : { pace: event.pace }, { place });
}

export function applyGoTo(content: InterviewContent, event: EventOf<'goTo'>): InterviewContent {
  if (content.suspended) return refuse(content, issue('interview/suspended', ''));
  if (!askedSections(content).includes(event.section)) {
    return refuse(content, issue('interview/unknown-section', '/section', { name: event.section }));
  }
  const items = content.setting.program.instrument.sections.find(({ id }) => id === event.section)?.items ?? [];
  if (event.item !== undefined && !items.includes(event.item)) {
    return refuse(content, issue('answer/unknown-item', '/item', { name: event.item }));
  }
  const first = askedItems(content).find(({ section }) => section === event.section);
  const place = { section: event.section, item: event.item ?? first?.id };
  return record(
    content,
    event,
    { section: event.section, ...(event.item === undefined ? {} : { item: event.item }) },
    { place },
  );
}

export function applyComplete(content: InterviewContent, event: EventOf<'complete'>): InterviewContent {
  const { early } = event;
  return record(content, event, early === undefined ? {} : { reason: early }, { early });
}

/** Says what stands in the way of completing; or, when ending early, that a reason is needed. */
export function refuseCompletion(content: InterviewContent): InterviewContent {
  const found = obstacles(content);
  return found.length > 0 ? refuse(content, ...found) : refuse(content, issue('interview/reason-needed', '/early'));
}

/** Why an interview cannot be completed now. */
export function obstacles(content: InterviewContent): readonly Issue[] {
  const open = openChecks(content);
  const count = (severity: string): number => open.filter((check) => check.severity === severity).length;
  const found: Issue[] = [];
  const required = openRequired(content).length;
  if (required > 0) found.push(issue('interview/incomplete', '', { count: required }));
  if (count('error') > 0) found.push(issue('interview/errors-open', '', { count: count('error') }));
  if (count('warning') > 0) found.push(issue('interview/warnings-open', '', { count: count('warning') }));
  return found;
}

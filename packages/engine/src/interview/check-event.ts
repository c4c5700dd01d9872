import type { InterviewEvent } from '../definition/interview-event.ts';
import { issue, type Issue } from '../issue/issue.ts';
import { isInstant } from './instant.ts';

/** The text fields an event must have besides its time and its actor. */
const needed: Readonly<Record<InterviewEvent['type'], readonly string[]>> = {
  start: [],
  answer: ['item'],
  clear: ['item'],
  note: ['item', 'text'],
  accept: ['check', 'reason'],
  next: [],
  back: [],
  goTo: ['section'],
  suspend: [],
  resume: [],
  review: [],
  complete: [],
  amend: ['reason'],
};

const originFields: readonly string[] = ['response', 'instrument', 'version', 'item', 'time'];

/** Exactly the fields of an origin, all of them text: what stands in a log is what was checked. */
function isOrigin(from: unknown): boolean {
  if (typeof from !== 'object' || from === null) return false;
  const fields = Object.entries(from);
  return (
    fields.length === originFields.length &&
    fields.every(([name, value]) => originFields.includes(name) && typeof value === 'string') &&
    isInstant((from as { time?: unknown }).time)
  );
}

/** Whoever did it; an entry of the log that nobody made is none. */
export function isActor(actor: unknown): boolean {
  return typeof actor === 'string' && actor.trim() !== '';
}

/** What is wrong with the shape of an event from outside, such as a stored log; undefined if it is sound. */
export function checkEvent(event: unknown): Issue | undefined {
  const bad = (field: string, expected: string): Issue => issue('interview/bad-event', `/${field}`, { expected });
  if (typeof event !== 'object' || event === null) return issue('interview/bad-event', '', { expected: 'an event' });
  const fields = event as Readonly<Record<string, unknown>>;
  const { type, item, time, actor, from } = fields;
  // Nearly every event is an answer, and nearly every answer is sound: nothing more to look at.
  if (type === 'answer' && typeof item === 'string' && isInstant(time) && isActor(actor)) {
    return from === undefined || isOrigin(from) ? undefined : bad('from', 'its origin');
  }
  if (typeof type !== 'string') return bad('type', 'text');
  // Some other type may mean something to xstate, so it never reaches the machine.
  if (!Object.hasOwn(needed, type)) return issue('interview/not-possible-now', '', { event: type.slice(0, 40) });
  if (!isInstant(time)) return bad('time', 'an instant');
  if (!isActor(actor)) return bad('actor', 'an actor');
  for (const field of needed[type as InterviewEvent['type']]) {
    if (typeof fields[field] !== 'string') return bad(field, 'text');
  }
  for (const field of ['early', 'item']) {
    if (fields[field] !== undefined && typeof fields[field] !== 'string') return bad(field, 'text, if any');
  }
  if (![undefined, 'item', 'section'].includes(fields['pace'] as string | undefined))
    return bad('pace', 'item or section');
  return undefined;
}

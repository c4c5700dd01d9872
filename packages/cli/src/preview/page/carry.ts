/**
 * What was answered so far → an interview on the definition as it is now. The log is replayed event by event, with
 * the times it has; what is refused is left out and said.
 */
import {
  eventOf,
  openInterview,
  type CompiledInstrument,
  type Interview,
  type InterviewOptions,
  type Issue,
  type LogEntry,
  type Response,
} from '@skala/engine';

/** Something that has no place in the new definition: an answer, or another event. */
export interface Dropped {
  readonly type: LogEntry['type'];
  readonly item: string | undefined;
  readonly why: Issue;
}

export interface Carried {
  readonly interview: Interview;
  readonly dropped: readonly Dropped[];
}

export function carryInto(
  instrument: CompiledInstrument,
  options: InterviewOptions,
  before: Response | undefined,
): Carried {
  const interview = openInterview(instrument, options);
  const refused = new Map<string, Dropped>();
  for (const entry of before?.log ?? []) {
    const event = eventOf(entry);
    if (!event) continue;
    const [why] = interview.send(event);
    const name = entry.item ?? entry.check ?? entry.type;
    // The last word about a question counts: an answer that was put right later is no loss.
    if (why) refused.set(name, { type: entry.type, item: entry.item, why });
    else if (entry.type === 'answer' || entry.type === 'clear') refused.delete(name);
  }
  const answered = { ...before?.answers, ...before?.aside };
  const dropped = [...refused.values()].filter(({ item }) => item === undefined || Object.hasOwn(answered, item));
  return { interview, dropped };
}

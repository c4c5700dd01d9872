/**
 * The handle that widgets and hosts hold: send an event, read the content. It wraps the machine's actor,
 * so nobody outside the engine imports xstate.
 */
import { createActor } from 'xstate';
import type { CompiledInstrument } from '../definition/compiled.ts';
import type { Issue } from '../issue/issue.ts';
import type { InterviewContent, InterviewOptions } from './content.ts';
import type { InterviewEvent } from '../definition/interview-event.ts';
import { settingOf } from '../derive/derive.ts';
import { checkEvent } from './check-event.ts';
import type { InterviewState } from './interview-state.ts';
import { interviewMachine } from './machine.ts';
import type { Standing } from './standing.ts';

export interface Interview {
  readonly instrument: CompiledInstrument;
  readonly options: InterviewOptions;
  readonly state: InterviewState;
  /** Answers, derived values, notes, place, log. A new object after each event that changes anything. */
  readonly content: InterviewContent;
  /** Sends an event. Returns why it was refused, or an empty list when it was taken. */
  send(event: InterviewEvent): readonly Issue[];
  /** Calls back after every event taken or refused. Returns the function that ends it. */
  subscribe(listener: () => void): () => void;
}

/**
 * A new interview; `migrated`: one that goes on from there. Throws EngineError if the instrument has no such form or
 * rule set.
 */
export function createInterview(
  instrument: CompiledInstrument,
  options: InterviewOptions,
  migrated?: Standing,
): Interview {
  // Thrown here and now; inside the machine it would surface later and elsewhere.
  settingOf(instrument, options.form, options);
  const actor = createActor(interviewMachine, { input: { instrument, options } });
  const listeners = new Set<() => void>();
  actor.start();
  if (migrated) actor.send({ type: 'migrate', ...migrated });
  return {
    instrument,
    options,
    get state() {
      return actor.getSnapshot().value as InterviewState;
    },
    get content() {
      return actor.getSnapshot().context.content;
    },
    send(event) {
      const fault = checkEvent(event);
      actor.send(fault ? { type: 'malformed', fault } : event);
      for (const listener of listeners) listener();
      return actor.getSnapshot().context.content.refused;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

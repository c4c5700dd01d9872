/**
 * The interview: one XState machine for all instruments; the compiled instrument comes in as input.
 *
 *     notStarted ─start─▶ asking ◀─goTo/next/back─▶ reviewing ─complete─▶ completed ─amend─▶ amending
 *                                                                             ◀────complete────┘
 *
 * Guaranteed: no clock, no randomness, no invoke, no after, so the same events always give the same
 * state and the machine can be explored with xstate/graph. Every event that is taken is appended to the
 * log; one that is not possible is refused with a reason, and nothing changes.
 */
import { assign, createMachine } from 'xstate';
import type { CompiledInstrument } from '../definition/compiled.ts';
import { issue, type Issue } from '../issue/issue.ts';
import { emptyContent, type InterviewContent, type InterviewOptions } from './content.ts';
import type { InterviewEvent } from '../definition/interview-event.ts';
import type { InterviewState } from './interview-state.ts';
import type { Standing } from './standing.ts';
import {
  applyAccept,
  applyAnswer,
  applyComplete,
  applyGoTo,
  applyMove,
  applyNote,
  obstacles,
  record,
  refuse,
  refuseCompletion,
} from './reduce.ts';

export interface InterviewInput {
  readonly instrument: CompiledInstrument;
  readonly options: InterviewOptions;
}

/** What the handle sends in the place of an event from outside that lacks what it needs. */
interface MalformedEvent {
  readonly type: 'malformed';
  readonly fault: Issue;
}

/** One key, so that xstate copies as little as possible for each answer. */
interface MachineContext {
  readonly content: InterviewContent;
}

/** What the handle sends first for a response that was migrated: from outside no such event gets here. */
interface MigrateEvent extends Standing {
  readonly type: 'migrate';
}

type MachineEvent = InterviewEvent | MalformedEvent | MigrateEvent;

interface Happening<E extends MachineEvent> {
  readonly context: MachineContext;
  readonly event: E;
}

type EventOf<T extends MachineEvent['type']> = Extract<MachineEvent, { type: T }>;

/** The action that puts what an event makes of the content in its place. */
function becomes<E extends MachineEvent>(apply: (content: InterviewContent, event: E) => InterviewContent) {
  return assign<MachineContext, E, undefined, MachineEvent, never>(({ context, event }) => ({
    content: apply(context.content, event),
  }));
}

const recorded = becomes<MachineEvent>((content, event) => record(content, event as InterviewEvent));
const notWhileSuspended = becomes<MachineEvent>((content) => refuse(content, issue('interview/suspended', '')));
const notWithoutReason = becomes<MachineEvent>((content) =>
  refuse(content, issue('interview/reason-needed', '/reason')),
);

const answering = {
  answer: { actions: becomes<EventOf<'answer'>>(applyAnswer) },
  clear: { actions: becomes<EventOf<'clear'>>(applyAnswer) },
  note: { actions: becomes<EventOf<'note'>>(applyNote) },
  accept: { actions: becomes<EventOf<'accept'>>(applyAccept) },
};

const moving = {
  next: { actions: becomes<EventOf<'next' | 'back'>>(applyMove) },
  back: { actions: becomes<EventOf<'next' | 'back'>>(applyMove) },
  goTo: { actions: becomes<EventOf<'goTo'>>(applyGoTo) },
};

const canComplete = ({ context, event }: Happening<EventOf<'complete'>>): boolean =>
  event.early === undefined ? obstacles(context.content).length === 0 : event.early.trim() !== '';

const completing = {
  complete: [
    {
      guard: canComplete,
      target: '#interview.completed' as const,
      actions: becomes<EventOf<'complete'>>(applyComplete),
    },
    { actions: becomes<EventOf<'complete'>>(refuseCompletion) },
  ],
};

const migrated = becomes<MigrateEvent>((_, { content }) => content);

/** A response that was given to an older version goes on where it stood. */
const migratedTo = <S extends InterviewState>(target: S) => ({
  guard: ({ event }: Happening<MigrateEvent>): boolean => event.state === target,
  target,
  actions: migrated,
});

const isSuspended = ({ context }: Happening<MachineEvent>): boolean => context.content.suspended;
const canGoTo = ({ context, event }: Happening<EventOf<'goTo'>>): boolean =>
  applyGoTo(context.content, event).refused.length === 0;
const hasReason = ({ event }: Happening<EventOf<'amend'>>): boolean => event.reason.trim() !== '';

export const interviewMachine = createMachine({
  // Types only; `setup` would bring every action creator of xstate into the browser.
  types: {} as { context: MachineContext; events: MachineEvent; input: InterviewInput },
  id: 'interview',
  context: ({ input }) => ({ content: emptyContent(input.instrument, input.options) }),
  initial: 'notStarted',
  on: {
    malformed: { actions: becomes<EventOf<'malformed'>>((content, { fault }) => refuse(content, fault)) },
    '*': {
      actions: becomes<MachineEvent>((content, { type }) =>
        refuse(content, issue('interview/not-possible-now', '', { event: type })),
      ),
    },
  },
  states: {
    notStarted: {
      on: {
        start: { target: 'asking', actions: recorded },
        migrate: [
          migratedTo('asking'),
          migratedTo('reviewing'),
          migratedTo('completed'),
          migratedTo('amending'),
          { actions: migrated },
        ],
      },
    },
    asking: {
      on: {
        ...answering,
        ...moving,
        suspend: {
          actions: becomes<EventOf<'suspend' | 'resume'>>((content, event) =>
            record(content, event, {}, { suspended: true }),
          ),
        },
        resume: {
          actions: becomes<EventOf<'suspend' | 'resume'>>((content, event) =>
            record(content, event, {}, { suspended: false }),
          ),
        },
        review: [
          { guard: isSuspended, actions: notWhileSuspended },
          { target: 'reviewing', actions: recorded },
        ],
      },
    },
    reviewing: {
      on: {
        ...answering,
        ...completing,
        goTo: [{ guard: canGoTo, target: 'asking', actions: moving.goTo.actions }, { actions: moving.goTo.actions }],
        back: { target: 'asking', actions: recorded },
      },
    },
    completed: {
      on: {
        amend: [
          {
            guard: hasReason,
            target: 'amending',
            actions: becomes<EventOf<'amend'>>((content, event) =>
              record(content, event, { reason: event.reason }, { amended: true }),
            ),
          },
          { actions: notWithoutReason },
        ],
      },
    },
    amending: { on: { ...answering, ...moving, ...completing } },
  },
});

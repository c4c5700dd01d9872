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
import { assign, setup } from 'xstate';
import type { CompiledInstrument } from '../definition/compiled.ts';
import { issue, type Issue } from '../issue/issue.ts';
import { emptyContent, type InterviewContent, type InterviewOptions } from './content.ts';
import type { InterviewEvent } from '../definition/interview-event.ts';
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

const machineSetup = setup({
  types: {
    context: {} as MachineContext,
    events: {} as InterviewEvent | MalformedEvent,
    input: {} as InterviewInput,
  },
  guards: {
    canComplete: ({ context, event }) =>
      event.type === 'complete' &&
      (event.early === undefined ? obstacles(context.content).length === 0 : event.early.trim() !== ''),
    isSuspended: ({ context }) => context.content.suspended,
    canGoTo: ({ context, event }) => event.type === 'goTo' && applyGoTo(context.content, event).refused.length === 0,
    hasReason: ({ event }) => event.type === 'amend' && event.reason.trim() !== '',
  },
});

const answering = machineSetup.createStateConfig({
  on: {
    answer: { actions: assign(({ context, event }) => ({ content: applyAnswer(context.content, event) })) },
    clear: { actions: assign(({ context, event }) => ({ content: applyAnswer(context.content, event) })) },
    note: { actions: assign(({ context, event }) => ({ content: applyNote(context.content, event) })) },
    accept: { actions: assign(({ context, event }) => ({ content: applyAccept(context.content, event) })) },
  },
}).on;

const moving = machineSetup.createStateConfig({
  on: {
    next: { actions: assign(({ context, event }) => ({ content: applyMove(context.content, event) })) },
    back: { actions: assign(({ context, event }) => ({ content: applyMove(context.content, event) })) },
    goTo: { actions: assign(({ context, event }) => ({ content: applyGoTo(context.content, event) })) },
  },
}).on;

const completing = machineSetup.createStateConfig({
  on: {
    complete: [
      {
        guard: 'canComplete',
        target: '#interview.completed',
        actions: assign(({ context, event }) => ({ content: applyComplete(context.content, event) })),
      },
      { actions: assign(({ context }) => ({ content: refuseCompletion(context.content) })) },
    ],
  },
}).on;

export const interviewMachine = machineSetup.createMachine({
  id: 'interview',
  context: ({ input }) => ({ content: emptyContent(input.instrument, input.options) }),
  initial: 'notStarted',
  on: {
    malformed: { actions: assign(({ context, event }) => ({ content: refuse(context.content, event.fault) })) },
    '*': {
      actions: assign(({ context, event }) => ({
        content: refuse(context.content, issue('interview/not-possible-now', '', { event: event.type })),
      })),
    },
  },
  states: {
    notStarted: {
      on: {
        start: {
          target: 'asking',
          actions: assign(({ context, event }) => ({ content: record(context.content, event) })),
        },
      },
    },
    asking: {
      on: {
        ...answering,
        ...moving,
        suspend: {
          actions: assign(({ context, event }) => ({
            content: record(context.content, event, {}, { suspended: true }),
          })),
        },
        resume: {
          actions: assign(({ context, event }) => ({
            content: record(context.content, event, {}, { suspended: false }),
          })),
        },
        review: [
          {
            guard: 'isSuspended',
            actions: assign(({ context }) => ({ content: refuse(context.content, issue('interview/suspended', '')) })),
          },
          {
            target: 'reviewing',
            actions: assign(({ context, event }) => ({ content: record(context.content, event) })),
          },
        ],
      },
    },
    reviewing: {
      on: {
        ...answering,
        ...completing,
        goTo: [
          {
            guard: 'canGoTo',
            target: 'asking',
            actions: assign(({ context, event }) => ({ content: applyGoTo(context.content, event) })),
          },
          { actions: assign(({ context, event }) => ({ content: applyGoTo(context.content, event) })) },
        ],
        back: {
          target: 'asking',
          actions: assign(({ context, event }) => ({ content: record(context.content, event) })),
        },
      },
    },
    completed: {
      on: {
        amend: [
          {
            guard: 'hasReason',
            target: 'amending',
            actions: assign(({ context, event }) => ({
              content: record(context.content, event, { reason: event.reason }, { amended: true }),
            })),
          },
          {
            actions: assign(({ context }) => ({
              content: refuse(context.content, issue('interview/reason-needed', '/reason')),
            })),
          },
        ],
      },
    },
    amending: { on: { ...answering, ...moving, ...completing } },
  },
});

export type InterviewState = 'notStarted' | 'asking' | 'reviewing' | 'completed' | 'amending';

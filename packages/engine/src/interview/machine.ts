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
import { issue } from '../issue/issue.ts';
import { emptyContent, type InterviewContext, type InterviewOptions } from './content.ts';
import type { InterviewEvent } from '../definition/interview-event.ts';
import { applyAccept, applyAnswer, applyGoTo, applyMove, applyNote, logged, obstacles, refuse } from './reduce.ts';

export interface InterviewInput {
  readonly instrument: CompiledInstrument;
  readonly options: InterviewOptions;
}

const machineSetup = setup({
  types: {
    context: {} as InterviewContext,
    events: {} as InterviewEvent,
    input: {} as InterviewInput,
  },
  guards: {
    canComplete: ({ context, event }) =>
      event.type === 'complete' &&
      (event.early === undefined ? obstacles(context).length === 0 : event.early.trim() !== ''),
    isSuspended: ({ context }) => context.suspended,
    hasReason: ({ event }) => event.type === 'amend' && event.reason.trim() !== '',
  },
});

const answer = machineSetup.createStateConfig({
  on: {
    answer: { actions: assign(({ context, event }) => applyAnswer(context, event)) },
    clear: { actions: assign(({ context, event }) => applyAnswer(context, event)) },
    note: { actions: assign(({ context, event }) => applyNote(context, event)) },
    accept: { actions: assign(({ context, event }) => applyAccept(context, event)) },
  },
}).on;

function whyNotComplete(context: InterviewContext): Partial<InterviewContext> {
  const found = obstacles(context);
  return found.length > 0 ? refuse(...found) : refuse(issue('interview/reason-needed', '/early'));
}

export const interviewMachine = machineSetup.createMachine({
  id: 'interview',
  context: ({ input }) => emptyContent(input.instrument, input.options),
  initial: 'notStarted',
  on: {
    '*': {
      actions: assign(({ event }) =>
        refuse(issue('interview/not-possible-now', '', { event: event.type })),
      ),
    },
  },
  states: {
    notStarted: {
      on: { start: { target: 'asking', actions: assign(({ context, event }) => logged(context, event)) } },
    },
    asking: {
      on: {
        ...answer,
        next: { actions: assign(({ context, event }) => applyMove(context, event)) },
        back: { actions: assign(({ context, event }) => applyMove(context, event)) },
        goTo: { actions: assign(({ context, event }) => applyGoTo(context, event)) },
        suspend: { actions: assign(({ context, event }) => ({ suspended: true, ...logged(context, event) })) },
        resume: { actions: assign(({ context, event }) => ({ suspended: false, ...logged(context, event) })) },
        review: [
          { guard: 'isSuspended', actions: assign(() => refuse(issue('interview/suspended', ''))) },
          { target: 'reviewing', actions: assign(({ context, event }) => logged(context, event)) },
        ],
      },
    },
    reviewing: {
      on: {
        ...answer,
        goTo: { target: 'asking', actions: assign(({ context, event }) => applyGoTo(context, event)) },
        back: { target: 'asking', actions: assign(({ context, event }) => logged(context, event)) },
        complete: [
          {
            guard: 'canComplete',
            target: 'completed',
            actions: assign(({ context, event }) => ({
              early: event.early,
              ...logged(context, event, event.early === undefined ? {} : { reason: event.early }),
            })),
          },
          { actions: assign(({ context }) => whyNotComplete(context)) },
        ],
      },
    },
    completed: {
      on: {
        amend: [
          {
            guard: 'hasReason',
            target: 'amending',
            actions: assign(({ context, event }) => ({
              amended: true,
              ...logged(context, event, { reason: event.reason }),
            })),
          },
          { actions: assign(() => refuse(issue('interview/reason-needed', '/reason'))) },
        ],
      },
    },
    amending: {
      on: {
        ...answer,
        next: { actions: assign(({ context, event }) => applyMove(context, event)) },
        back: { actions: assign(({ context, event }) => applyMove(context, event)) },
        goTo: { actions: assign(({ context, event }) => applyGoTo(context, event)) },
        complete: [
          {
            guard: 'canComplete',
            target: 'completed',
            actions: assign(({ context, event }) => ({
              early: event.early,
              ...logged(context, event, event.early === undefined ? {} : { reason: event.early }),
            })),
          },
          { actions: assign(({ context }) => whyNotComplete(context)) },
        ],
      },
    },
  },
});

export type InterviewState = 'notStarted' | 'asking' | 'reviewing' | 'completed' | 'amending';

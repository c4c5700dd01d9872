/** The machine explored with xstate/graph on a small instrument: every state is reached, and each path replays. */
import { describe, expect, it } from 'vitest';
import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { interviewMachine, openInterview, resumeInterview, responseOf, type InterviewEvent } from '../../src/index.ts';
import { stamp, view, type Happening } from '../support/open-interview.ts';
import { loadSound } from '../support/read-instrument.ts';

/** Two questions of which the first hides the second, and a warning. */
const instrument = loadSound({
  format: 'skala/instrument/1',
  id: 'gate',
  version: '1.0.0',
  status: 'active',
  administration: ['self-report'],
  source: [{ id: 'project', citation: 'For tests.' }],
  licence: { holder: 'Nobody', terms: 'own', wording: 'own' },
  missing: { X: 'asked-declined' },
  forms: { full: 'all' },
  sections: [
    {
      id: 'one',
      items: [
        { id: 'Q1', type: 'boolean', missing: ['X'] },
        { id: 'Q2', type: 'boolean', when: 'Q1 == 1' },
      ],
    },
  ],
  checks: [{ id: 'both', severity: 'warning', when: 'Q1 == 1 and Q2 == 1', items: ['Q1', 'Q2'] }],
  scores: [
    {
      id: 'total',
      value: 'Q1 + (Q1 == 1 ? Q2 : 0)',
      missing: 'complete',
      range: [0, 2],
      direction: 'none',
      source: 'project',
    },
  ],
  flags: [{ id: 'two', action: 'information', when: 'total == 2', source: 'project' }],
});

const happenings: readonly Happening[] = [
  { type: 'start' },
  { type: 'answer', item: 'Q1', answer: true },
  { type: 'answer', item: 'Q1', answer: false },
  { type: 'answer', item: 'Q1', answer: 'X' },
  { type: 'answer', item: 'Q2', answer: true },
  { type: 'clear', item: 'Q1' },
  { type: 'accept', check: 'both', reason: 'So.' },
  { type: 'suspend' },
  { type: 'resume' },
  { type: 'review' },
  { type: 'goTo', section: 'one' },
  { type: 'goTo', section: 'two' },
  { type: 'complete' },
  { type: 'complete', early: 'Left.' },
  { type: 'amend', reason: 'Wrong.' },
];

const events = happenings.map((happening) => ({ ...happening, ...stamp }));
const input = { instrument, options: { id: 'r', form: 'full' } };

/** Two situations are the same if no event can tell them apart; the log, which only grows, is left out. */
const options = {
  input,
  events,
  limit: 20_000,
  serializeState: (snapshot: {
    value: unknown;
    context: { content: { answers: unknown; accepted: unknown; suspended: boolean; early: unknown; amended: boolean } };
  }) => {
    const { answers, accepted, suspended, early, amended } = snapshot.context.content;
    return JSON.stringify([snapshot.value, answers, accepted, suspended, early, amended]);
  },
};

/** One event and where it leads. */
interface Transition {
  readonly event: InterviewEvent;
  readonly state: SnapshotFrom<typeof interviewMachine>;
}

describe('the interview machine', () => {
  const paths = getShortestPaths(interviewMachine, options);

  it('reaches all of its states', () => {
    const reached = new Set(paths.map(({ state }) => state.value));
    expect([...reached].sort()).toEqual(['amending', 'asking', 'completed', 'notStarted', 'reviewing']);
    expect(paths.length).toBeGreaterThan(60);
  });

  it('is the same when each of these paths is walked by an interview, and again when its response is replayed', () => {
    for (const { steps, state } of paths) {
      const interview = openInterview(instrument, input.options);
      for (const { event } of steps)
        if (events.includes(event as InterviewEvent)) interview.send(event as InterviewEvent);
      expect(interview.state).toBe(state.value);
      expect(interview.content.answers).toEqual(state.context.content.answers);
      const again = resumeInterview(instrument, JSON.parse(JSON.stringify(responseOf(interview))));
      expect(again.ok && view(again.value), JSON.stringify(responseOf(interview).log)).toEqual(view(interview));
    }
  });

  it('leads from every situation to an end', () => {
    const map = getAdjacencyMap(interviewMachine, options);
    const situations = Object.entries(map);
    const backwards = new Map<string, string[]>();
    for (const [from, { transitions }] of situations) {
      for (const { state } of Object.values<Transition>(transitions)) {
        const to = options.serializeState(state);
        backwards.set(to, [...(backwards.get(to) ?? []), from]);
      }
    }
    const ends = situations.filter(([, { state }]) => state.value === 'completed').map(([key]) => key);
    const canEnd = new Set(ends);
    for (const key of canEnd) for (const from of backwards.get(key) ?? []) canEnd.add(from);
    expect(ends.length).toBeGreaterThan(0);
    expect(situations.filter(([key]) => !canEnd.has(key))).toEqual([]);
  });

  it('never moves and never changes content when it refuses', () => {
    for (const [key, { transitions }] of Object.entries(getAdjacencyMap(interviewMachine, options))) {
      for (const { event, state } of Object.values<Transition>(transitions)) {
        if (state.context.content.refused.length > 0)
          expect(options.serializeState(state), JSON.stringify(event)).toBe(key);
      }
    }
  });

  it('completes only what is complete, unless a reason is given', () => {
    for (const { state, steps } of paths) {
      if (state.value !== 'completed') continue;
      const { answers, early, accepted } = state.context.content;
      if (early !== undefined) continue;
      const [q1, q2] = answers;
      expect(q1, JSON.stringify(steps.map(({ event }) => event.type))).toBeDefined();
      const isYes = q1 !== undefined && 'value' in q1 && q1.value === true;
      if (isYes) expect(q2).toBeDefined();
      if (isYes && q2 && 'value' in q2 && q2.value === true) expect(accepted).toHaveProperty('both');
    }
  });
});

/** The course of an interview: states, places, the log, amendments, and what an answer opens and shuts. */
import { describe, expect, it } from 'vitest';
import {
  EngineError,
  askedItems,
  firedChecks,
  flagInterview,
  nextUnanswered,
  openChecks,
  openInterview,
  openRequired,
  responseOf,
  scoreAnswers,
  scoreInterview,
  type Interview,
} from '../../src/index.ts';
import { refusedEvents } from '../refusals/events.ts';
import { answer, begin, resumed, send, stamp, take, view } from '../support/open-interview.ts';
import { baseInstrument } from '../support/read-instrument.ts';

const instrument = baseInstrument();
const asked = (interview: Interview): string[] => askedItems(interview.content).map(({ id }) => id);
const accepted = (interview: Interview): string[] => Object.keys(responseOf(interview).accepted);

/** Every question of the form `short`, without contradictions. */
const shortAnswers = { A1: 15, A2: 2, A3: 2, A4: false, A6: 1, A7: 3 };

describe('an interview', () => {
  it('goes from start to review, end and amendment', () => {
    const interview = openInterview(instrument, {
      id: 'response-1',
      form: 'short',
      subject: 'subject-7',
      language: 'da',
    });
    expect([interview.state, responseOf(interview).status]).toEqual(['notStarted', 'not-started']);
    take(interview, { type: 'start' });
    expect([interview.state, responseOf(interview).status]).toEqual(['asking', 'in-progress']);
    answer(interview, shortAnswers);
    take(interview, { type: 'suspend' });
    expect([interview.state, responseOf(interview).status]).toEqual(['asking', 'suspended']);
    take(interview, { type: 'resume' }, { type: 'review' });
    expect([interview.state, responseOf(interview).status]).toEqual(['reviewing', 'in-progress']);
    take(interview, { type: 'back' });
    expect(interview.state).toBe('asking');
    take(interview, { type: 'review' }, { type: 'goTo', section: 'daily', item: 'A3' });
    expect([interview.state, responseOf(interview).place]).toEqual(['asking', { section: 'daily', item: 'A3' }]);
    take(interview, { type: 'review' }, { type: 'complete' });
    expect([interview.state, responseOf(interview).status]).toEqual(['completed', 'completed']);
    take(interview, { type: 'amend', reason: 'Misheard.' });
    expect([interview.state, responseOf(interview).status]).toEqual(['amending', 'amending']);
    take(interview, { type: 'answer', item: 'A1', answer: 10 }, { type: 'complete' });
    expect([interview.state, responseOf(interview).status]).toEqual(['completed', 'amended']);
    expect(responseOf(interview)).toMatchObject({
      id: 'response-1',
      subject: 'subject-7',
      language: 'da',
      form: 'short',
    });
  });

  it('logs every event that is taken, with the old and the new answer, and none that is refused', () => {
    const interview = begin(instrument, 'short');
    answer(interview, { A1: 5 });
    expect(send(interview, { type: 'answer', item: 'A1', answer: 99 })).toHaveLength(1);
    answer(interview, { A1: 'X' });
    take(
      interview,
      { type: 'clear', item: 'A1' },
      { type: 'note', item: 'A2', text: 'Tired.' },
      { type: 'next', pace: 'item' },
    );
    expect(responseOf(interview).log).toEqual([
      { seq: 1, type: 'start', ...stamp },
      { seq: 2, type: 'answer', ...stamp, item: 'A1', old: null, new: { value: 5 } },
      { seq: 3, type: 'answer', ...stamp, item: 'A1', old: { value: 5 }, new: { missing: 'asked-declined', key: 'X' } },
      { seq: 4, type: 'clear', ...stamp, item: 'A1', old: { missing: 'asked-declined', key: 'X' }, new: null },
      { seq: 5, type: 'note', ...stamp, item: 'A2', text: 'Tired.' },
      { seq: 6, type: 'next', ...stamp, pace: 'item' },
    ]);
  });

  it('keeps the old value in the log when an answer is amended', () => {
    const interview = begin(instrument, 'short');
    answer(interview, shortAnswers);
    take(interview, { type: 'review' }, { type: 'complete' }, { type: 'amend', reason: 'Misheard.' });
    take(interview, { type: 'answer', item: 'A3', answer: 4 }, { type: 'complete' });
    const log = responseOf(interview).log.slice(-3);
    expect(log).toMatchObject([
      { type: 'amend', reason: 'Misheard.' },
      { type: 'answer', item: 'A3', old: { value: '2' }, new: { value: '4' } },
      { type: 'complete' },
    ]);
    expect(scoreInterview(interview).find(({ id }) => id === 'burden')).toMatchObject({ value: 0.6666666667 });
  });

  it('can be ended early with a reason, and completed later by an amendment', () => {
    const interview = begin(instrument, 'short');
    answer(interview, { A1: 3 });
    take(interview, { type: 'review' }, { type: 'complete', early: 'Taken ill.' });
    expect(responseOf(interview)).toMatchObject({ status: 'ended-early', early: 'Taken ill.' });
    expect(responseOf(interview).log.at(-1)).toMatchObject({ type: 'complete', reason: 'Taken ill.' });
    take(interview, { type: 'amend', reason: 'Came back.' });
    expect(send(interview, { type: 'complete' }).map(({ code }) => code)).toEqual(['interview/incomplete']);
    answer(interview, shortAnswers);
    take(interview, { type: 'complete' });
    expect(responseOf(interview).status).toBe('amended');
    expect(responseOf(interview)).not.toHaveProperty('early');
  });

  it('tells those who listen, until they no longer do', () => {
    const interview = begin(instrument);
    let calls = 0;
    const stop = interview.subscribe(() => calls++);
    take(interview, { type: 'answer', item: 'A1', answer: 1 });
    send(interview, { type: 'answer', item: 'A1', answer: 99 });
    expect(calls).toBe(2);
    stop();
    take(interview, { type: 'clear', item: 'A1' });
    expect(calls).toBe(2);
  });

  it('is not opened in a form that does not exist, or with money that makes no sense', () => {
    const code = (open: () => unknown): string => {
      try {
        open();
      } catch (error) {
        if (error instanceof EngineError) return error.code;
      }
      return 'opened';
    };
    expect(code(() => openInterview(instrument, { id: 'r', form: 'brief' }))).toBe('response/unknown-form');
    expect(code(() => openInterview(instrument, { id: 'r', form: 'toString' }))).toBe('response/unknown-form');
    expect(code(() => openInterview(instrument, { id: 'r', form: 'full', money: { currency: 'kroner' } }))).toBe(
      'response/bad-settings',
    );
    for (const rate of [0, -1, NaN, Infinity]) {
      expect(code(() => openInterview(instrument, { id: 'r', form: 'full', money: { currency: 'DKK', rate } }))).toBe(
        'response/bad-settings',
      );
    }
    expect(code(() => scoreAnswers(instrument, {}, { form: 'brief' }))).toBe('response/unknown-form');
  });
});

describe('a refused event', () => {
  it.each(refusedEvents)('$name', ({ before, event, issues, form = 'full' }) => {
    const interview = openInterview(instrument, { id: 'r', form });
    take(interview, ...before);
    const earlier = view(interview);
    const refused = send(interview, event);
    expect(refused.map(({ code, path }) => [code, path])).toEqual(issues);
    expect(interview.content.refused).toEqual(refused);
    // Nothing else has changed.
    expect(view(interview)).toEqual(earlier);
    // What is taken afterwards takes the refusal back.
    if (interview.state === 'asking' && !interview.content.suspended) {
      take(interview, { type: 'answer', item: 'A1', answer: 1 });
      expect(interview.content.refused).toEqual([]);
    }
  });

  it('in the review does not leave the review', () => {
    const interview = begin(instrument);
    take(interview, { type: 'review' });
    expect(send(interview, { type: 'goTo', section: 'nightly' }).map(({ code }) => code)).toEqual([
      'interview/unknown-section',
    ]);
    expect(interview.state).toBe('reviewing');
  });
});

describe('the place', () => {
  it('moves by item and by section, over what is asked, and stays at the ends', () => {
    const interview = begin(instrument, 'short');
    const place = (): unknown => responseOf(interview).place;
    expect(place()).toEqual({ section: 'daily', item: 'A1' });
    take(interview, { type: 'back', pace: 'item' });
    expect(place()).toEqual({ section: 'daily', item: 'A1' });
    answer(interview, { A4: false });
    for (let step = 0; step < 4; step++) take(interview, { type: 'next', pace: 'item' });
    // A5 is not asked.
    expect(place()).toEqual({ section: 'daily', item: 'A6' });
    take(interview, { type: 'next', pace: 'item' }, { type: 'next', pace: 'item' }, { type: 'next', pace: 'section' });
    expect(place()).toEqual({ section: 'daily', item: 'A7' });

    const full = begin(instrument);
    take(full, { type: 'next', pace: 'section' });
    expect(responseOf(full).place).toEqual({ section: 'table', item: 'B1' });
    take(full, { type: 'next', pace: 'section' }, { type: 'next', pace: 'section' }, { type: 'back', pace: 'section' });
    expect(responseOf(full).place).toEqual({ section: 'table', item: 'B1' });
    take(full, { type: 'next', pace: 'item' });
    expect(responseOf(full).place).toEqual({ section: 'table', item: 'B2' });
  });

  it('goes to the next unanswered question, from the top again after the last', () => {
    const interview = begin(instrument, 'short');
    const next = (after?: string): string | undefined => nextUnanswered(interview.content, after)?.id;
    expect(next()).toBe('A1');
    answer(interview, { A1: 0, A2: 0 });
    expect(next()).toBe('A3');
    expect(next('A3')).toBe('A4');
    expect(next('A7')).toBe('A3');
    answer(interview, { ...shortAnswers, A1: 0, A2: 0 });
    expect(next()).toBeUndefined();
  });

  it('of a section is its first question that is asked', () => {
    const interview = begin(instrument, 'follow-up');
    take(interview, { type: 'goTo', section: 'kinds' });
    expect(responseOf(interview).place).toEqual({ section: 'kinds', item: 'C3' });
  });
});

describe('conditions', () => {
  it('open while they are undecided, and shut when they are false', () => {
    const interview = begin(instrument, 'short');
    expect(asked(interview)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']);
    answer(interview, { A4: false });
    expect(asked(interview)).not.toContain('A5');
    answer(interview, { A4: 'X' });
    expect(asked(interview)).toContain('A5');
    answer(interview, { A4: true });
    expect(asked(interview)).toContain('A5');
  });

  it('set a hidden answer aside, keep it out of the scores, and give it back', () => {
    const interview = begin(instrument);
    answer(interview, { A1: 3, A2: 1, A3: 1, A4: true, A5: 42, B3: true, B4: 30 });
    const assumed = (): unknown => scoreInterview(interview).find(({ id }) => id === 'assumed');
    expect(responseOf(interview).answers).toHaveProperty('B4');
    expect(assumed()).toMatchObject({ status: 'scored', value: 1 });
    answer(interview, { B3: false });
    expect(responseOf(interview).answers).not.toHaveProperty('B4');
    expect(responseOf(interview).aside).toEqual({ B4: { value: 30 } });
    // While it is hidden it counts as its `otherwise`, which is 0.
    expect(assumed()).toMatchObject({ status: 'scored', value: 2 });
    answer(interview, { B3: true });
    expect(responseOf(interview).aside).toEqual({});
    expect(responseOf(interview).answers['B4']).toEqual({ value: 30 });
    expect(assumed()).toMatchObject({ status: 'scored', value: 1 });
  });

  it('let an answer be changed while it is aside', () => {
    const interview = begin(instrument);
    answer(interview, { B3: false, B4: 12 });
    expect(responseOf(interview).aside).toEqual({ B4: { value: 12 } });
    answer(interview, { B3: true });
    expect(responseOf(interview).answers['B4']).toEqual({ value: 12 });
  });

  it('free hidden questions from having to be answered', () => {
    const interview = begin(instrument, 'short');
    const open = (): string[] => openRequired(interview.content).map(({ id }) => id);
    answer(interview, { A1: 0, A2: 0, A3: 0, A4: true });
    expect(open()).toEqual(['A5']);
    answer(interview, { A4: false });
    expect(open()).toEqual([]);
  });

  it('have a code for hidden items that formulas see', () => {
    const { flags } = scoreAnswers(instrument, { A4: true, A5: 'X' }, { form: 'full' });
    expect(flags.find(({ id }) => id === 'plain')?.status).toBe('clear');
    const shown = scoreAnswers(instrument, { A4: true, A5: 4 }, { form: 'full' });
    expect(shown.flags.find(({ id }) => id === 'plain')?.status).toBe('raised');
  });
});

describe('warnings', () => {
  it('wait for a reason, and for a new one when one of their answers changes', () => {
    const interview = begin(instrument, 'chosen');
    answer(interview, { A1: 20, A2: 0, A3: 0, C3: 'X' });
    expect(openChecks(interview.content).map(({ id }) => id)).toEqual(['days-without-bother', 'many-days']);
    take(
      interview,
      { type: 'accept', check: 'many-days', reason: 'A bad month.' },
      { type: 'accept', check: 'days-without-bother', reason: 'Used to it.' },
    );
    expect(responseOf(interview).accepted).toEqual({
      'days-without-bother': { reason: 'Used to it.' },
      'many-days': { reason: 'A bad month.' },
    });
    expect(openChecks(interview.content)).toEqual([]);
    expect(firedChecks(interview.content)).toHaveLength(2);

    answer(interview, { A2: '0' });
    expect(accepted(interview)).toEqual(['many-days']);
    answer(interview, { C3: '2024-01-01' });
    expect(accepted(interview)).toEqual(['many-days']);
    take(interview, { type: 'clear', item: 'A3' });
    expect(accepted(interview)).toEqual([]);
    answer(interview, { A3: 0 });
    expect(openChecks(interview.content).map(({ id }) => id)).toEqual(['days-without-bother', 'many-days']);
    take(interview, { type: 'review' });
    expect(send(interview, { type: 'complete' })).toMatchObject([
      { code: 'interview/warnings-open', params: { count: 2 } },
    ]);
  });

  it('do not hold up the end once accepted, and informations never do', () => {
    const interview = begin(instrument, 'chosen');
    answer(interview, { A1: 5, A2: 0, A3: 1, C3: '2024-02-01' });
    take(
      interview,
      { type: 'accept', check: 'days-without-bother', reason: 'So.' },
      { type: 'review' },
      { type: 'complete' },
    );
    expect(responseOf(interview).status).toBe('completed');
  });
});

describe('notes', () => {
  it('stand in the order of the items, and an empty one is none', () => {
    const interview = begin(instrument);
    take(
      interview,
      { type: 'note', item: 'C1', text: 'Third.' },
      { type: 'note', item: 'A2', text: 'Second.' },
      { type: 'note', item: 'A1', text: 'First.' },
      { type: 'note', item: 'A2', text: '' },
    );
    expect(Object.entries(responseOf(interview).notes)).toEqual([
      ['A1', 'First.'],
      ['C1', 'Third.'],
    ]);
  });

  it('never reach a score or a flag', () => {
    const interview = begin(instrument);
    answer(interview, shortAnswers);
    const before = [scoreInterview(interview), flagInterview(interview)];
    take(interview, { type: 'note', item: 'A1', text: '30' });
    expect([scoreInterview(interview), flagInterview(interview)]).toEqual(before);
  });
});

describe('a malformed event', () => {
  /** What an event may be when it comes from a program that does not check its types, and where it is wrong. */
  const malformed: readonly (readonly [event: unknown, path: string])[] = [
    [null, ''],
    [undefined, ''],
    ['next', ''],
    [7, ''],
    [{}, '/type'],
    [{ type: 5, ...stamp }, '/type'],
    [{ type: 'complete', early: 5, ...stamp }, '/early'],
    [{ type: 'note', item: 'A1', text: 5, ...stamp }, '/text'],
    [{ type: 'note', item: 'A1', text: null, ...stamp }, '/text'],
    [{ type: 'note', text: 'x', ...stamp }, '/item'],
    [{ type: 'accept', check: 'days-without-bother', ...stamp }, '/reason'],
    [{ type: 'next', pace: 'gallop', ...stamp }, '/pace'],
    [{ type: 'goTo', section: 'daily', item: 7, ...stamp }, '/item'],
    [{ type: 'goTo', ...stamp }, '/section'],
    [{ type: 'answer', item: 'A1', answer: 1 }, '/time'],
    [{ type: 'answer', item: 'A1', answer: 1, time: stamp.time }, '/actor'],
    [{ type: 'answer', item: ['A1'], answer: 1, ...stamp }, '/item'],
    [{ type: 'amend', ...stamp }, '/reason'],
    ...[
      '',
      'yesterday',
      '2024-02-29',
      '2024-02-30T10:00:00Z',
      '2024-02-29T10:00:00',
      '2024-02-29T24:00:00Z',
      1709200800,
    ].map((time): [unknown, string] => [{ type: 'answer', item: 'A1', answer: 1, ...stamp, time }, '/time']),
    ...['', ' ', 7].map((actor): [unknown, string] => [{ type: 'suspend', ...stamp, actor }, '/actor']),
  ];

  it.each(['2024-02-29T10:00Z', '2024-02-29T10:00:00.123Z', '2024-02-29T23:59:59+02:00'])(
    'may be of any ISO 8601 instant: %s',
    (time) => {
      expect(begin(instrument).send({ type: 'answer', item: 'A1', answer: 1, ...stamp, time })).toEqual([]);
    },
  );

  it.each(malformed)('is refused: %j', (event, path) => {
    const interview = begin(instrument);
    answer(interview, { A1: 5, A2: 0 });
    const before = view(interview);
    const refused = interview.send(event as Parameters<Interview['send']>[0]);
    expect(refused.map((issue) => [issue.code, issue.path])).toEqual([['interview/bad-event', path]]);
    expect(view(interview)).toEqual(before);
    answer(interview, { A3: 1 });
    expect(view(resumed(interview))).toEqual(view(interview));
  });

  it.each([
    'xstate.stop',
    'xstate.init',
    'xstate.error.actor',
    'xstate.done.state.interview',
    '*',
    'malformed',
    '__proto__',
    'toString',
    '',
  ])('of a type that means something to the machine is refused: %s', (type) => {
    const interview = begin(instrument);
    const before = view(interview);
    const refused = interview.send({ type, fault: { code: 'x' }, ...stamp } as unknown as Parameters<
      Interview['send']
    >[0]);
    expect(refused.map(({ code }) => code)).toEqual(['interview/not-possible-now']);
    expect(view(interview)).toEqual(before);
    answer(interview, { A1: 7 });
    expect(responseOf(interview).answers['A1']).toEqual({ value: 7 });
  });
});

/** Indicators over many people: what is counted, what is left out and why. */
import { describe, expect, it } from 'vitest';
import type { CompiledPathway } from '../../src/index.ts';
import { loadPathway } from '../../src/load.ts';
import {
  computeIndicators,
  type Course,
  type DatedEvent,
  type DatedResponse,
  type IndicatorPeriod,
  type IndicatorResult,
} from '../../src/schedule.ts';
import { basePathway } from '../support/base-pathway.ts';
import { finished, unfinished } from '../support/finished.ts';
import { drop, edits, type Edit } from '../support/json-edit.ts';
import { baseInstrument } from '../support/read-instrument.ts';

const garden = baseInstrument();

function load(edit: Edit = (document) => document): CompiledPathway {
  const loaded = loadPathway(edit(basePathway()), [garden]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

const pathway = load();
const asOf = '2025-12-31';
const none = {
  undated: 0,
  'outside-period': 0,
  'not-among': 0,
  'among-undecided': 0,
  undecided: 0,
  'not-yet-observable': 0,
};

let made = 0;
/** A response of somebody whose course ended on this day. */
function ended(end: string, answers: Readonly<Record<string, unknown>> = {}): DatedResponse {
  const all = { A1: 3, A2: 1, A3: 1, ...(end === '' ? {} : { C4: end }), ...answers };
  return { ...finished(garden, all, { id: `r-${made++}` }), date: '2024-07-01' };
}

const person = (responses: readonly DatedResponse[], events: readonly DatedEvent[] = []): Course => ({
  key: `p-${made++}`,
  responses,
  events,
});
const calls = (...days: readonly string[]): readonly DatedEvent[] => days.map((date) => ({ event: 'call', date }));

const compute = (courses: readonly Course[], period: Partial<IndicatorPeriod> = {}, edit?: Edit) => {
  const [share, back] = computeIndicators(edit ? load(edit) : pathway, courses, { asOf, ...period });
  return { share, back } as { readonly share: IndicatorResult; readonly back: IndicatorResult };
};

describe('a share', () => {
  it('is of the responses that are decided, among those that are meant', () => {
    const { share } = compute([
      person([ended('2024-01-10')]),
      person([ended('2024-02-10', { A1: 5 }), ended('2024-12-10', { A1: 6 })]),
      person([ended('2024-02-10', { A1: 0, A2: 0, A3: 0 })]),
      person([ended('2024-02-10', { A2: 'X' })]),
      person([ended('')]),
    ]);
    expect(share).toEqual({
      id: 'fewer-days',
      kind: 'share',
      numerator: 2,
      denominator: 3,
      share: 2 / 3,
      excluded: { ...none, 'not-among': 1, 'among-undecided': 1, undated: 1 },
    });
  });

  it('leaves out what is undecided', () => {
    const { share } = compute([person([ended('2024-01-10', { A1: 'X' })])], {}, drop('/indicators/0/among'));
    expect(share).toMatchObject({ denominator: 0, share: null, excluded: { ...none, undecided: 1 } });
  });

  it('looks at finished responses to its instrument only', () => {
    const given = unfinished(garden, { A1: 3, A2: 1, A3: 1, C4: '2024-01-10' });
    expect(compute([person([{ ...given, date: '2024-01-10' }])]).share).toMatchObject({
      denominator: 0,
      excluded: none,
    });
  });

  it('lies in the period by the day of its event, both ends in', () => {
    const course = [person(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((day) => ended(day)))];
    const { share } = compute(course, { from: '2024-01-01', until: '2024-12-31' });
    expect(share).toMatchObject({ denominator: 2, excluded: { 'outside-period': 2 } });
  });

  it('lies in the period by the day of the response unless told', () => {
    const edit = drop('/indicators/0/at');
    const course = [person([ended('2020-01-01')])];
    expect(compute(course, { from: '2024-07-01', until: '2024-07-01' }, edit).share.denominator).toBe(1);
    expect(compute(course, { until: '2024-06-30' }, edit).share.denominator).toBe(0);
  });

  it('knows nothing of what comes after the day it is asked on', () => {
    expect(compute([person([ended('2024-01-10')])], { asOf: '2024-01-09' }).share).toMatchObject({
      denominator: 0,
      excluded: { 'outside-period': 1 },
    });
  });
});

describe('returns', () => {
  const back = (events: readonly DatedEvent[], period: Partial<IndicatorPeriod> = {}) => {
    const { numerator, denominator, share, excluded } = compute([person([ended('2024-02-29')], events)], period).back;
    return [numerator, denominator, share, excluded['not-yet-observable']];
  };

  it('are on a later day, up to the last day of the period', () => {
    expect(back(calls('2024-03-01'))).toEqual([1, 1, 1, 0]);
    expect(back(calls('2025-02-28'))).toEqual([1, 1, 1, 0]);
    expect(back(calls('2025-03-01'))).toEqual([0, 1, 0, 0]);
    expect(back(calls('2024-02-29', '2024-01-01'))).toEqual([0, 1, 0, 0]);
    expect(back(calls('2024-05-01', '2024-06-01'))).toEqual([1, 1, 1, 0]);
  });

  it('are known when they happen, no return when the period has passed', () => {
    expect(back([], { asOf: '2025-02-27' })).toEqual([0, 0, null, 1]);
    expect(back([], { asOf: '2025-02-28' })).toEqual([0, 1, 0, 0]);
    expect(back(calls('2024-05-01'), { asOf: '2024-05-01' })).toEqual([1, 1, 1, 0]);
    expect(back(calls('2024-05-02'), { asOf: '2024-05-01' })).toEqual([0, 0, null, 1]);
  });

  it('are of the same person', () => {
    const courses = [person([ended('2024-01-01')]), person([], calls('2024-02-01'))];
    expect(compute(courses).back).toMatchObject({ numerator: 0, denominator: 1 });
    const same = courses.map((course) => ({ ...course, key: 'same' }));
    expect(compute(same).back).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it('are counted for each event, each day once', () => {
    const { back: result } = compute([
      person([ended('2023-01-01'), ended('2024-06-01'), ended('2024-06-01')], calls('2024-06-10')),
    ]);
    expect(result).toMatchObject({ numerator: 1, denominator: 2, share: 0.5 });
  });

  it('are among the events that are meant, where a response tells of them', () => {
    const { back: result } = compute([
      person([ended('2024-01-01', { A1: 'X' })]),
      person([], [{ event: 'treatment-end', date: '2024-01-01' }]),
    ]);
    expect(result).toMatchObject({ denominator: 0, excluded: { ...none, 'not-among': 1, 'among-undecided': 1 } });
    const free = compute(
      [person([], [{ event: 'treatment-end', date: '2024-01-01' }])],
      {},
      drop('/indicators/1/among'),
    );
    expect(free.back.denominator).toBe(1);
  });

  it('lie in the period by the day of the event, not of the return', () => {
    const course = [person([ended('2024-01-01')], calls('2024-02-01'))];
    expect(compute(course, { until: '2024-01-31' }).back).toMatchObject({ numerator: 1, denominator: 1 });
    expect(compute(course, { from: '2024-01-02' }).back).toMatchObject({ denominator: 0 });
  });
});

describe('indicators', () => {
  it('of nobody are null, not zero', () => {
    const { share, back } = compute([]);
    expect([share.share, back.share]).toEqual([null, null]);
  });

  it('are none where the pathway has none', () => {
    const edit = edits(drop('/indicators'), drop('/text/en/indicators'));
    expect(computeIndicators(load(edit), [], { asOf })).toEqual([]);
  });

  it.each([{ asOf: 'today' }, { from: '2024-02-30' }, { until: '' }])('refuse a period of no days: %j', (period) => {
    expect(() => compute([], period)).toThrow(expect.objectContaining({ code: 'schedule/bad-date' }));
  });

  it('refuse an event of the host that the pathway has not: it would never be counted', () => {
    expect(() => compute([person([], [{ event: 'cal', date: '2024-01-01' }])])).toThrow(
      expect.objectContaining({ code: 'schedule/unknown-name' }),
    );
  });

  it('refuse a day of the host that there is not', () => {
    expect(() => compute([person([ended('2024-01-01')], calls('2024-13-01'))])).toThrow(
      expect.objectContaining({ code: 'schedule/bad-date' }),
    );
  });
});

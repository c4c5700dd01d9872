/** dk-treatment-course: deadlines, follow-ups, and the two indicators of the quality standard. */
import { followPathway } from '@skala/engine';
import { computeIndicators, dueSteps, scheduleFacts, type Course, type DatedResponse } from '@skala/engine/schedule';
import { describe, expect, it } from 'vitest';
import { begun, finished, pathway } from '../support/load.ts';

const course = pathway('dk-treatment-course');

const contact = (approach: string, start?: string, recorded = approach) =>
  finished(
    'treatment-contact',
    { approachDate: approach, started: start !== undefined, ...(start === undefined ? {} : { startDate: start }) },
    recorded,
  );
const asiFollowUp = (date: string) => finished('asi-5', {}, date, 'follow-up');
const end = (endDate: string, dischargeCategory = 'completed', useAgainstStart = 'free') =>
  finished('treatment-end', { endDate, dischargeCategory, useAgainstStart }, endDate);

/** The occurrences of a rule as "last day, status, day it was done". */
const due = (rule: string, given: readonly DatedResponse[], asOf: string): readonly string[] =>
  dueSteps(course, scheduleFacts(course, given), asOf)
    .filter((one) => one.rule === rule)
    .map((one) => [one.due, one.status, ...(one.doneOn === undefined ? [] : [one.doneOn])].join(' '));

describe('the start of treatment', () => {
  const rule = 'start-within-14-days';

  it('is in time up to the 14th day after the approach', () => {
    const waiting = [contact('2026-02-16')];
    expect(due(rule, waiting, '2026-02-16')).toEqual(['2026-03-02 due']);
    expect(due(rule, waiting, '2026-03-02')).toEqual(['2026-03-02 due']);
    expect(due(rule, waiting, '2026-03-03')).toEqual(['2026-03-02 overdue']);
  });

  it('is done on the day it began, not when that was recorded', () => {
    const given = [contact('2026-02-16', '2026-02-20', '2026-03-10')];
    expect(due(rule, given, '2026-03-10')).toEqual(['2026-03-02 done 2026-02-20']);
    expect(due(rule, [contact('2026-02-16', '2026-03-09')], '2026-03-10')).toEqual(['2026-03-02 done 2026-03-09']);
  });

  it('is counted for every approach, each with its own start', () => {
    const given = [contact('2026-01-01'), contact('2026-03-01', '2026-03-05')];
    expect(due(rule, given, '2026-04-01')).toEqual(['2026-01-15 overdue', '2026-03-15 done 2026-03-05']);
    const overlapping = [contact('2026-03-01', '2026-03-12'), contact('2026-03-05', '2026-03-25')];
    expect(due(rule, overlapping, '2026-04-01')).toEqual(['2026-03-15 done 2026-03-12', '2026-03-19 done 2026-03-25']);
  });

  it('has no deadline here for approaches before the act', () => {
    expect(due(rule, [contact('2019-12-16')], '2026-01-01')).toEqual([]);
    expect(due(rule, [contact('2019-12-17')], '2026-01-01')).toEqual(['2019-12-31 overdue']);
  });

  it('is not known while the approach is', () => {
    expect(due(rule, [finished('treatment-contact', { approachDate: 'U' })], '2026-01-01')).toEqual([]);
    expect(due(rule, [begun('treatment-contact', { approachDate: '2026-01-01' })], '2026-02-01')).toEqual([]);
  });
});

describe('the ASI in treatment', () => {
  const rule = 'asi-every-3-months';
  const started = contact('2026-01-20', '2026-01-31');

  it('is every third month from the start, until the end', () => {
    expect(due(rule, [started], '2026-03-29')).toEqual(['2026-04-30 upcoming']);
    expect(due(rule, [started], '2026-03-30')).toEqual(['2026-04-30 due', '2026-07-31 upcoming']);
    expect(due(rule, [started], '2026-05-01')).toEqual(['2026-04-30 overdue', '2026-07-31 upcoming']);
    const over = [started, asiFollowUp('2026-05-02'), end('2026-08-15')];
    expect(due(rule, over, '2027-06-01')).toEqual(['2026-04-30 done 2026-05-02', '2026-07-31 overdue']);
  });

  it('takes an interview for the occurrence it lies in', () => {
    const given = [started, asiFollowUp('2026-04-01'), asiFollowUp('2026-07-15')];
    expect(due(rule, given, '2026-08-01')).toEqual([
      '2026-04-30 done 2026-04-01',
      '2026-07-31 done 2026-07-15',
      '2026-10-31 upcoming',
    ]);
  });

  it('is not the full ASI, and not before treatment', () => {
    expect(due(rule, [started, finished('asi-5', {}, '2026-04-20')], '2026-04-30')[0]).toBe('2026-04-30 due');
    expect(due(rule, [contact('2026-01-20')], '2026-12-01')).toEqual([]);
  });
});

describe('the follow-ups', () => {
  const after = (asOf: string, ...more: readonly DatedResponse[]) => [
    due('follow-up-after-1-month', [end('2025-08-31'), ...more], asOf),
    due('follow-up-after-6-months', [end('2025-08-31'), ...more], asOf),
  ];

  it('are one month and again six months after the end, at the end of the month where it is shorter', () => {
    expect(after('2025-08-31')).toEqual([['2025-09-30 due'], ['2026-02-28 upcoming']]);
    expect(after('2025-10-01')).toEqual([['2025-09-30 overdue'], ['2026-02-28 upcoming']]);
    expect(after('2026-01-28')[1]).toEqual(['2026-02-28 due']);
    expect(after('2026-03-01')[1]).toEqual(['2026-02-28 overdue']);
  });

  it('are done by their own records', () => {
    const one = finished('follow-up-1m', { heldDate: '2025-09-20' }, '2025-09-20');
    const six = finished('follow-up-6m', { heldDate: '2026-02-10' }, '2026-02-10');
    expect(after('2026-03-01', one, six)).toEqual([['2025-09-30 done 2025-09-20'], ['2026-02-28 done 2026-02-10']]);
  });

  it('are for the four categories of discharge', () => {
    for (const category of ['completed', 'otherService', 'hospital', 'otherReason'])
      expect(due('follow-up-after-1-month', [end('2025-08-31', category)], '2025-09-30')).toEqual(['2025-09-30 due']);
    const other = [end('2025-08-31', 'anotherCategory')];
    expect(due('follow-up-after-1-month', other, '2025-09-30')).toEqual([]);
    expect(due('follow-up-after-6-months', other, '2026-02-28')).toEqual([]);
    const steps = followPathway(course, other).steps.filter(({ id }) => id.startsWith('follow-up'));
    expect(steps.map(({ status }) => status)).toEqual(['not-needed', 'not-needed']);
  });

  it('are asked for while the category is not known, and say so', () => {
    const facts = scheduleFacts(course, [end('2025-08-31', 'U')]);
    const needs = dueSteps(course, facts, '2025-09-30').map(({ rule, need }) => [rule, need]);
    expect(needs).toEqual([
      ['follow-up-after-1-month', 'undecided'],
      ['follow-up-after-6-months', 'undecided'],
    ]);
  });

  it('are judged course by course', () => {
    const two = [end('2025-01-31', 'anotherCategory'), end('2025-08-31')];
    expect(due('follow-up-after-1-month', two, '2025-12-31')).toEqual(['2025-09-30 overdue']);
  });

  it('are asked for from the day that the standard names', () => {
    expect(due('follow-up-after-1-month', [end('2014-09-07')], '2026-01-01')).toEqual([]);
    expect(due('follow-up-after-1-month', [end('2014-09-08')], '2026-01-01')).toEqual(['2014-10-08 overdue']);
  });
});

describe('the indicators', () => {
  let made = 0;
  const person = (...responses: readonly DatedResponse[]): Course => ({ key: `person-${made++}`, responses });
  const compute = (courses: readonly Course[], asOf = '2026-12-31') => {
    const [free, back] = computeIndicators(course, courses, { from: '2025-01-01', until: '2025-12-31', asOf });
    return { free, back };
  };

  it('drug-free or reduced: of the courses that ended in the year and have an answer', () => {
    const { free } = compute([
      person(end('2025-01-01', 'completed', 'free')),
      person(end('2025-06-01', 'otherReason', 'reduced')),
      person(end('2025-06-01', 'completed', 'unchanged')),
      person(end('2025-12-31', 'completed', 'increased')),
      person(end('2025-06-01', 'completed', 'U')),
      person(end('2024-12-31', 'completed', 'free')),
    ]);
    expect(free).toMatchObject({
      id: 'substance-free-or-reduced',
      numerator: 2,
      denominator: 4,
      share: 0.5,
      excluded: { undecided: 1, 'outside-period': 1 },
    });
  });

  it('returned within 12 months: a new approach after the end', () => {
    const courses = [
      person(contact('2024-11-01', '2024-11-10'), end('2025-03-31'), contact('2026-03-31')),
      person(contact('2024-11-01', '2024-11-10'), end('2025-03-31'), contact('2026-04-01')),
      person(contact('2024-11-01', '2024-11-10'), end('2025-03-31')),
      person(contact('2025-01-01', '2025-01-10'), end('2025-11-30'), contact('2025-12-24')),
      person(contact('2025-01-01', '2025-01-10'), end('2025-11-30')),
    ];
    expect(compute(courses).back).toMatchObject({ numerator: 2, denominator: 5, share: 0.4 });
    // Two months earlier the last one could still return.
    expect(compute(courses, '2026-10-31').back).toMatchObject({
      id: 'returned-within-12-months',
      numerator: 2,
      denominator: 4,
      excluded: { 'not-yet-observable': 1 },
    });
  });

  it('of nothing are null', () => {
    expect(compute([])).toMatchObject({ free: { share: null }, back: { share: null } });
  });
});

describe('the steps', () => {
  it('begin with the contact, and go on once treatment has begun', () => {
    const status = (...given: readonly DatedResponse[]) => followPathway(course, given).steps.map((one) => one.status);
    expect(status()).toEqual(['due', 'due', 'undecided', 'undecided', 'undecided', 'undecided']);
    expect(status(contact('2026-01-01'))).toEqual([
      'done',
      'due',
      'not-needed',
      'not-needed',
      'undecided',
      'undecided',
    ]);
    const started = contact('2026-01-01', '2026-01-10');
    expect(status(started)).toEqual(['done', 'due', 'due', 'due', 'undecided', 'undecided']);
    expect(status(started, end('2026-06-01'))).toEqual(['done', 'due', 'due', 'done', 'due', 'due']);
  });
});

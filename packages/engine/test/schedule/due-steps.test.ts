/** What is due when: which days a rule asks for, and which response is done for which of them. */
import { describe, expect, it } from 'vitest';
import type { CompiledPathway } from '../../src/index.ts';
import { loadPathway } from '../../src/load.ts';
import { dueSteps, type Occurrence, type ScheduleFacts } from '../../src/schedule.ts';
import { refusedFacts } from '../refusals/schedule.ts';
import { basePathway } from '../support/base-pathway.ts';
import { set, type Json } from '../support/json-edit.ts';
import { baseInstrument } from '../support/read-instrument.ts';

const instrument = baseInstrument();

/** The base pathway with these rules alone. */
function withRules(...rules: readonly { [key: string]: Json }[]): CompiledPathway {
  const base = basePathway();
  const named = rules.map((rule, index) => ({ id: `rule-${index}`, step: 'again', source: 'policy', ...rule }));
  set('/schedule', named)(base);
  set('/text/en/schedule', Object.fromEntries(named.map(({ id }) => [id, id])))(base);
  const loaded = loadPathway(base, [instrument]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

const start = (date: string, rest = {}) => ({ event: 'treatment-start', date, ...rest });
const end = (date: string, rest = {}) => ({ event: 'treatment-end', date, ...rest });
const call = (date: string, rest = {}) => ({ event: 'call', date, ...rest });
const done = (date: string, response = date) => ({ step: 'again', date, response });

const facts = (events: ScheduleFacts['events'], completed: ScheduleFacts['completed'] = []): ScheduleFacts => ({
  events,
  completed,
});

const lines = (occurrences: readonly Occurrence[]): readonly string[] =>
  occurrences.map(({ number, opens, due, status, doneOn }) =>
    [number, opens, due, status, ...(doneOn === undefined ? [] : [doneOn])].join(' '),
  );

const deadline = withRules({ after: 'call', offset: 'P14D' });
const quarterly = withRules({
  after: 'treatment-start',
  offset: 'P3M',
  every: 'P3M',
  until: 'treatment-end',
  opens: 'P14D',
});

describe('a deadline', () => {
  const on = (asOf: string, ...days: readonly string[]) =>
    lines(
      dueSteps(
        deadline,
        facts(
          [call('2024-03-01')],
          days.map((day) => done(day)),
        ),
        asOf,
      ),
    );

  it('is due from the event to the last day, and overdue after it', () => {
    expect(on('2024-02-29')).toEqual([]);
    expect(on('2024-03-01')).toEqual(['1 2024-03-01 2024-03-15 due']);
    expect(on('2024-03-15')).toEqual(['1 2024-03-01 2024-03-15 due']);
    expect(on('2024-03-16')).toEqual(['1 2024-03-01 2024-03-15 overdue']);
  });

  it('is done by the first response from the event on, late or not', () => {
    expect(on('2024-03-20', '2024-03-01')).toEqual(['1 2024-03-01 2024-03-15 done 2024-03-01']);
    expect(on('2024-03-20', '2024-03-18', '2024-03-10')).toEqual(['1 2024-03-01 2024-03-15 done 2024-03-10']);
    expect(on('2024-03-20', '2024-03-18')).toEqual(['1 2024-03-01 2024-03-15 done 2024-03-18']);
    expect(on('2024-03-20', '2024-02-29')).toEqual(['1 2024-03-01 2024-03-15 overdue']);
  });

  it('is not done by what has not happened yet', () => {
    expect(on('2024-03-10', '2024-03-12')).toEqual(['1 2024-03-01 2024-03-15 due']);
  });

  it('says all there is to know', () => {
    expect(dueSteps(deadline, facts([call('2024-03-01')], [done('2024-03-02', 'r-7')]), '2024-03-20')).toEqual([
      {
        rule: 'rule-0',
        step: 'again',
        after: 'call',
        from: '2024-03-01',
        number: 1,
        opens: '2024-03-01',
        due: '2024-03-15',
        status: 'done',
        need: 'needed',
        doneOn: '2024-03-02',
        response: 'r-7',
      },
    ]);
  });

  it('is counted anew from each day on which the event happens, told once or twice', () => {
    const events = [call('2024-05-01'), call('2024-03-01'), call('2024-05-01')];
    const both = dueSteps(deadline, facts(events, [done('2024-05-02')]), '2024-06-01');
    expect(lines(both)).toEqual(['1 2024-03-01 2024-03-15 overdue', '1 2024-05-01 2024-05-15 done 2024-05-02']);
    expect(both.map(({ closes }) => closes)).toEqual(['2024-05-01', undefined]);
  });

  it('can open later than the event', () => {
    const rule = withRules({ after: 'call', offset: 'P6M', opens: 'P30D' });
    const on = (asOf: string, ...days: readonly string[]) =>
      lines(
        dueSteps(
          rule,
          facts(
            [call('2024-03-31')],
            days.map((day) => done(day)),
          ),
          asOf,
        ),
      );
    expect(on('2024-08-30')).toEqual(['1 2024-08-31 2024-09-30 upcoming']);
    expect(on('2024-08-31')).toEqual(['1 2024-08-31 2024-09-30 due']);
    // A response of before is none of this occurrence.
    expect(on('2024-09-30', '2024-08-30')).toEqual(['1 2024-08-31 2024-09-30 due']);
    const early = withRules({ after: 'call', offset: 'P7D', opens: 'P30D' });
    expect(lines(dueSteps(early, facts([call('2024-03-31')]), '2024-03-31'))).toEqual(['1 2024-03-31 2024-04-07 due']);
  });

  it('falls away when the event comes again before it opens', () => {
    const rule = withRules({ after: 'call', offset: 'P6M', opens: 'P30D' });
    const on = (again: string) => dueSteps(rule, facts([call('2024-01-01'), call(again)]), '2025-01-01').length;
    expect(['2024-06-01', '2024-06-02'].map(on)).toEqual([1, 2]);
  });

  it('falls away with an event on a day before it', () => {
    const rule = withRules({ after: 'call', offset: 'P14D', until: 'treatment-end' });
    const on = (day: string) => lines(dueSteps(rule, facts([call('2024-03-01'), end(day)]), '2024-04-01'));
    expect(on('2024-03-14')).toEqual([]);
    expect(on('2024-03-15')).toEqual(['1 2024-03-01 2024-03-15 overdue']);
    expect(on('2024-02-01')).toEqual(['1 2024-03-01 2024-03-15 overdue']);
  });
});

describe('a rule that repeats', () => {
  const on = (asOf: string, events: ScheduleFacts['events'], ...days: readonly string[]) =>
    lines(
      dueSteps(
        quarterly,
        facts(
          events,
          days.map((day) => done(day)),
        ),
        asOf,
      ),
    );

  it('goes up to the first occurrence that is still to open', () => {
    expect(on('2024-01-31', [start('2024-01-31')])).toEqual(['1 2024-04-16 2024-04-30 upcoming']);
    expect(on('2024-04-16', [start('2024-01-31')])).toEqual([
      '1 2024-04-16 2024-04-30 due',
      '2 2024-07-17 2024-07-31 upcoming',
    ]);
  });

  it('counts every repeat from the event, so the end of a short month does not stay', () => {
    const due = dueSteps(quarterly, facts([start('2023-11-30')]), '2025-12-31').map((one) => one.due);
    expect(due).toEqual([
      '2024-02-29',
      '2024-05-30',
      '2024-08-30',
      '2024-11-30',
      '2025-02-28',
      '2025-05-30',
      '2025-08-30',
      '2025-11-30',
      '2026-02-28',
    ]);
    const monthly = withRules({ after: 'call', offset: 'P1M', every: 'P1M' });
    expect(dueSteps(monthly, facts([call('2024-01-31')]), '2024-03-01').map((one) => one.due)).toEqual([
      '2024-02-29',
      '2024-03-31',
    ]);
    const yearly = withRules({ after: 'call', offset: 'P1Y', every: 'P1Y' });
    expect(dueSteps(yearly, facts([call('2024-02-29')]), '2028-02-29').map((one) => one.due)).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
    ]);
    const mixed = withRules({ after: 'call', offset: 'P14D', every: 'P1M' });
    expect(dueSteps(mixed, facts([call('2024-01-31')]), '2024-02-20').map((one) => one.due)).toEqual([
      '2024-02-14',
      '2024-03-14',
    ]);
  });

  it('takes a response for the occurrence that is open, until the next one opens', () => {
    const events = [start('2024-01-01')];
    // Due 1 April, 1 July, 1 October, each open 14 days before.
    expect(on('2024-07-10', events, '2024-03-18', '2024-06-16')).toEqual([
      '1 2024-03-18 2024-04-01 done 2024-03-18',
      '2 2024-06-17 2024-07-01 overdue',
      '3 2024-09-17 2024-10-01 upcoming',
    ]);
    expect(on('2024-07-10', events, '2024-06-16')[0]).toBe('1 2024-03-18 2024-04-01 done 2024-06-16');
    expect(on('2024-07-10', events, '2024-06-17').slice(0, 2)).toEqual([
      '1 2024-03-18 2024-04-01 overdue',
      '2 2024-06-17 2024-07-01 done 2024-06-17',
    ]);
    expect(on('2024-07-10', events, '2024-03-17')[0]).toBe('1 2024-03-18 2024-04-01 overdue');
  });

  it('takes a response for the nearest occurrence when it says nothing of opening', () => {
    const rule = withRules({ after: 'treatment-start', offset: 'P3M', every: 'P3M' });
    const on = (asOf: string, ...days: readonly string[]) =>
      lines(
        dueSteps(
          rule,
          facts(
            [start('2024-01-01')],
            days.map((day) => done(day)),
          ),
          asOf,
        ),
      );
    // Between 1 April and 1 July lie 91 days: 16 May is 45 after the one, 46 before the other.
    expect(on('2024-05-16', '2024-05-16')).toEqual([
      '1 2024-01-01 2024-04-01 done 2024-05-16',
      '2 2024-05-17 2024-07-01 upcoming',
    ]);
    expect(on('2024-05-17', '2024-05-17').slice(0, 2)).toEqual([
      '1 2024-01-01 2024-04-01 overdue',
      '2 2024-05-17 2024-07-01 done 2024-05-17',
    ]);
    const daily = withRules({ after: 'treatment-start', offset: 'P0D', every: 'P1D' });
    expect(lines(dueSteps(daily, facts([start('2024-01-01')], [done('2024-01-02')]), '2024-01-02'))).toEqual([
      '1 2024-01-01 2024-01-01 overdue',
      '2 2024-01-02 2024-01-02 done 2024-01-02',
      '3 2024-01-03 2024-01-03 upcoming',
    ]);
  });

  it('ends with the event that ends it: the day itself is still in', () => {
    const events = (day: string) => [start('2024-01-01'), end(day)];
    expect(on('2025-01-01', events('2024-07-01')).map((line) => line.split(' ')[2])).toEqual([
      '2024-04-01',
      '2024-07-01',
    ]);
    expect(on('2025-01-01', events('2024-06-30')).map((line) => line.split(' ')[2])).toEqual(['2024-04-01']);
    expect(on('2025-01-01', events('2024-03-31'))).toEqual([]);
  });

  it('is not ended by the end of the course before, even on the same day', () => {
    expect(on('2024-04-01', [start('2024-01-01'), end('2024-01-01')])).toHaveLength(2);
    expect(on('2024-04-01', [start('2024-01-01'), end('2023-12-31')])).toHaveLength(2);
  });

  it('begins again with a new course, and leaves the old one where the new one begins', () => {
    const events = [start('2024-01-01'), start('2024-06-01')];
    expect(on('2024-08-31', events, '2024-08-20')).toEqual([
      '1 2024-03-18 2024-04-01 overdue',
      '1 2024-08-18 2024-09-01 done 2024-08-20',
      '2 2024-11-17 2024-12-01 upcoming',
    ]);
    const course = dueSteps(quarterly, facts(events, [done('2024-06-02')]), '2024-08-31')[0];
    // What is done in the new course is not done for the old one.
    expect(course).toMatchObject({ closes: '2024-06-01', status: 'overdue' });
  });
});

describe('a rule that is in force', () => {
  it('holds for events on the days from first to last', () => {
    const rule = withRules({ after: 'call', offset: 'P1D', inForce: { from: '2020-01-01', until: '2020-12-31' } });
    const count = (day: string) => dueSteps(rule, facts([call(day)]), '2024-01-01').length;
    expect(['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map(count)).toEqual([0, 1, 1, 0]);
  });

  it('can be replaced: no event falls between two rules, and none under both', () => {
    const rules = withRules(
      { after: 'call', offset: 'P14D', inForce: { from: '2010-01-01', until: '2019-12-31' } },
      { after: 'call', offset: 'P10D', inForce: { from: '2020-01-01' } },
    );
    const due = (day: string) => dueSteps(rules, facts([call(day)]), '2024-01-01').map((one) => one.due);
    expect(due('2019-12-31')).toEqual(['2020-01-14']);
    expect(due('2020-01-01')).toEqual(['2020-01-11']);
  });
});

describe('a rule that an event fulfils', () => {
  const rule = withRules({ after: 'call', offset: 'P14D', doneBy: 'treatment-start' });
  const on = (...events: ScheduleFacts['events']) =>
    lines(dueSteps(rule, facts(events, [done('2024-03-02')]), '2024-06-01'));

  it('is done on the day of the event, and not by the step', () => {
    expect(on(call('2024-03-01'), start('2024-03-10'))).toEqual(['1 2024-03-01 2024-03-15 done 2024-03-10']);
    expect(on(call('2024-03-01'))).toEqual(['1 2024-03-01 2024-03-15 overdue']);
  });

  it('goes by the response, where both events come from the same', () => {
    const both = on(
      call('2024-03-01', { response: 'one' }),
      call('2024-03-05', { response: 'two' }),
      start('2024-03-12', { response: 'one' }),
      start('2024-03-25', { response: 'two' }),
    );
    expect(both).toEqual(['1 2024-03-01 2024-03-15 done 2024-03-12', '1 2024-03-05 2024-03-19 done 2024-03-25']);
    const one = on(
      call('2024-03-01', { response: 'one' }),
      call('2024-03-05', { response: 'two' }),
      start('2024-03-12', { response: 'one' }),
    );
    expect(one[1]).toBe('1 2024-03-05 2024-03-19 overdue');
  });
});

describe('an event', () => {
  it('calls for no step that its condition rules out', () => {
    const events = [call('2024-03-01', { notNeeded: ['again'] }), call('2024-05-01', { undecided: ['again'] })];
    const occurrences = dueSteps(deadline, facts(events), '2024-06-01');
    expect(occurrences.map(({ from, need }) => [from, need])).toEqual([['2024-05-01', 'undecided']]);
    const other = [call('2024-03-01', { notNeeded: ['first'] })];
    expect(dueSteps(deadline, facts(other), '2024-06-01')[0]?.need).toBe('needed');
    const twice = [call('2024-03-01', { notNeeded: ['again'] }), call('2024-03-01')];
    expect(dueSteps(deadline, facts(twice), '2024-06-01')).toHaveLength(1);
  });
});

describe('the list', () => {
  it('is in the order of the days', () => {
    const rules = withRules(
      { after: 'call', offset: 'P30D' },
      { after: 'treatment-start', offset: 'P1W' },
      { after: 'call', offset: 'P5D' },
    );
    const occurrences = dueSteps(rules, facts([call('2024-03-01'), start('2024-03-04')]), '2024-03-01');
    expect(occurrences.map(({ rule, due }) => [rule, due])).toEqual([
      ['rule-2', '2024-03-06'],
      ['rule-0', '2024-03-31'],
    ]);
    const later = dueSteps(rules, facts([call('2024-03-01'), start('2024-03-04')]), '2024-03-04');
    expect(later.map(({ rule }) => rule)).toEqual(['rule-2', 'rule-1', 'rule-0']);
  });

  it('is empty without a schedule or without events', () => {
    expect(dueSteps(withRules(), facts([call('2024-03-01')]), '2024-03-01')).toEqual([]);
    expect(dueSteps(deadline, facts([]), '2024-03-01')).toEqual([]);
  });

  it.each(refusedFacts)('refuses $name', ({ facts: given, asOf = '2024-03-10', code, path }) => {
    const use = (): unknown => dueSteps(deadline, { ...facts([]), ...given }, asOf);
    expect(use).toThrow(expect.objectContaining({ code, issue: expect.objectContaining({ path }) }));
  });
});

/** Schedules of random rules, events and responses, against what must hold of every one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledPathway } from '../../src/index.ts';
import { loadPathway } from '../../src/load.ts';
import { dueSteps, type Occurrence, type ScheduleFacts } from '../../src/schedule.ts';
import { basePathway } from '../support/base-pathway.ts';
import { set, type Json } from '../support/json-edit.ts';
import { baseInstrument } from '../support/read-instrument.ts';
import { runs } from '../support/seed.ts';

const instrument = baseInstrument();
const dayLength = 86_400_000;

/** Without the date library: days are counted by the clock of the runtime, in UTC. */
const iso = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);
const count = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLength;

const day = fc.integer({ min: count('2019-11-01'), max: count('2024-03-31') }).map(iso);
const period = (least: number) =>
  fc.tuple(fc.integer({ min: least, max: 14 }), fc.constantFrom('D', 'W', 'M', 'Y')).map(([n, unit]) => `P${n}${unit}`);

const rule = fc.record(
  { offset: period(0), every: period(1), until: fc.constant('treatment-end'), opens: fc.constantFrom('P0D', 'P6D') },
  { requiredKeys: ['offset'] },
);

const facts: fc.Arbitrary<ScheduleFacts> = fc.record({
  events: fc.array(fc.record({ event: fc.constantFrom('treatment-start', 'treatment-end'), date: day }), {
    maxLength: 5,
  }),
  completed: fc
    .uniqueArray(day, { maxLength: 8 })
    .map((days) => days.map((date) => ({ step: 'again', date, response: date }))),
});

function pathwayWith(given: { [key: string]: Json }): CompiledPathway | undefined {
  const base = basePathway();
  set('/schedule', [{ id: 'rule', step: 'again', after: 'treatment-start', source: 'policy', ...given }])(base);
  set('/text/en/schedule', { rule: 'Rule' })(base);
  const loaded = loadPathway(base, [instrument]);
  // Opening before the last time is refused at loading.
  return loaded.ok ? loaded.value : undefined;
}

const world = fc.record({ rule, facts, asOf: day });
const check = (judge: (pathway: CompiledPathway, facts: ScheduleFacts, asOf: string) => void): void => {
  fc.assert(
    fc.property(world, ({ rule: given, facts: known, asOf }) => {
      const pathway = pathwayWith(given);
      if (pathway) judge(pathway, known, asOf);
    }),
    runs(150),
  );
};

/** A month later by hand: the same day of the month, or its last. */
function monthsLater(from: string, months: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)) / dayLength);
}

describe('every schedule', () => {
  it('is in order, and each occurrence opens, is due and closes in that order', () => {
    check((pathway, known, asOf) => {
      const all = dueSteps(pathway, known, asOf);
      expect(all.map(({ due }) => due)).toEqual(all.map(({ due }) => due).sort());
      for (const { from, opens, due, closes } of all) {
        expect(from <= opens && opens <= due).toBe(true);
        if (closes !== undefined) expect(opens < closes).toBe(true);
      }
    });
  });

  it('counts a response for one occurrence, in whose window it lies', () => {
    check((pathway, known, asOf) => {
      const done = dueSteps(pathway, known, asOf).filter(({ status }) => status === 'done');
      expect(new Set(done.map(({ response }) => response)).size).toBe(done.length);
      for (const { doneOn = '', opens, closes = '9999', response } of done) {
        expect(response).toBe(doneOn);
        expect(opens <= doneOn && doneOn < closes && doneOn <= asOf).toBe(true);
      }
    });
  });

  it('says of what is not done where today lies', () => {
    check((pathway, known, asOf) => {
      for (const { status, opens, due } of dueSteps(pathway, known, asOf)) {
        if (status === 'upcoming') expect(asOf < opens).toBe(true);
        if (status === 'due') expect(opens <= asOf && asOf <= due).toBe(true);
        if (status === 'overdue') expect(due < asOf).toBe(true);
      }
    });
  });

  it('does not depend on the order in which facts are told, or on telling them twice', () => {
    check((pathway, known, asOf) => {
      const expected = dueSteps(pathway, known, asOf);
      const turned = { events: [...known.events].reverse(), completed: [...known.completed].reverse() };
      expect(dueSteps(pathway, turned, asOf)).toEqual(expected);
      const twice = { events: [...known.events, ...known.events], completed: known.completed };
      expect(dueSteps(pathway, twice, asOf)).toEqual(expected);
    });
  });

  it('does not know what comes after today', () => {
    check((pathway, known, asOf) => {
      const past = {
        events: known.events.filter(({ date }) => date <= asOf),
        completed: known.completed.filter(({ date }) => date <= asOf),
      };
      expect(dueSteps(pathway, past, asOf)).toEqual(dueSteps(pathway, known, asOf));
    });
  });

  it('only moves on as days pass without anything happening', () => {
    const order: Readonly<Record<Occurrence['status'], number>> = { upcoming: 0, due: 1, overdue: 2, done: 3 };
    check((pathway, known, asOf) => {
      const past = {
        events: known.events.filter(({ date }) => date <= asOf),
        completed: known.completed.filter(({ date }) => date <= asOf),
      };
      const key = ({ from, number }: Occurrence): string => `${from} ${number}`;
      const later = new Map(dueSteps(pathway, past, iso(count(asOf) + 20)).map((one) => [key(one), one]));
      for (const one of dueSteps(pathway, past, asOf)) {
        const then = later.get(key(one));
        expect(then?.due).toBe(one.due);
        expect(order[then?.status ?? 'upcoming']).toBeGreaterThanOrEqual(order[one.status]);
      }
    });
  });
});

describe('months', () => {
  it('are counted from the event, each time', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 }), (from, first, every) => {
        const pathway = pathwayWith({ offset: `P${first}M`, every: `P${every}M` });
        if (!pathway) throw new Error('Sound rules load.');
        const known = { events: [{ event: 'treatment-start', date: from }], completed: [] };
        for (const { number, due } of dueSteps(pathway, known, iso(count(from) + 1500)))
          expect(due).toBe(monthsLater(from, first + (number - 1) * every));
      }),
      runs(100),
    );
  });
});

/** What responses tell a schedule: events, steps that were done, and which steps an event calls for. */
import { describe, expect, it } from 'vitest';
import { releaseOf, type CompiledPathway, type GivenResponse } from '../../src/index.ts';
import { loadPathway } from '../../src/load.ts';
import { dueSteps, scheduleFacts, type DatedResponse } from '../../src/schedule.ts';
import { basePathway } from '../support/base-pathway.ts';
import { finished, unfinished } from '../support/finished.ts';
import { edits, set, type Edit } from '../support/json-edit.ts';
import { baseInstrument } from '../support/read-instrument.ts';

const garden = baseInstrument();

function load(edit: Edit = (document) => document): CompiledPathway {
  const loaded = loadPathway(edit(basePathway()), [garden]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

const pathway = load();
const heavy = { A1: 15, A2: 2, A3: 2 };
const dated = (given: GivenResponse, date: string): DatedResponse => ({ ...given, date });

describe('the facts of a person', () => {
  it('are dates and steps of finished responses', () => {
    const given = [
      dated(finished(garden, { ...heavy, C3: '2024-01-31', C4: '2024-06-01' }, { id: 'one' }), '2024-06-02'),
      dated(finished(garden, { A1: 0 }, { id: 'two', form: 'short' }), '2024-06-05'),
      dated(unfinished(garden, { C3: '2024-07-01' }, { id: 'three' }), '2024-07-01'),
    ];
    expect(scheduleFacts(pathway, given)).toEqual({
      events: [
        { event: 'treatment-start', date: '2024-01-31', response: 'one', notNeeded: [], undecided: [] },
        { event: 'treatment-end', date: '2024-06-01', response: 'one' },
      ],
      completed: [
        { step: 'first', date: '2024-06-02', response: 'one' },
        { step: 'again', date: '2024-06-05', response: 'two' },
      ],
    });
  });

  it('are no dates that were declined, set aside or not asked for', () => {
    const given = [
      dated(finished(garden, { C3: 'X' }), '2024-06-02'),
      dated(finished(garden, { A1: 3 }, { form: 'short' }), '2024-06-02'),
    ];
    expect(scheduleFacts(pathway, given).events).toEqual([]);
  });

  it('are what the host knows besides', () => {
    const facts = scheduleFacts(pathway, [], { events: [{ event: 'call', date: '2024-03-01' }] });
    expect(facts).toEqual({ events: [{ event: 'call', date: '2024-03-01' }], completed: [] });
    expect(dueSteps(pathway, facts, '2024-03-20')).toMatchObject([{ rule: 'answer-call', status: 'overdue' }]);
  });
});

describe('an event calls for a step', () => {
  // `again` is asked for when the load is at least 0.5.
  const need = (given: readonly DatedResponse[], edit?: Edit, options = {}) =>
    scheduleFacts(load(edit), given, options).events.map(({ notNeeded, undecided }) => [notNeeded, undecided]);
  const start = { C3: '2024-01-31' };

  it('by its condition, judged on the response that tells of the event', () => {
    const given = [
      dated(finished(garden, { ...start, A1: 0, A2: 0, A3: 0 }), '2024-01-31'),
      dated(finished(garden, { ...start, ...heavy }), '2024-02-01'),
      dated(finished(garden, { ...start, A1: 'X' }), '2024-02-02'),
    ];
    expect(need(given)).toEqual([
      [['again'], []],
      [[], []],
      [[], ['again']],
    ]);
  });

  it('by what is known now, where the host tells of the event', () => {
    const edit = edits(set('/schedule/1/step', 'again'));
    const light = dated(finished(garden, { A1: 0, A2: 0, A3: 0 }), '2024-01-31');
    const events = [{ event: 'call', date: '2024-01-01' }];
    expect(need([light], edit, { events })).toEqual([[['again'], []]]);
    expect(need([], edit, { events })).toEqual([[[], ['again']]]);
  });

  it('or not: that says nothing of results that are held back', () => {
    const edit = edits(
      set('/steps/1/heldBack', { releasedBy: ['doctor'], source: 'policy' }),
      set('/text/en/roles', { doctor: 'Doctor' }),
    );
    const light = finished(garden, { ...start, A1: 0, A2: 0, A3: 0 });
    const given = [dated(light, '2024-01-31')];
    expect(need(given, edit)).toEqual([[[], ['again']]]);
    expect(need(given, edit, { role: 'doctor' })).toEqual([[['again'], []]]);
    const releases = [releaseOf(light.response, { role: 'doctor' })];
    expect(need(given, edit, { releases })).toEqual([[['again'], []]]);
  });

  it('and what it does not call for is not due', () => {
    const light = [dated(finished(garden, { ...start, A1: 0, A2: 0, A3: 0 }), '2024-01-31')];
    expect(dueSteps(pathway, scheduleFacts(pathway, light), '2024-12-31')).toEqual([]);
    const open = [dated(finished(garden, { ...start, A1: 'X' }), '2024-01-31')];
    expect(dueSteps(pathway, scheduleFacts(pathway, open), '2024-04-30')[0]).toMatchObject({
      rule: 'quarterly',
      due: '2024-04-30',
      status: 'due',
      need: 'undecided',
    });
  });
});

/** Pathways: steps that are due, flags over scores and answers, and what no record says. */
import { describe, expect, it } from 'vitest';
import { followPathway, type CompiledPathway, type GivenResponse, type PathwayResult } from '../src/index.ts';
import { loadPathway } from '../src/load.ts';
import { basePathway } from './support/base-pathway.ts';
import { finished, unfinished } from './support/finished.ts';
import { baseDefinition } from './support/base-definition.ts';
import { edits, set, type Edit } from './support/json-edit.ts';
import { baseInstrument, loadSound } from './support/read-instrument.ts';

const instrument = baseInstrument();

function pathway(edit: Edit = (document) => document): CompiledPathway {
  const loaded = loadPathway(edit(basePathway()), [instrument]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

function follow(answers: Readonly<Record<string, unknown>> | undefined, edit?: Edit, form = 'full'): PathwayResult {
  return followPathway(pathway(edit), answers ? [finished(instrument, answers, { form })] : []);
}

const flags = (result: PathwayResult): Record<string, string> =>
  Object.fromEntries(result.flags.map(({ id, status }) => [id, status]));
const heavy = { A1: 15, A2: 2, A3: 2, A4: true };

describe('a pathway', () => {
  it('without a record is undecided, never clear', () => {
    const result = follow(undefined);
    expect(flags(result)).toEqual({ 'visit-soon': 'indeterminate', 'bring-bag': 'indeterminate' });
    expect(result.steps.map(({ id, status }) => [id, status])).toEqual([
      ['first', 'due'],
      ['again', 'undecided'],
    ]);
    expect(result.flags[0]?.missing.map(({ item }) => item)).toEqual(['load', 'mood', 'days']);
    expect(result.pathway).toMatchObject({ id: 'visit', version: '1.0.0' });
  });

  it('knows what has been done, form by form', () => {
    expect(follow({}).steps.map(({ status }) => status)).toEqual(['done', 'undecided']);
    expect(follow(heavy, undefined, 'short').steps.map(({ status }) => status)).toEqual(['due', 'done']);
  });

  it('sees scores, answers and chosen options', () => {
    const raised = follow({ ...heavy, A9: 'low', C2: ['drops'] });
    expect(flags(raised)).toEqual({ 'visit-soon': 'raised', 'bring-bag': 'raised' });
    const clear = follow({ ...heavy, A9: 'calm', C2: ['pills'] });
    expect(flags(clear)).toEqual({ 'visit-soon': 'clear', 'bring-bag': 'clear' });
  });

  it('shows evidence in the order that the flag names', () => {
    const [flag] = follow({ ...heavy, A9: 'low' }).flags;
    expect(flag?.evidence.map(({ id, status }) => [id, status])).toEqual([
      ['low', 'met'],
      ['heavy', 'met'],
    ]);
    expect(flag?.evidence[1]?.inputs).toEqual([{ name: 'load', kind: 'score', value: 0.5 }]);
    const [, bag] = follow({ C2: ['none'] }).flags;
    // A flag that names no criteria is its own evidence.
    expect(bag?.evidence.map(({ id, status, inputs }) => [id, status, inputs])).toEqual([
      ['bring-bag', 'not-met', [{ name: 'weighty', kind: 'criterion', value: 0 }]],
    ]);
  });

  it('takes a threshold that is met exactly as met', () => {
    expect(follow({ ...heavy, A9: 'low' }).flags[0]?.evidence[1]?.status).toBe('met');
    expect(follow({ ...heavy, A1: 14, A9: 'low' }).flags[0]?.evidence[1]?.status).toBe('not-met');
  });

  it('does not count what was set aside', () => {
    // A9 is asked while A4 is yes or A1 is above 10.
    const asked = follow({ A1: 12, A2: 4, A3: 4, A4: false, A9: 'low' });
    expect(flags(asked)['visit-soon']).toBe('raised');
    const hidden = follow({ A9: 'low', A1: 3, A2: 4, A3: 4, A4: false });
    expect(hidden.flags[0]?.evidence[0]?.status).toBe('unknown');
  });

  it('has steps that depend on scores', () => {
    const step = (answers: Record<string, unknown>): string | undefined => follow(answers).steps[1]?.status;
    expect(step(heavy)).toBe('due');
    expect(step({ ...heavy, A1: 14 })).toBe('not-needed');
    expect(step({ A1: 15 })).toBe('undecided');
  });

  it('scores with the money setting of the response', () => {
    const edit = edits(set('/inputs/load/score', 'pay'), set('/criteria/0/when', 'load >= 0.85'));
    const given = finished(instrument, { C7: 1000 }, { money: { currency: 'DKK', rate: 0.1 } });
    const converted = followPathway(pathway(edit), [given]);
    expect(converted.flags[0]?.evidence[1]).toMatchObject({ id: 'heavy', status: 'met' });
    expect(follow({ C7: 1000 }, edit).flags[0]?.evidence[1]).toMatchObject({ id: 'heavy', status: 'not-met' });
  });

  it('is the same after a trip through JSON', () => {
    const compiled = pathway();
    const again = JSON.parse(JSON.stringify(compiled)) as CompiledPathway;
    expect(again).toStrictEqual(compiled);
    const record = [finished(instrument, { ...heavy, A9: 'low' })];
    expect(followPathway(again, record)).toEqual(followPathway(compiled, record));
  });

  it('is quick where criteria rest on criteria many times over', () => {
    const names = ['one', 'two', ...Array.from({ length: 150 }, (_, index) => `c${index}`)];
    const chain = names.map((id, index) => ({
      id,
      when: index < 2 ? 'load >= 0.5' : `${names[index - 1] ?? ''} or ${names[index - 2] ?? ''}`,
    }));
    const edit = edits(
      set('/criteria', chain),
      set('/text/en/criteria', Object.fromEntries(names.map((name) => [name, name]))),
      set('/flags', [{ id: 'all', action: 'information', when: 'c149', criteria: ['one', 'c149'], source: 'policy' }]),
      set('/text/en/flags', { all: { title: 'All', text: 'All.' } }),
    );
    const started = performance.now();
    const [all] = follow(undefined, edit).flags;
    expect(all?.missing).toEqual([{ item: 'load', instrument: 'garden', reason: 'no-record' }]);
    expect(all?.evidence[0]?.inputs).toEqual([{ name: 'load', kind: 'score' }]);
    expect(all?.evidence[1]?.inputs.map(({ kind }) => kind)).toEqual(['criterion', 'criterion']);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('can be loaded without its instruments, and then takes every name on trust', () => {
    const loaded = loadPathway(set('/inputs/days/item', 'Z9')(basePathway()));
    expect(loaded.ok ? [] : loaded.issues.map(({ code }) => code)).toEqual([
      'expression/argument-type',
      'expression/argument-type',
    ]);
  });
});

describe('which response counts', () => {
  const raising = { ...heavy, A9: 'low' };
  const calming = { ...heavy, A9: 'calm' };
  const soon = (given: readonly GivenResponse[]): string | undefined =>
    followPathway(pathway(), given).flags[0]?.status;
  const step = (given: readonly GivenResponse[]) => followPathway(pathway(), given).steps[0];

  it('one that is finished, however it was finished', () => {
    const early = finished(instrument, raising);
    expect(soon([early])).toBe('raised');
    for (const status of ['completed', 'amended'] as const)
      expect(soon([{ instrument, response: { ...early.response, status } }])).toBe('raised');
  });

  it.each(['in-progress', 'suspended', 'amending'] as const)('not one that is %s', (status) => {
    const { response } = unfinished(instrument, raising, { id: 'begun' });
    const given = [{ instrument, response: { ...response, status } }];
    expect(soon(given)).toBe('indeterminate');
    expect(step(given)).toMatchObject({ status: 'in-progress', open: 'begun', heldBack: false });
  });

  it('not one that was never begun, which is as none', () => {
    const { response } = unfinished(instrument, {});
    const given: readonly GivenResponse[] = [{ instrument, response: { ...response, status: 'not-started' } }];
    expect(step(given)?.status).toBe('due');
    expect(followPathway(pathway(), given).flags[0]?.missing[0]?.reason).toBe('no-record');
  });

  it('the last that was given, of several', () => {
    const [one, two] = [finished(instrument, raising, { id: 'one' }), finished(instrument, calming, { id: 'two' })];
    expect(soon([one, two])).toBe('clear');
    expect(soon([two, one])).toBe('raised');
    expect(step([one, two])?.response).toBe('two');
  });

  it('the last finished one, while a newer is in progress', () => {
    const given = [finished(instrument, raising, { id: 'one' }), unfinished(instrument, calming, { id: 'two' })];
    expect(soon(given)).toBe('raised');
    expect(step(given)).toEqual({
      id: 'first',
      instrument: 'garden',
      form: 'full',
      status: 'done',
      heldBack: false,
      response: 'one',
      open: 'two',
    });
    expect(step([...given].reverse())).not.toHaveProperty('open');
  });
});

describe('what is missing', () => {
  const missing = (given: readonly GivenResponse[], edit?: Edit) =>
    followPathway(pathway(edit), given).flags.map((flag) => flag.missing);

  it('is a response to the instrument', () => {
    expect(missing([])).toEqual([
      [
        { item: 'load', instrument: 'garden', reason: 'no-record' },
        { item: 'mood', instrument: 'garden', reason: 'no-record' },
        { item: 'days', instrument: 'garden', reason: 'no-record' },
      ],
      [{ item: 'things', instrument: 'garden', reason: 'no-record' }],
    ]);
  });

  it('is the end of an interview', () => {
    const given = [unfinished(instrument, { ...heavy, A9: 'low' })];
    expect(missing(given)[1]).toEqual([{ item: 'things', instrument: 'garden', reason: 'in-progress' }]);
  });

  it('is an answer, with why there is none', () => {
    const given = [finished(instrument, { ...heavy, A9: 'X', C2: 'X' })];
    expect(missing(given)).toEqual([
      [{ item: 'mood', instrument: 'garden', reason: 'asked-declined' }],
      [{ item: 'things', instrument: 'garden', reason: 'asked-declined' }],
    ]);
    expect(missing([finished(instrument, heavy)])[1]?.[0]?.reason).toBe('unanswered');
  });

  it('is an answer that the form does not ask for', () => {
    const given = [finished(instrument, heavy, { form: 'short' })];
    expect(missing(given)[1]).toEqual([{ item: 'things', instrument: 'garden', reason: 'not-in-form' }]);
  });

  it('is a score, with the answers that it lacks', () => {
    const [soon] = missing([finished(instrument, { A1: 15, A2: 'X', A4: true, A9: 'low' })]);
    expect(soon).toEqual([
      {
        item: 'load',
        instrument: 'garden',
        reason: 'not-computable',
        items: [
          { item: 'A2', reason: 'asked-declined' },
          { item: 'A3', reason: 'unanswered' },
        ],
      },
    ]);
  });

  it('is a score whose answers the form does not ask for', () => {
    const given = [finished(instrument, { A4: true, A1: 3 }, { form: 'short' })];
    const [soon] = missing(given, set('/inputs/load/score', 'pay'));
    expect(soon?.[0]).toEqual({
      item: 'load',
      instrument: 'garden',
      reason: 'not-in-form',
      items: [{ item: 'C7', reason: 'not-in-form' }],
    });
  });

  it('is a score that its formula cannot give', () => {
    const strange = loadSound(set('/scores/4/value', 'ln(A1)')(baseDefinition()));
    const edit = edits(set('/inputs/load/score', 'pay'), set('/flags/1/when', 'heavy'));
    expect(missing([finished(strange, { A1: 0 })], edit)[1]).toEqual([
      {
        item: 'load',
        instrument: 'garden',
        reason: 'not-computable',
        items: [],
        domainError: 'logarithm-of-non-positive',
      },
    ]);
  });

  it('is a score or an item that another version of the instrument has', () => {
    const edit = edits(
      set('/flags/1/when', 'heavy or days > 3'),
      set('/criteria/1/when', 'days > 9'),
      set('/criteria/3/when', 'days > 9'),
    );
    const onTrust = loadPathway(
      edit(set('/inputs/load/score', 'total')(set('/inputs/days/item', 'Z9')(basePathway()))),
    );
    if (!onTrust.ok) throw new Error(JSON.stringify(onTrust.issues));
    const [, bag] = followPathway(onTrust.value, [finished(instrument, {})]).flags;
    expect(bag?.missing.map(({ item, reason }) => [item, reason])).toEqual([
      ['load', 'not-in-instrument'],
      ['days', 'not-in-instrument'],
    ]);
  });

  it('is only what the evaluation met', () => {
    // A mood that is not low settles `both`; only the days could still raise the flag.
    const [soon] = missing([finished(instrument, { A4: true, A9: 'calm' })]);
    expect(soon).toEqual([{ item: 'days', instrument: 'garden', reason: 'unanswered' }]);
  });
});

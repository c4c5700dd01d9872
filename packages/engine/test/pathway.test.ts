/** Pathways: steps that are due, flags over scores and answers, and what no record says. */
import { describe, expect, it } from 'vitest';
import { followPathway, responseOf, type CompiledPathway, type PathwayResult } from '../src/index.ts';
import { loadPathway } from '../src/load.ts';
import { basePathway } from './support/base-pathway.ts';
import { edits, set, type Edit } from './support/json-edit.ts';
import { answer, begin } from './support/open-interview.ts';
import { baseInstrument } from './support/read-instrument.ts';

const instrument = baseInstrument();

function pathway(edit: Edit = (document) => document): CompiledPathway {
  const loaded = loadPathway(edit(basePathway()), [instrument]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

function follow(answers: Readonly<Record<string, unknown>> | undefined, edit?: Edit, form = 'full'): PathwayResult {
  if (!answers) return followPathway(pathway(edit), []);
  const interview = begin(instrument, form);
  answer(interview, answers);
  return followPathway(pathway(edit), [{ instrument, response: responseOf(interview) }]);
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

  it('knows what has been done', () => {
    expect(follow({}).steps.map(({ status }) => status)).toEqual(['done', 'done']);
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
    const onOther = edits(set('/steps/1/instrument', 'orchard'), set('/steps/1/form', 'full'));
    const step = (answers: Record<string, unknown>): string | undefined => follow(answers, onOther).steps[1]?.status;
    expect(step(heavy)).toBe('due');
    expect(step({ ...heavy, A1: 14 })).toBe('not-needed');
    expect(step({ A1: 15 })).toBe('undecided');
  });

  it('scores with the money setting of the response', () => {
    const edit = edits(set('/inputs/load/score', 'pay'), set('/criteria/0/when', 'load >= 0.85'));
    const interview = begin(instrument, 'full', { money: { currency: 'DKK', rate: 0.1 } });
    answer(interview, { C7: 1000 });
    const converted = followPathway(pathway(edit), [{ instrument, response: responseOf(interview) }]);
    expect(converted.flags[0]?.evidence[1]).toMatchObject({ id: 'heavy', status: 'met' });
    expect(follow({ C7: 1000 }, edit).flags[0]?.evidence[1]).toMatchObject({ id: 'heavy', status: 'not-met' });
  });

  it('is the same after a trip through JSON', () => {
    const compiled = pathway();
    const again = JSON.parse(JSON.stringify(compiled)) as CompiledPathway;
    expect(again).toStrictEqual(compiled);
    const interview = begin(instrument);
    answer(interview, { ...heavy, A9: 'low' });
    const record = [{ instrument, response: responseOf(interview) }];
    expect(followPathway(again, record)).toEqual(followPathway(compiled, record));
  });

  it('can be loaded without its instruments, and then takes every name on trust', () => {
    const loaded = loadPathway(set('/inputs/days/item', 'Z9')(basePathway()));
    expect(loaded.ok ? [] : loaded.issues.map(({ code }) => code)).toEqual([
      'expression/argument-type',
      'expression/argument-type',
    ]);
  });
});

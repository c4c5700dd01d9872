/** Each thing that analysis finds is found in its place and nothing else with it; what is sound beside it is left alone. */
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/index.ts';
import { adviceOf, analyseInstrument, loadInstrument, type InstrumentDefinition } from '../../src/load.ts';
import { shipped, shippedIds, readShipped } from '../support/read-instrument.ts';
import type { Json } from '../support/json-edit.ts';
import { analysisBase } from './analysis-base.ts';
import { smallCases } from './analysis-cases.ts';

function analysed(definition: Json): readonly Issue[] {
  const loaded = loadInstrument(definition);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2));
  return analyseInstrument(loaded.value, definition as unknown as InstrumentDefinition);
}

const shown = (issues: readonly { code: string; path: string }[]): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path}`).sort();

it('finds nothing in a sound definition', () => {
  expect(analysed(analysisBase())).toEqual([]);
});

describe.each(smallCases)('$name', ({ faulty, sound, code, path, also = [], params = {} }) => {
  it('is found', () => {
    const issues = analysed(faulty(analysisBase()));
    const expected = [{ code, path }, ...also.map(([one, place]) => ({ code: one, path: place }))];
    expect(shown(issues)).toEqual(shown(expected));
    expect(issues.find((one) => one.code === code && one.path === path)?.params).toMatchObject(params);
  });

  it('is not seen where it is not', () => {
    expect(analysed(sound(analysisBase()))).toEqual([]);
  });
});

it.each(shippedIds)('has nothing against %s but what may be so', (id) => {
  const issues = analyseInstrument(shipped(id), readShipped(id, 'instrument') as unknown as InstrumentDefinition);
  expect(issues.filter(({ code }) => adviceOf(code)?.severity !== 'information')).toEqual([]);
});

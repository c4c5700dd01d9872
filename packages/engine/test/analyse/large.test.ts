/** Analysis of a large instrument takes a number of steps that grows with the instrument, not with what can be answered. */
import { expect, it } from 'vitest';
import { analyseInstrument } from '../../src/load.ts';
import { loadSound } from '../support/read-instrument.ts';
import type { Json } from '../support/json-edit.ts';
import { analysisBase } from './analysis-base.ts';

const ids = Array.from({ length: 2_000 }, (_, index) => `i${index + 1}`);

function largeDefinition(): Json {
  const sections = Array.from({ length: 20 }, (_, s): Json => {
    const items = ids.slice(s * 100, s * 100 + 100).map((id, i): Json => {
      const shape = i % 5 === 4 ? { type: 'integer', min: 0, max: 99 } : { response: 'often' };
      const gate = ids[s * 100 + i - 9] ?? '';
      return {
        id,
        ...shape,
        missing: i === 0 ? ['X', 'N'] : ['X'],
        ...(i % 10 === 9 ? { when: `${gate} > 0`, otherwise: 0 } : {}),
      };
    });
    return { id: `s${s}`, items };
  });
  const scores = Array.from({ length: 100 }, (_, s): Json => {
    const value = `sum([${ids.slice(s * 20, s * 20 + 20).join(', ')}])`;
    return { id: `t${s}`, value, missing: 'complete', range: [0, 444], direction: 'higher-is-worse', source: 'manual' };
  });
  const checks = Array.from({ length: 400 }, (_, c): Json => {
    const [one, other] = [ids[c * 5] ?? '', ids[c * 5 + 1] ?? ''];
    const when = c === 7 ? `${one} > 3` : `${one} > 2 and ${other} == 0 or ${one} == 1 and ${other} == 2`;
    return { id: `c${c}`, severity: 'warning', when, items: [one] };
  });
  const base = analysisBase() as Record<string, Json>;
  return { ...base, forms: { full: 'all' }, sections, variables: [], criteria: [], checks, scores, flags: [] };
}

it('finds the one fault among 2,000 items', () => {
  const issues = analyseInstrument(loadSound(largeDefinition()));
  expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['check/never-fires /checks/7/when']);
});

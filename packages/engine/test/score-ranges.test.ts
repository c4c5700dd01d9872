/** The computed range of a score is sound: nothing lies outside. For sums and composites it is tight: both ends are reached. */
import { describe, expect, it, vi } from 'vitest';
import { createScorer, type CompiledInstrument } from '../src/index.ts';
import { analyseInstrument, loadInstrument, scoreRanges } from '../src/load.ts';
import { simulateAnswers } from '../src/testing.ts';
import { generateDefinition } from './support/generate-definition.ts';
import { randomAnswers } from './support/random-answers.ts';
import { shipped, shippedIds } from './support/read-instrument.ts';
import { repeat } from './support/seed.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Ends of the ranges that random answers reached. */
function reached(instrument: CompiledInstrument, cases: number): Map<string, { low: number; high: number }> {
  const found = new Map<string, { low: number; high: number }>();
  const ranges = scoreRanges(instrument);
  const scorer = createScorer(instrument, { form: 'full' });
  const look = (given: Readonly<Record<string, unknown>>): void => {
    for (const [id, value] of Object.entries(scorer.score(given).scores)) {
      if (value === null) continue;
      const range = ranges.get(id) ?? { low: NaN, high: NaN };
      expect(value, `${id} of ${JSON.stringify(given)}`).toBeGreaterThanOrEqual(range.low);
      expect(value, `${id} of ${JSON.stringify(given)}`).toBeLessThanOrEqual(range.high);
      const { low, high } = found.get(id) ?? { low: value, high: value };
      found.set(id, { low: Math.min(low, value), high: Math.max(high, value) });
    }
  };
  repeat(cases, (random, index) => {
    look(randomAnswers(instrument, 'full', random));
    look(simulateAnswers(instrument, 'full', index, { missing: 0 }));
    for (const end of ['min', 'max'] as const) look(extreme(instrument, end));
  });
  return found;
}

/** Every item at its lowest or highest. */
function extreme({ items }: CompiledInstrument, end: 'min' | 'max'): Record<string, unknown> {
  return Object.fromEntries(
    items.flatMap((item): [string, unknown][] => {
      if (item.type === 'boolean') return [[item.id, end === 'max']];
      const sorted = [...(item.options ?? [])].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
      const option = end === 'min' ? sorted[0] : sorted.at(-1);
      if (item.type === 'choice' && option) return [[item.id, option.code]];
      const value = item[end];
      return value === undefined ? [] : [[item.id, value]];
    }),
  );
}

describe.each(shippedIds.filter((id) => shipped(id).scores.length > 0))('the score ranges of %s', (id) => {
  const instrument = shipped(id);

  it('are those it declares, and its bands fill them', () => {
    const aboutScores = analyseInstrument(instrument).filter(({ path }) => path.startsWith('/scores'));
    expect(aboutScores).toEqual([]);
  });

  it('hold for every response', () => {
    reached(instrument, id === 'asi-5' ? 40 : 120);
  });
});

it('are reached at both ends by sums', () => {
  for (const [id, score] of [
    ['phq-9', 'total'],
    ['gad-7', 'total'],
    ['pcl-5', 'total'],
    ['dudit', 'total'],
    ['k10', 'total'],
  ] as const) {
    const instrument = shipped(id);
    const range = scoreRanges(instrument).get(score);
    expect(reached(instrument, 5).get(score), id).toEqual(range);
  }
});

it('hold for generated instruments', () => {
  let scored = 0;
  repeat(40, (random) => {
    const loaded = loadInstrument(generateDefinition(random));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
    scored += reached(loaded.value, 12).size;
  });
  expect(scored).toBeGreaterThan(20);
});

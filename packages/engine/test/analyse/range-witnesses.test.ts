/** Ranges are sound, and tight: of every score of the shipped instruments both ends are reached by answers at hand. */
import { describe, expect, it, vi } from 'vitest';
import { createScorer, scoreAnswers } from '../../src/index.ts';
import { rangeWitnesses, scoreRanges } from '../../src/load.ts';
import { randomAnswers } from '../support/random-answers.ts';
import { loadSound, shipped, shippedIds } from '../support/read-instrument.ts';
import { set } from '../support/json-edit.ts';
import { repeat } from '../support/seed.ts';
import { analysisBase } from './analysis-base.ts';

vi.setConfig({ testTimeout: 120_000 });

const responses = 2_000;

describe.each(shippedIds.filter((id) => shipped(id).scores.length > 0))('the ranges of %s', (id) => {
  const instrument = shipped(id);
  const witnesses = rangeWitnesses(instrument);

  it('hold for random responses, missing answers included', () => {
    const ranges = scoreRanges(instrument);
    for (const form of Object.keys(instrument.forms)) {
      const scorer = createScorer(instrument, { form });
      repeat(responses, (random) => {
        const { scores, issues } = scorer.score(randomAnswers(instrument, form, random));
        expect(issues).toEqual([]);
        for (const [score, value] of Object.entries(scores)) {
          const { low, high } = ranges.get(score) ?? { low: NaN, high: NaN };
          if (value !== null && !(value >= low && value <= high)) expect.fail(`${score}: ${value} is outside`);
        }
      });
    }
  });

  it('are reached at both ends', () => {
    for (const { score, form, range, low, high } of witnesses) {
      for (const [end, { value, answers, isReached }] of Object.entries({ low, high })) {
        const name = `${id} ${score} ${form} ${end}`;
        expect(isReached, name).toBe(true);
        const { scores, issues } = scoreAnswers(instrument, answers, { form });
        expect(issues, name).toEqual([]);
        expect(
          scores.find((one) => one.id === score),
          name,
        ).toMatchObject({ status: 'scored', value });
        expect(value, name).toBeCloseTo(range[end as 'low' | 'high'], 9);
      }
    }
    const all = Object.keys(instrument.forms).length * instrument.scores.length;
    expect(witnesses.length).toBeGreaterThan(0);
    expect(witnesses.length).toBeLessThanOrEqual(all);
  });
});

it('say when an end is not reached', () => {
  // Interpretation looks at each name by itself, so it allows the sum of all for one that is counted against itself.
  const value = 'q1 * q2 * q3 * q4 * q5 * q6 - q1 * q2 * q3 * q4 * q5 * q6 + days';
  const instrument = loadSound(set('/scores/0/value', value)(analysisBase()));
  const total = rangeWitnesses(instrument).find(({ score }) => score === 'total');
  expect(total).toMatchObject({ range: { low: -729, high: 759 }, low: { value: 0, isReached: false } });
  expect(total?.high).toMatchObject({ value: 30, isReached: false });
});

it('leave out forms that cannot give the score', () => {
  const forms = rangeWitnesses(loadSound(analysisBase())).map(({ score, form }) => `${score} ${form}`);
  expect(forms).toEqual(['total full', 'calm full', 'strain full', 'kinds full', 'total short', 'calm short']);
});

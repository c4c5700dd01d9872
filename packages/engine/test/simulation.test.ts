/** The generator and the simulated respondent: the same for the same seed, and nothing that is not permitted. */
import { describe, expect, it, vi } from 'vitest';
import { EngineError, askedItems, expectsAnswer, responseOf, scoreAnswers } from '../src/index.ts';
import { itemTypes } from '../src/item-types/item-types.ts';
import { seededRandom, simulateAnswers } from '../src/testing.ts';
import { simulators } from '../src/testing/simulators.ts';
import { answer, begin } from './support/open-interview.ts';
import { baseInstrument, shipped, shippedIds } from './support/read-instrument.ts';
import { repeat } from './support/seed.ts';

vi.setConfig({ testTimeout: 120_000 });

const draw = (random: () => number, count: number): number[] => Array.from({ length: count }, () => random());

describe('the generator', () => {
  it('gives the known numbers of mulberry32', () => {
    expect(draw(seededRandom(1), 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
    expect(draw(seededRandom(0), 2)).toEqual([0.26642920868471265, 0.0003297457005828619]);
  });

  it('gives the same for the same seed, another for another, always from 0 up to 1', () => {
    expect(draw(seededRandom(7), 50)).toEqual(draw(seededRandom(7), 50));
    expect(draw(seededRandom(7), 50)).not.toEqual(draw(seededRandom(8), 50));
    const many = draw(seededRandom(-5), 20_000);
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...many)).toBeLessThan(1);
    const mean = many.reduce((sum, x) => sum + x, 0) / many.length;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(many.filter((x) => x < 0.1).length / many.length).toBeCloseTo(0.1, 1);
  });
});

const instrument = baseInstrument();

describe('a simulated respondent', () => {
  it('gives permitted answers to what is asked, and to nothing else', () => {
    for (const id of shippedIds) {
      for (const form of Object.keys(shipped(id).forms)) {
        const of = shipped(id);
        const answers = simulateAnswers(of, form, 5, { missing: 0.3 });
        expect(scoreAnswers(of, answers, { form }).issues).toEqual([]);
        const interview = begin(of, form);
        answer(interview, answers);
        expect(responseOf(interview).aside).toEqual({});
        const open = askedItems(interview.content).filter((item) => expectsAnswer(item) && !(item.id in answers));
        expect(open).toEqual([]);
      }
    }
  });

  it('covers every type, every option and every missing code', () => {
    const seen = new Set<string>();
    repeat(80, (_random, index) => {
      for (const [item, given] of Object.entries(simulateAnswers(instrument, 'full', index, { missing: 0.3 })))
        seen.add(`${item}=${JSON.stringify(given)}`);
    });
    for (const item of instrument.items) {
      for (const key of item.missing) expect(seen).toContain(`${item.id}="${key}"`);
      if (item.type === 'choice')
        for (const { code } of item.options ?? []) expect(seen).toContain(`${item.id}="${code}"`);
      if (item.type === 'boolean')
        expect([...seen]).toEqual(expect.arrayContaining([`${item.id}=true`, `${item.id}=false`]));
    }
    expect([...seen].some((one) => one.startsWith('A8='))).toBe(false);
  });

  it('is the same for the same seed, whatever was drawn before', () => {
    const first = simulateAnswers(instrument, 'full', 42);
    simulateAnswers(instrument, 'short', 7);
    expect(simulateAnswers(instrument, 'full', 42)).toEqual(first);
    expect(simulateAnswers(instrument, 'full', 43)).not.toEqual(first);
  });

  it('draws what it has drawn since the first version', () => {
    // Frozen: other packages' expected files rest on it.
    expect(simulateAnswers(shipped('phq-9'), 'full', 1)).toEqual({
      ...{ phq1: '2', phq2: '2', phq3: '1', phq4: '0', phq5: '1', phq6: '0', phq7: '1', phq8: '3', phq9: '3' },
      difficulty: '0',
    });
  });

  it('leaves out and codes as many as it is told', () => {
    expect(simulateAnswers(instrument, 'full', 1, { unanswered: 1 })).toEqual({});
    const coded = simulateAnswers(shipped('phq-9'), 'full', 1, { missing: 1 });
    expect(Object.values(coded).every((given) => given === 'X')).toBe(true);
    const none = simulateAnswers(shipped('phq-9'), 'full', 1, { missing: 0 });
    expect(Object.values(none)).not.toContain('X');
  });

  it('does not exist in a form that does not exist', () => {
    expect(() => simulateAnswers(instrument, 'brief', 1)).toThrow(EngineError);
  });
});

describe('every item type', () => {
  it('accepts what it simulates', () => {
    const shapes = [
      ...instrument.items,
      { type: 'decimal', min: -1, max: 1, decimals: 6 },
      { type: 'decimal', min: 0, max: 10 },
      { type: 'visual-analogue', min: 0, max: 1, decimals: 2 },
      { type: 'visual-analogue', min: 0, max: 10 },
      { type: 'text', maxLength: 1 },
      { type: 'integer', min: -5, max: -5 },
      { type: 'duration', units: ['hours'], max: 1 },
    ] as const;
    repeat(60, (random) => {
      for (const shape of shapes) {
        const type = itemTypes[shape.type];
        if (type.isDisplay) continue;
        const simulated = simulators[shape.type](shape, random);
        expect(type.parse(simulated, shape), `${shape.type} ${JSON.stringify(simulated)}`).toEqual({
          ok: true,
          value: simulated,
        });
      }
    });
  });
});

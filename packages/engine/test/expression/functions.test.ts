/** The function table: its examples, and what every operator and function does with a missing value. */
import { describe, expect, it } from 'vitest';
import { formulaFunctions } from '../../src/load.ts';
import { evaluate, missing, sound, world, type World } from '../support/formula-world.ts';
import type { NaiveName, NaivePolicy, NaiveValue } from '../support/naive-evaluator.ts';

const valueOf = (formula: string, inputs: World = world(), policy: NaivePolicy = {}): NaiveValue =>
  evaluate(sound(formula), inputs, policy).value;

describe('the function table', () => {
  const examples = [...formulaFunctions.values()].flatMap(({ examples: all }) =>
    all.map(([formula, expected]) => ({ formula, expected })),
  );

  it('has examples to run', () => {
    expect(examples.length).toBeGreaterThan(10);
  });

  it.each(examples)('$formula is $expected', ({ formula, expected }) => {
    expect(valueOf(formula)).toBe(expected);
  });

  it.each([...formulaFunctions.values()])(
    'says what $name does with a missing argument',
    ({ missing: words, meaning }) => {
      expect(words).not.toBe('');
      expect(meaning).not.toBe('');
    },
  );
});

describe('values', () => {
  const inputs = world({
    a: 3,
    b: -2,
    c: 0,
    d: 2.5,
    from: 19_000,
    until: 19_045,
    start: 600,
    stop: 615,
    mood: { value: null, chosen: ['low'] },
    things: { value: null, chosen: ['pills', 'drops'] },
    words: { value: 1 },
    isHigh: true,
    isLow: false,
  });

  it.each<[string, NaiveValue]>([
    ['a + b', 1],
    ['a - b', 5],
    ['a * b', -6],
    ['a / b', -1.5],
    ['-a', -3],
    ['+a', 3],
    ['1 - 2 - 3', -4],
    ['8 / 4 / 2', 1],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-a * b', 6],
    ['a - -b', 1],
    ['a == 3', true],
    ['a != 3', false],
    ['a < 3', false],
    ['a <= 3', true],
    ['a > 3', false],
    ['a >= 3', true],
    ['0.1 + 0.2 == 0.3', false],
    ['not isHigh', false],
    ['not isLow', true],
    ['isHigh and isLow', false],
    ['isHigh or isLow', true],
    ['not isHigh or isLow', false],
    ['isLow and isLow or isHigh', true],
    ['a > 0 ? 1 : 2', 1],
    ['a < 0 ? 1 : 2', 2],
    ['a < 0 ? 1 : b < 0 ? 2 : 3', 2],
    ['isHigh ? isLow : isHigh', false],
    ['ln(2.718281828459045)', 1],
    ['log10(100)', 2],
    ['sqrt(2.25)', 1.5],
    ['abs(b)', 2],
    ['floor(d)', 2],
    ['floor(-d)', -3],
    ['ceil(d)', 3],
    ['ceil(-d)', -2],
    ['round(d)', 3],
    ['round(-d)', -3],
    ['round(1.005, 2)', 1.01],
    ['round(-1.005, 2)', -1.01],
    ['round(2.675, 2)', 2.68],
    ['round(0.5)', 1],
    // Ten decimals are looked at: what differs from a half by less is a half.
    ['round(0.4999999999)', 0],
    ['round(0.49999999999)', 1],
    ['round(1234.5678, 1)', 1234.6],
    ['min(a, b, c)', -2],
    ['min([a, d])', 2.5],
    ['max(a, b, c)', 3],
    ['max([b])', -2],
    ['sum([a, b, c])', 1],
    ['sum([a])', 3],
    ['mean([a, b])', 0.5],
    ['count(0, [a, b, c, 0])', 2],
    ['share(3, [a, b, c, 3])', 0.5],
    ['share(7, [a, b])', 0],
    ['countAnswered([a, b, e1])', 2],
    ['answered(a)', true],
    ['answered(words)', true],
    ['answered(mood)', true],
    ['coded(a)', false],
    ['selected(mood, low)', true],
    ['selected(mood, calm)', false],
    ['selected(things, drops)', true],
    ['selected(things, none)', false],
    ['weight(things)', 5],
    ['atLeast(1, [isLow, isHigh])', true],
    ['atLeast(2, [isLow, isHigh])', false],
    ['daysBetween(from, until)', 45],
    ['daysBetween(until, from)', -45],
    ['from < until', true],
    ['from == until', false],
    ['start < stop', true],
    ['start >= stop', false],
  ])('%s is %s', (formula, expected) => {
    expect(valueOf(formula, inputs)).toBe(expected);
  });
});

describe('a missing operand', () => {
  // m is missing, a has a value, h and l are true and false, u is undecided.
  const inputs = world({ a: 3, isHigh: true, total: missing(), b: missing(), isLow: missing(), from: 1, start: 1 });

  it.each([
    'b + a',
    'a + b',
    'a - b',
    'b * a',
    '0 * b',
    'b / a',
    'a / b',
    'b / 0',
    '-b',
    'b - b',
    'ln(b)',
    'log10(b)',
    'sqrt(b)',
    'abs(b)',
    'floor(b)',
    'ceil(b)',
    'round(b)',
    'round(b, 1)',
    'round(a, b)',
    'min(a, b)',
    'max(b, a)',
    'min([a, b])',
    'sum([a, b])',
    'mean([b])',
    'count(3, [a, b])',
    'count(b, [a])',
    'share(3, [a, b])',
    'share(b, [a])',
    'weight(things)',
    'daysBetween(from, until)',
    'daysBetween(until, from)',
    'b > 0 ? 1 : 2',
    'isLow ? 1 : 1',
    'total + 1',
  ])('makes %s missing, never a number', (formula) => {
    expect(evaluate(sound(formula), inputs)).toEqual({ value: null, domain: undefined });
  });

  it.each([
    'b == a',
    'a != b',
    'b == b',
    'b != b',
    'b < 1',
    'b <= 1',
    'b > 1',
    'b >= 1',
    '1 > b',
    'until > from',
    'stop == start',
    'selected(mood, low)',
    'selected(things, none)',
    'not isLow',
    'isHigh and isLow',
    'isLow and isHigh',
    'isLow and isLow',
    'isLow or isLow',
    'not isHigh or isLow',
    'isLow or not isHigh',
    'isLow ? isHigh : isHigh',
    'atLeast(2, [isHigh, isLow])',
    'atLeast(1, [isLow])',
    'atLeast(b, [isHigh])',
    'not atLeast(2, [isHigh, isLow])',
  ])('makes %s undecided, never true or false', (formula) => {
    expect(evaluate(sound(formula), inputs)).toEqual({ value: null, domain: undefined });
  });

  it.each<[string, NaiveValue]>([
    // What does not look at the missing one is not held up by it.
    ['a > 0 ? a : b', 3],
    ['a < 0 ? b : a', 3],
    ['isHigh or isLow', true],
    ['isLow or isHigh', true],
    ['not isHigh and isLow', false],
    ['isLow and not isHigh', false],
    ['atLeast(1, [isHigh, isLow])', true],
    ['atLeast(1, [isLow, isHigh])', true],
    ['atLeast(3, [isHigh, isLow, not isHigh])', false],
    ['countAnswered([a, b])', 1],
    ['countAnswered([b])', 0],
    ['answered(b)', false],
    ['coded(b)', true],
    ['answered(words)', false],
    ['coded(words)', false],
    ['answered(mood)', false],
  ])('does not matter to %s', (formula, expected) => {
    expect(evaluate(sound(formula), inputs)).toEqual({ value: expected, domain: undefined });
  });

  it.each<[NonNullable<NaiveName['reason']>, boolean]>([
    ['asked-declined', true],
    ['asked-unknown', true],
    ['not-applicable', true],
    ['not-asked', true],
    ['masked', true],
    ['unanswered', false],
    ['not-in-form', false],
  ])('that is %s is coded: %s', (reason, expected) => {
    const given = world({ a: missing(reason) });
    expect(valueOf('coded(a)', given)).toBe(expected);
    expect(valueOf('answered(a)', given)).toBe(false);
  });
});

describe('Kleene logic', () => {
  const states: readonly (boolean | null)[] = [true, false, null];
  const inputs = (left: boolean | null, right: boolean | null): World =>
    world({ isHigh: left ?? missing(), isLow: right ?? missing() });
  const and = (a: boolean | null, b: boolean | null): boolean | null =>
    a === false || b === false ? false : a === null || b === null ? null : true;
  const or = (a: boolean | null, b: boolean | null): boolean | null =>
    a === true || b === true ? true : a === null || b === null ? null : false;
  const rows = states.flatMap((left) => states.map((right) => ({ left, right })));

  it.each(rows)('$left, $right', ({ left, right }) => {
    const given = inputs(left, right);
    expect(valueOf('isHigh and isLow', given)).toBe(and(left, right));
    expect(valueOf('isHigh or isLow', given)).toBe(or(left, right));
    expect(valueOf('not isHigh', given)).toBe(left === null ? null : !left);
    // The laws that tie them together.
    expect(valueOf('not (isHigh and isLow)', given)).toBe(valueOf('not isHigh or not isLow', given));
    expect(valueOf('not (isHigh or isLow)', given)).toBe(valueOf('not isHigh and not isLow', given));
    expect(valueOf('not not isHigh', given)).toBe(left);
    expect(valueOf('atLeast(1, [isHigh, isLow])', given)).toBe(or(left, right));
    expect(valueOf('atLeast(2, [isHigh, isLow])', given)).toBe(and(left, right));
  });

  it('holds for atLeast over three conditions, for every k', () => {
    for (const x of states) {
      for (const y of states) {
        for (const z of states) {
          const given = world({ isHigh: x ?? missing(), isLow: y ?? missing(), a: z === null ? missing() : Number(z) });
          const list = [x, y, z];
          const met = list.filter((one) => one === true).length;
          const open = list.filter((one) => one === null).length;
          for (const k of [1, 2, 3]) {
            const expected = met >= k ? true : met + open < k ? false : null;
            expect(valueOf(`atLeast(${k}, [isHigh, isLow, a == 1])`, given), `${k} of ${String(list)}`).toBe(expected);
          }
        }
      }
    }
  });
});

describe('missing policies', () => {
  const skip: NaivePolicy = { skip: { items: ['a', 'b', 'c'], reasons: ['not-applicable'] } };
  const skipOrSeven: NaivePolicy = { skip: { items: ['a', 'b', 'c'], reasons: ['not-applicable'], none: 7 } };
  const skipOrZero: NaivePolicy = { skip: { items: ['a', 'b', 'c'], reasons: ['not-applicable'], none: 0 } };
  const prorate: NaivePolicy = { prorate: { items: ['a', 'b', 'c'], minimumAnswered: 2 } };
  const assume: NaivePolicy = { assume: [{ items: ['a'], reasons: ['not-applicable', 'asked-unknown'], value: 9 }] };
  const none = missing('not-applicable');

  it.each<[string, NaivePolicy, World, NaiveValue]>([
    ['share(1, [a, b, c])', skip, world({ a: 1, b: 0, c: none }), 0.5],
    ['share(1, [a, b, c])', skip, world({ a: 1, b: 0, c: missing('asked-declined') }), null],
    ['share(1, [a, b, c])', skip, world({ a: 1, b: 0 }), null],
    ['share(1, [a, b, c])', skip, world({ a: none, b: none, c: none }), null],
    ['share(1, [a, b, c])', skipOrZero, world({ a: none, b: none, c: none }), 0],
    ['share(1, [a, b, c])', skipOrSeven, world({ a: none, b: none, c: none }), 7],
    ['mean([a, b]) / 2', skipOrSeven, world({ a: none, b: none }), 3.5],
    ['max([a, b])', skipOrSeven, world({ a: none, b: 2 }), 2],
    ['share(1, [a, b, c])', skipOrZero, world({ a: none, b: none, c: missing('masked') }), null],
    ['count(1, [a, b, c])', skip, world({ a: 1, b: 1, c: none }), 2],
    ['sum([a, b, c])', skip, world({ a: 1, b: 2, c: none }), 3],
    ['mean([a, b, c])', skip, world({ a: 1, b: 2, c: none }), 1.5],
    ['min([a, b, c])', skip, world({ a: none, b: 2, c: 5 }), 2],
    ['max(a, b, c)', skip, world({ a: none, b: 2, c: 5 }), 5],
    // Only list functions skip: a plain sum does not.
    ['a + b', skip, world({ a: none, b: 2 }), null],
    // Only the items named are skipped.
    ['sum([a, d])', skip, world({ a: 1, d: none }), null],
    ['sum([a, -b])', skip, world({ a: 1, b: none }), null],
    ['sum([a, b, c])', prorate, world({ a: 1, b: 2, c: 4 }), 7],
    ['sum([a, b, c])', prorate, world({ a: 1, b: 2 }), 4.5],
    ['sum([a, b, c])', prorate, world({ a: 1, b: 2, c: none }), 4.5],
    ['sum([a, b, c])', prorate, world({ a: 1 }), null],
    ['sum([c, b, a])', prorate, world({ a: 1, b: 2 }), 4.5],
    // Only the sum over exactly these items is prorated.
    ['sum([a, b])', prorate, world({ a: 1 }), null],
    ['sum([a, a, b])', prorate, world({ a: 1 }), null],
    ['mean([a, b, c])', prorate, world({ a: 1, b: 2 }), null],
    ['a + b', assume, world({ a: none, b: 1 }), 10],
    ['a + b', assume, world({ a: missing('asked-unknown'), b: 1 }), 10],
    ['a + b', assume, world({ a: missing('asked-declined'), b: 1 }), null],
    ['a + b', assume, world({ b: 1 }), null],
    ['a + b', assume, world({ a: 2, b: 1 }), 3],
    ['sum([a, b])', assume, world({ a: none, b: 1 }), 10],
    ['a > 5', assume, world({ a: none }), true],
    ['a + b', assume, world({ a: 1, b: none }), null],
  ])('%s with %o', (formula, policy, inputs, expected) => {
    expect(valueOf(formula, inputs, policy)).toBe(expected);
  });
});

describe('domain errors', () => {
  it.each([
    ['1 / 0', 'division-by-zero'],
    ['0 / 0', 'division-by-zero'],
    ['a / (a - a)', 'division-by-zero'],
    ['1 / -0', 'division-by-zero'],
    ['1 / 0 > 1', 'division-by-zero'],
    ['ln(0)', 'logarithm-of-non-positive'],
    ['ln(-1)', 'logarithm-of-non-positive'],
    ['log10(0)', 'logarithm-of-non-positive'],
    ['sqrt(-0.001)', 'root-of-negative'],
    ['sum([1, 1 / 0])', 'division-by-zero'],
    ['max(1, ln(0))', 'logarithm-of-non-positive'],
  ])('%s is a %s', (formula, domain) => {
    expect(evaluate(sound(formula), world({ a: 3 }))).toEqual({ value: null, domain });
  });

  it('a list of which nothing is left is nothing-answered', () => {
    const policy: NaivePolicy = { skip: { items: ['a'], reasons: ['masked'] } };
    expect(evaluate(sound('mean([a])'), world({ a: missing('masked') }), policy)).toEqual({
      value: null,
      domain: 'nothing-answered',
    });
  });

  it('is not met in the branch that is not taken', () => {
    expect(evaluate(sound('a == 0 ? 0 : 1 / a'), world({ a: 0 }))).toEqual({ value: 0, domain: undefined });
  });

  it('a missing operand is missing, not a domain error', () => {
    expect(evaluate(sound('a / 0'), world())).toEqual({ value: null, domain: undefined });
    expect(evaluate(sound('ln(a)'), world())).toEqual({ value: null, domain: undefined });
    expect(evaluate(sound('sqrt(a)'), world())).toEqual({ value: null, domain: undefined });
  });
});

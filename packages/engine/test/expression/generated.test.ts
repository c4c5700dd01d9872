/** Random formulas: printing and parsing, the second evaluator, and evaluation that never throws. */
import { describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import type { Ast } from '../../src/expression/ast.ts';
import { checkFormula, formulaTypeOf } from '../../src/expression/check.ts';
import { parseFormula } from '../../src/expression/parse.ts';
import { printFormula } from '../../src/expression/print.ts';
import { seededRandom } from '../../src/testing.ts';
import { evaluate, moods, scope, things, world, type World } from '../support/formula-world.ts';
import { generateCondition, generateNumber, type FormulaNames } from '../support/generate-formula.ts';
import { naive, type NaiveName, type NaivePolicy } from '../support/naive-evaluator.ts';
import { pick, runs, whole } from '../support/seed.ts';

vi.setConfig({ testTimeout: 120_000 });

const names: FormulaNames = {
  numbers: ['a', 'b', 'c', 'd', 'e1', 'total'],
  conditions: ['isHigh', 'isLow'],
  dates: ['from', 'until'],
  times: ['start', 'stop'],
  options: [
    { name: 'mood', codes: moods.map(({ code }) => code), weighted: false },
    { name: 'things', codes: things.map(({ code }) => code), weighted: true },
  ],
  items: ['a', 'b', 'from', 'mood', 'things', 'words'],
};

const reasons = [
  'asked-declined',
  'asked-unknown',
  'not-applicable',
  'not-asked',
  'masked',
  'unanswered',
  'not-in-form',
] as const;
const weights = Object.fromEntries(things.map(({ code, value }) => [code, value]));

/** A formula from a case number; fast-check then shrinks the number, which is all that is needed to see it again. */
const formulas = (kind: 'number' | 'condition' | 'either'): fc.Arbitrary<{ ast: Ast; random: () => number }> =>
  fc.noShrink(fc.nat()).map((number) => {
    const random = seededRandom(number);
    const wantsNumber = kind === 'either' ? random() < 0.5 : kind === 'number';
    return { ast: wantsNumber ? generateNumber(random, names, 4) : generateCondition(random, names, 4), random };
  });

function randomWorld(random: () => number): World {
  const value = (draw: () => NaiveName): NaiveName =>
    random() < 0.25 ? { value: null, reason: pick(random, reasons) } : draw();
  const small = (): NaiveName => value(() => ({ value: pick(random, [0, 1, 2, 3, 4, 30, 0.5, -1, 1e6]) }));
  const condition = (): NaiveName => value(() => ({ value: random() < 0.5 }));
  return world({
    a: small(),
    b: small(),
    c: small(),
    d: small(),
    e1: small(),
    total: small(),
    from: value(() => ({ value: whole(random, 0, 20_000) })),
    until: value(() => ({ value: whole(random, 0, 20_000) })),
    start: value(() => ({ value: whole(random, 0, 1439) })),
    stop: value(() => ({ value: whole(random, 0, 1439) })),
    mood: value(() => ({ value: null, chosen: [pick(random, moods).code] })),
    things: value(() => ({
      value: null,
      chosen: things.map(({ code }) => code).filter(() => random() < 0.5),
      weights,
    })),
    words: value(() => ({ value: 1 })),
    isHigh: condition(),
    isLow: condition(),
  });
}

function randomPolicy(random: () => number): NaivePolicy {
  const some = pick(random, [['not-applicable'], ['asked-declined', 'masked'], ['asked-unknown']] as const);
  const none = pick(random, [undefined, 0, 7]);
  return pick<NaivePolicy>(random, [
    {},
    { skip: { items: ['a', 'b', 'c'], reasons: some, ...(none === undefined ? {} : { none }) } },
    { assume: [{ items: ['a', 'd'], reasons: some, value: 3 }] },
    { prorate: { items: ['a', 'b', 'c'], minimumAnswered: 2 } },
    { skip: { items: ['b'], reasons: some }, assume: [{ items: ['a'], reasons: some, value: 1 }] },
  ]);
}

describe('a generated formula', () => {
  it('passes the check it was generated for', () => {
    fc.assert(
      fc.property(formulas('either'), ({ ast }) => {
        const type = formulaTypeOf(ast, scope);
        expect(['number', 'condition']).toContain(type);
        expect(checkFormula(ast, scope, type === 'condition' ? 'condition' : 'number', '')).toEqual([]);
      }),
      runs(1_000),
    );
  });

  it('is the same after it was printed and parsed', () => {
    let compared = 0;
    fc.assert(
      fc.property(formulas('either'), ({ ast }) => {
        const text = printFormula(ast);
        if (text.length > 2000) return;
        const parsed = parseFormula(text, '');
        // A long formula may have more parts than are allowed.
        if (!parsed.ok && ['expression/too-many-nodes', 'expression/too-deep'].includes(parsed.issues[0]?.code ?? ''))
          return;
        expect(parsed, text).toEqual({ ok: true, value: ast });
        compared++;
      }),
      runs(3_000),
    );
    expect(compared).toBeGreaterThan(2_500);
  });

  it('has the value that a naive evaluator gives', () => {
    let decided = 0;
    fc.assert(
      fc.property(formulas('either'), ({ ast, random }) => {
        const inputs = randomWorld(random);
        const policy = randomPolicy(random);
        const expected = naive(ast, (name) => inputs.get(name) ?? { value: null }, policy);
        const { value } = evaluate(ast, inputs, policy);
        // Negative zero is zero.
        expect(value === 0 ? 0 : value, printFormula(ast)).toBe(expected === 0 ? 0 : expected);
        if (value !== null) decided++;
      }),
      runs(8_000),
    );
    // A world in which everything is missing would prove nothing.
    expect(decided).toBeGreaterThan(2_500);
  });

  it('never throws, whatever the values', () => {
    const extremes = [0, -0, 1e308, -1e308, 5e-324, 2 ** 53, -1, 0.1];
    fc.assert(
      fc.property(formulas('either'), ({ ast, random }) => {
        const given = Object.fromEntries(names.numbers.map((name) => [name, pick(random, extremes)]));
        expect(() => evaluate(ast, world(given))).not.toThrow();
      }),
      runs(2_000),
    );
  });
});

describe('a printed formula', () => {
  it.each([
    ['a+b*c', 'a + b * c'],
    ['(a+b)*c', '(a + b) * c'],
    ['a-(b-c)', 'a - (b - c)'],
    ['a-b-c', 'a - b - c'],
    ['a/(b/c)', 'a / (b / c)'],
    ['-(a+b)', '-(a + b)'],
    ['- a', '-a'],
    ['+a', 'a'],
    ['((a))', 'a'],
    ['not(isHigh and isLow)', 'not (isHigh and isLow)'],
    ['(isHigh or isLow) and isHigh', '(isHigh or isLow) and isHigh'],
    ['isHigh or isLow and isHigh', 'isHigh or isLow and isHigh'],
    ['a>0?b:c>0?1:2', 'a > 0 ? b : c > 0 ? 1 : 2'],
    ['(a>0?isHigh:isLow)?1:2', '(a > 0 ? isHigh : isLow) ? 1 : 2'],
    ['selected( mood , low )', 'selected(mood, low)'],
    ['1e21 + 1e-9', '1e+21 + 1e-9'],
    ['sum([a,b])/2', 'sum([a, b]) / 2'],
  ])('%s reads %s', (formula, printed) => {
    const parsed = parseFormula(formula, '');
    expect(parsed.ok && printFormula(parsed.value)).toBe(printed);
  });

  it('can have labels in the place of names', () => {
    const parsed = parseFormula('a/90 + b/12', '');
    expect(parsed.ok && printFormula(parsed.value, (name) => `«${name}»`)).toBe('«a» / 90 + «b» / 12');
  });
});

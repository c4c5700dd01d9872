/** Text that tries to get out of the formula language, and text that is simply anything. */
import { describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { describeIssue } from '../../src/index.ts';
import { checkFormula, loadInstrument, parseFormula } from '../../src/load.ts';
import { baseDefinition } from '../support/base-definition.ts';
import { evaluate, scope, sound, world } from '../support/formula-world.ts';
import { polluted } from '../support/polluted.ts';
import { runs } from '../support/seed.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Either a formula that checks, or issues; never an exception. What hangs runs into the time limit of the test. */
function survives(text: string): boolean {
  const parsed = parseFormula(text, '/x');
  if (!parsed.ok) {
    expect(parsed.issues.length).toBeGreaterThan(0);
    for (const issue of parsed.issues) {
      expect(issue.path).toBe('/x');
      expect(describeIssue(issue)).not.toBe('');
    }
  } else {
    const issues = checkFormula(parsed.value, scope, 'number', '/x');
    if (issues.length === 0) evaluate(parsed.value, world({ a: 1, b: 2, c: 0 }));
  }
  return parsed.ok && checkFormula(parsed.value, scope, 'number', '/x').length === 0;
}

describe('an attempt to escape', () => {
  const attempts: readonly string[] = [
    'constructor',
    'prototype',
    '__proto__',
    'a.constructor',
    'a.__proto__.polluted',
    'a["constructor"]',
    'a[constructor]',
    'constructor.constructor("return 1")()',
    'sum.constructor("return this")()',
    'toString()',
    'valueOf()',
    'hasOwnProperty(a)',
    'eval(1)',
    'Function(1)',
    'evaluate("1")',
    'parse("1")',
    'import({})',
    'import(a)',
    'createUnit("x")',
    'config({})',
    'simplify("1")',
    'derivative("x", "x")',
    'compile("1")',
    'typed(1)',
    'chain(1)',
    'help(sum)',
    'f(x) = constructor',
    'x = 1; constructor',
    'a = b',
    'a := b',
    '{constructor: 1}',
    '[1, 2].map(ln)',
    'map([1], ln)',
    'forEach([1], ln)',
    'cos.transform',
    'sum.transform.constructor',
    'expression.transform',
    'process.exit(1)',
    'globalThis',
    'this',
    'self',
    'window.location',
    'require("fs")',
    'global.process',
    'new Date()',
    'Math.random()',
    'random()',
    'unit("5cm")',
    'bignumber(1)',
    'matrix([1])',
    'zeros(1e9)',
    'ones(100000, 100000)',
    'range(1, 1e9)',
    '1:1e9',
    'factorial(170)',
    '170!',
    '9^9^9^9',
    '1e309',
    '0x1F^2',
    'a\u2028b',
    'a\u0000b',
    '\\u0061',
    '&#97;',
    '<script>alert(1)</script>',
    "'; drop table scores; --",
    '${a}',
    '`${a}`',
    'a//b',
    'a/*b*/',
    '--a--',
    'null ?? a',
    'undefined + 1',
    'true + true',
    'i * i',
    'NaN == NaN',
    'Infinity - Infinity',
    'last(a)',
    'ans',
    'a;b',
    'a\nb',
    '('.repeat(1900),
    '['.repeat(1900),
    '-'.repeat(1900),
    'not '.repeat(490),
    'a?'.repeat(600),
    `${'a>0?1:'.repeat(300)}0`,
    `${'abs('.repeat(400)}a`,
    `${'1+'.repeat(900)}1`,
    'a'.repeat(2000),
    '9'.repeat(2000),
    '.'.repeat(2000),
    'a,'.repeat(900),
    'x'.repeat(100_000),
  ];

  it.each(attempts.map((text) => ({ text, shown: text.slice(0, 40) })))('$shown', ({ text }) => {
    expect(survives(text)).toBe(false);
  });

  it('that is too long is not even read', () => {
    const parsed = parseFormula('a'.repeat(2001), '/x');
    expect(parsed).toEqual({
      ok: false,
      issues: [{ code: 'expression/too-long', path: '/x', params: { length: 2001, limit: 2000 } }],
    });
  });

  it('with nothing dangerous in it is a formula', () => {
    expect(survives('a + b')).toBe(true);
    // A number may be long, as long as it is one.
    expect(survives(`0.${'1'.repeat(500)}`)).toBe(true);
    expect(survives(`${'- '.repeat(100)}a`)).toBe(true);
  });
});

describe('arbitrary text', () => {
  it('gives a formula or issues', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        survives(text);
      }),
      runs(1_500),
    );
  });

  it('made of the characters of formulas gives a formula or issues', () => {
    const tokens = [
      ...[
        'a',
        'b',
        'mood',
        'low',
        'from',
        'isHigh',
        'sum',
        'min',
        'share',
        'atLeast',
        'selected',
        'weight',
        'ln',
        'round',
        'daysBetween',
      ],
      ...['and', 'or', 'not', 'mod', 'to', 'in', 'xor', 'true', 'null', 'NaN', 'end', 'e', 'i', 'pi', 'constructor'],
      ...[
        '+',
        '-',
        '*',
        '/',
        '(',
        ')',
        '[',
        ']',
        ',',
        '.',
        '<',
        '>',
        '=',
        '==',
        '!=',
        '<=',
        '>=',
        '!',
        '?',
        ':',
        ' ',
        '\n',
        '\t',
      ],
      ...['0', '1', '2.5', '.5', '5.', '1e3', '1e-3', '1e', '0x1F', '0b1', '00', '1_000'],
    ];
    let formulas = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 14 }), (list) => {
        if (survives(list.join(' ').replaceAll(' ,', ','))) formulas++;
        survives(list.join(''));
      }),
      runs(3_000),
    );
    expect(formulas).toBeGreaterThan(20);
  });

  it('in the place of any formula of a definition gives issues and no exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        const definition = baseDefinition() as { scores: { value: string }[]; flags: { when: string }[] };
        (definition.scores[4] as { value: string }).value = text;
        (definition.flags[0] as { when: string }).when = text;
        expect(loadInstrument(definition).ok).toBe(false);
      }),
      runs(150),
    );
  });
});

/** What formulas may name is never looked up through a prototype. */
describe('with a polluted Object.prototype', () => {
  const names = { Z9: 1, power: 1, polluted: 1, low2: 1 };

  it('formulas mean what they meant', () => {
    const formulas = ['a + b', 'sum([a, b])', 'a > 0 ? 1 : 2', 'round(a / 3, 2)', 'max(a, b)'];
    const work = (): unknown => formulas.map((formula) => evaluate(sound(formula), world({ a: 5, b: 7 })));
    const before = work();
    expect(polluted(names, work)).toEqual(before);
    const unknown = ['Z9', 'polluted', 'power(1)', 'selected(mood, low2) ? 1 : 0'];
    expect(polluted(names, () => unknown.map((formula) => survives(formula)))).toEqual([false, false, false, false]);
  });
});

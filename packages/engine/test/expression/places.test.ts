/** Where the parts of a formula stand, and which part an issue is about. */
import { describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { children, type Ast } from '../../src/expression/ast.ts';
import { checkFormula } from '../../src/expression/check.ts';
import { parseFormula } from '../../src/expression/parse.ts';
import { spanOf } from '../../src/expression/place.ts';
import { printFormula } from '../../src/expression/print.ts';
import { loadInstrument } from '../../src/load.ts';
import { seededRandom } from '../../src/testing.ts';
import { baseDefinition } from '../support/base-definition.ts';
import { scope } from '../support/formula-world.ts';
import { generateCondition } from '../support/generate-formula.ts';
import { edits, set } from '../support/json-edit.ts';
import { pick, runs } from '../support/seed.ts';

vi.setConfig({ testTimeout: 120_000 });

const names = {
  numbers: ['a', 'b', 'c'],
  conditions: ['isHigh'],
  dates: ['from', 'until'],
  times: ['start', 'stop'],
  options: [{ name: 'mood', codes: ['calm', 'low'], weighted: false }],
  items: ['a', 'b', 'mood'],
};

function parts(ast: Ast): readonly Ast[] {
  return [ast, ...children(ast).flatMap(parts)];
}

describe('a part of a formula', () => {
  it('is what stands at its place', () => {
    let looked = 0;
    fc.assert(
      fc.property(fc.nat(), (number) => {
        const random = seededRandom(number);
        const space = (): string => pick(random, ['', ' ', '  ', '\t']);
        const printed = printFormula(generateCondition(random, names, 4));
        // Space between signs, and brackets around it all, change nothing but the places.
        const text = `${space()}(${space()}${printed.replaceAll(/[-+*/(),[\]?:]| /g, (one) => `${one}${space()}`)})`;
        const parsed = parseFormula(text, '');
        if (!parsed.ok) return;
        for (const part of parts(parsed.value)) {
          const span = spanOf(part);
          const stands = text.slice(span?.from, span?.to);
          if (part.op === 'code') expect(stands).toBe(part.value);
          else expect(parseFormula(stands, ''), `${text} ${stands}`).toEqual({ ok: true, value: part });
          looked++;
        }
      }),
      runs(1_000),
    );
    expect(looked).toBeGreaterThan(5_000);
  });

  it.each([
    ['a hexadecimal number', '0x1F + a', '0x1F'],
    ['a number with an exponent', '1.5e-3 + a', '1.5e-3'],
    ['a number that begins with its point', '.5 + a', '.5'],
  ])('may be %s', (_name, text, first) => {
    const parsed = parseFormula(text, '');
    const left = parsed.ok && 'left' in parsed.value ? spanOf(parsed.value.left) : undefined;
    expect(text.slice(left?.from, left?.to)).toBe(first);
  });

  it('has no place in a tree that was stored', () => {
    const parsed = parseFormula('a + b', '');
    expect(parsed.ok && spanOf(JSON.parse(JSON.stringify(parsed.value)) as Ast)).toBeUndefined();
  });
});

/** The part to blame stands between « and ». */
const blamed: readonly (readonly [string, string])[] = [
  ['expression/syntax', 'a «+»'],
  ['expression/syntax', 'a ? «*» b : c'],
  ['expression/syntax', 'sum([a«)»'],
  ['expression/character', 'a «%» 2'],
  ['expression/character', 'a «=» 2'],
  ['expression/unknown-name', 'a + «Z9» + b'],
  ['expression/unknown-name', 'a + sum([a, b, «Z9»])'],
  ['expression/unknown-function', 'a + «power»(a, 2)'],
  ['expression/implicit-multiplication', 'a + «2 b»'],
  ['expression/implicit-multiplication', 'a + «D1.30»'],
  ['expression/chained-comparison', '(«0 < a <= 5») ? 1 : 0'],
  ['expression/not-allowed', 'a + «b mod c»'],
  ['expression/not-allowed', 'a + «b!»'],
  ['expression/not-allowed', 'a + «true»'],
  ['expression/not-allowed', 'a + «b».value'],
  ['expression/not-allowed', 'selected(mood, «1 + 1») ? 1 : 0'],
  ['expression/not-allowed', 'a + sum(«[]»)'],
  ['expression/argument-count', 'a + «ln(a, b)»'],
  ['expression/argument-type', 'a + ln( «a > 0» )'],
  ['expression/operand-type', 'a + («a > 0»)'],
  ['expression/operand-type', '-(«a > 0»)'],
  ['expression/operand-type', '«mood» == 1 ? 1 : 0'],
  ['expression/operand-type', 'sum([a, «b > 0», c])'],
  ['expression/operand-type', 'a > 0 ? 1 : «b > 2»'],
  ['expression/operand-type', '«a» ? 1 : 0'],
  ['expression/unknown-option', 'selected(mood, «glad») ? 1 : 0'],
  ['expression/decimals', 'round(a, «0.5»)'],
  ['expression/count-out-of-reach', 'atLeast(«3», [a > 1, b > 1]) ? 1 : 0'],
  ['expression/result-type', '«a > b»'],
];

describe('an issue', () => {
  it.each(blamed)('%s is at its part of %s', (code, marked) => {
    const text = marked.replaceAll(/[«»]/g, '');
    const parsed = parseFormula(text, '/x');
    const issues = parsed.ok ? checkFormula(parsed.value, scope, 'number', '/x') : parsed.issues;
    expect(issues.map((one) => one.code)).toEqual([code]);
    const { at, length } = issues[0]?.params ?? {};
    expect([at, length]).toEqual([marked.indexOf('«') + 1, marked.indexOf('»') - marked.indexOf('«') - 1]);
  });

  it('of a circle is at the name that closes it', () => {
    const circle = edits(set('/scores/4/value', '1 + worst'), set('/scores/5/value', 'A1 + 2 * pay'))(baseDefinition());
    const loaded = loadInstrument(circle);
    expect(loaded.ok ? [] : loaded.issues).toMatchObject([
      { code: 'expression/cycle', path: '/scores/4/value', params: { at: 5, length: 5 } },
    ]);
    const self = loadInstrument(set('/scores/4/value', 'A1 + pay')(baseDefinition()));
    expect(self.ok ? [] : self.issues).toMatchObject([
      { code: 'expression/self-reference', path: '/scores/4/value', params: { at: 6, length: 3 } },
    ]);
  });
});

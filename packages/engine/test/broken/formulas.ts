/** Formulas that are refused. `[name, formula, code, params]`, in the place of a score unless told. */
import type { IssueCode } from '../../src/index.ts';
import { edits, set } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

type Row = readonly [
  name: string,
  formula: string,
  code: IssueCode,
  params?: Readonly<Record<string, string | number>>,
];

/** Rows in which both sides or both arguments are at fault, so that there are two issues of one kind. */
const twofold: ReadonlySet<string> = new Set(['days between numbers', 'days between times', 'a date minus a date']);

const asValue: readonly Row[] = [
  // Syntax.
  ['an operator without its right side', 'A1 +', 'expression/syntax'],
  ['an operator without its left side', '* A1', 'expression/syntax'],
  ['a bracket not closed', '(A1', 'expression/syntax'],
  ['a bracket not opened', 'A1)', 'expression/syntax'],
  ['a list not closed', 'sum([A1', 'expression/syntax'],
  ['half a condition', 'A1 > 0 ? 1', 'expression/syntax'],
  ['two points in a number', '1..2', 'expression/syntax'],
  ['two values with a comma', 'A1, A2', 'expression/syntax'],
  ['brackets around nothing', '()', 'expression/syntax'],
  ['strict equality', 'A1 === 1', 'expression/syntax'],
  ['a call of a number', '3()', 'expression/syntax'],
  ['only space', '   ', 'expression/not-allowed'],
  // Counts.
  ['more decimals than there are', 'round(A1, 11)', 'expression/decimals'],
  ['half a decimal', 'round(A1, 0.5)', 'expression/decimals'],
  ['decimals below zero', 'round(A1, -1)', 'expression/decimals'],
  // Size.
  [
    'too many parts',
    Array.from({ length: 251 }, () => 'A1').join('+'),
    'expression/too-many-nodes',
    { count: 501, limit: 500 },
  ],
  ['nested too deep in brackets', `${'('.repeat(33)}A1${')'.repeat(33)}`, 'expression/too-deep', { limit: 32 }],
  ['nested too deep in lists', `${'['.repeat(33)}A1${']'.repeat(33)}`, 'expression/too-deep'],
  ['nested too deep in conditions', `${'A1 > 0 ? 1 : '.repeat(40)}0`, 'expression/too-deep'],
  ['nested too deep by turns', `${'-abs('.repeat(20)}A1${')'.repeat(20)}`, 'expression/too-deep'],
  // Characters.
  ['a text', 'A1 + "1"', 'expression/character', { character: '"', at: 6 }],
  ['a text in single quotes', "'a'", 'expression/character'],
  ['a template', '`a`', 'expression/character'],
  ['a power', 'A1^2', 'expression/character', { character: '^' }],
  ['a percent sign', '5%', 'expression/character'],
  ['a modulo sign', 'A1 % 2', 'expression/character'],
  ['an object', '{a: 1}', 'expression/character'],
  ['a semicolon', 'A1; A2', 'expression/character'],
  ['a comment', 'A1 # days', 'expression/character'],
  ['an ampersand', 'A1 & A2', 'expression/character'],
  ['a bar', 'A1 | A2', 'expression/character'],
  ['a tilde', '~A1', 'expression/character'],
  ['a backslash', 'A1\\A2', 'expression/character'],
  ['a dollar', '$A1', 'expression/character'],
  ['an at sign', '@A1', 'expression/character'],
  ['a typographic minus', 'A1 − 1', 'expression/character', { character: '−' }],
  ['a multiplication cross', 'A1 × 2', 'expression/character'],
  ['a Cyrillic letter', 'А1', 'expression/character'],
  ['an Arabic digit', '١', 'expression/character'],
  ['a full-width digit', '１', 'expression/character'],
  ['an assignment', 'A1 = 5', 'expression/character', { character: '=', at: 4, length: 1 }],
  ['an assignment inside', '1 + (x = 2)', 'expression/character'],
  ['a function definition', 'f(x) = x', 'expression/character'],
  ['an arrow', 'x => x', 'expression/character'],
  // What a formula cannot contain.
  ['a factorial', 'A1!', 'expression/not-allowed'],
  ['a property', 'A1.value', 'expression/not-allowed'],
  ['a property that may not be there', 'A1?.value', 'expression/not-allowed'],
  ['the constructor', 'A1.constructor', 'expression/not-allowed'],
  ['an index', 'A1[1]', 'expression/not-allowed'],
  ['an index of a list', '[1, 2][1]', 'expression/not-allowed'],
  ['a range', '1:3', 'expression/not-allowed'],
  ['a range in a list', 'sum([1:3])', 'expression/not-allowed'],
  ['true', 'true', 'expression/not-allowed', { what: 'the constant true' }],
  ['false', 'false', 'expression/not-allowed'],
  ['null', 'null', 'expression/not-allowed'],
  ['undefined', 'undefined', 'expression/not-allowed'],
  ['NaN', 'NaN', 'expression/not-allowed'],
  ['Infinity', 'Infinity', 'expression/not-allowed'],
  ['a constant beyond every double', '1e999', 'expression/not-allowed'],
  ['mod', 'A1 mod 2', 'expression/not-allowed', { what: 'the operator mod' }],
  ['xor', 'A1 xor A2', 'expression/not-allowed'],
  ['a conversion', 'A1 to A2', 'expression/not-allowed'],
  ['a conversion with in', 'A1 in A2', 'expression/not-allowed'],
  ['a fallback value', 'A1 ?? 0', 'expression/not-allowed'],
  ['two lines', 'A1\nA2', 'expression/not-allowed', { what: 'block' }],
  ['a list of nothing', 'sum([])', 'expression/not-allowed', { what: 'an empty list' }],
  ['an option code that is a sum', 'selected(C1, 1 + 1) ? 1 : 0', 'expression/not-allowed'],
  // Multiplication that is not written.
  ['a number before a name', '2 A1', 'expression/implicit-multiplication', { left: '2', right: 'A1' }],
  ['a manual code with a point', 'D1.30', 'expression/implicit-multiplication', { left: 'D1' }],
  ['two brackets', '(A1)(A2)', 'expression/implicit-multiplication'],
  ['two names', 'A1 A2', 'expression/implicit-multiplication'],
  ['a unit', '5 cm', 'expression/implicit-multiplication'],
  ['a function in brackets', '(sum)([A1])', 'expression/implicit-multiplication'],
  // Comparisons that do not end.
  ['a chain of comparisons', '0 < A1 < 5', 'expression/chained-comparison'],
  ['a chain of equalities', 'A1 == A2 == A3', 'expression/chained-comparison'],
  ['a mixed chain', 'A1 != A2 <= A3', 'expression/chained-comparison'],
  // Names.
  ['an unknown name', 'A1 + Z9', 'expression/unknown-name', { name: 'Z9' }],
  ['a constant of the parser', 'pi * A1', 'expression/unknown-name', { name: 'pi' }],
  ['the imaginary unit', 'A1 + i', 'expression/unknown-name'],
  ['a name in other case', 'a1', 'expression/unknown-name'],
  ['a flag', 'attention ? 1 : 0', 'expression/unknown-name'],
  ['a section', 'daily', 'expression/unknown-name'],
  ['a function without its call', 'sum', 'expression/unknown-name'],
  ['an inherited name', 'toString', 'expression/unknown-name'],
  ['an unknown function', 'power(A1, 2)', 'expression/unknown-function', { name: 'power' }],
  ['a function of the parser', 'evaluate(A1)', 'expression/unknown-function'],
  ['an import', 'import(A1)', 'expression/unknown-function'],
  ['a function in other case', 'Sum([A1])', 'expression/unknown-function'],
  ['an inherited function', 'toString()', 'expression/unknown-function'],
  ['an item called like a function', 'A1(2)', 'expression/unknown-function'],
  ['an unknown option', 'selected(C1, X) ? 1 : 0', 'expression/unknown-option', { name: 'C1', code: 'X' }],
  ['an unknown option that is a number', 'selected(C2, 7) ? 1 : 0', 'expression/unknown-option'],
  // Arguments.
  ['too few arguments', 'ln()', 'expression/argument-count', { name: 'ln', found: 0 }],
  ['too many arguments', 'ln(A1, 2)', 'expression/argument-count', { expected: '1', found: 2 }],
  ['too many optional arguments', 'round(A1, 2, 3)', 'expression/argument-count', { expected: '1 to 2' }],
  ['a sum of several arguments', 'sum(A1, A2)', 'expression/argument-count'],
  ['a share of nothing', 'share(1)', 'expression/argument-count'],
  ['a sum of no list', 'sum(A1)', 'expression/argument-type', { name: 'sum', position: 1 }],
  ['a sum of conditions', 'sum([A1 > 0, A2 > 0])', 'expression/argument-type'],
  ['the smallest of one number', 'min(A1)', 'expression/argument-type'],
  ['the smallest of a list and a number', 'min([A1, A2], 0)', 'expression/argument-type', { position: 1 }],
  ['the largest of a number and a list', 'max(0, [A1, A2])', 'expression/argument-type', { position: 2 }],
  ['the logarithm of a condition', 'ln(A1 > 0)', 'expression/argument-type'],
  ['the logarithm of a date', 'ln(C3)', 'expression/argument-type'],
  ['the logarithm of options', 'ln(C1)', 'expression/argument-type'],
  ['the logarithm of a text', 'ln(C8)', 'expression/argument-type'],
  ['the logarithm of a list', 'ln([A1, A2])', 'expression/argument-type'],
  ['days between numbers', 'daysBetween(A1, A2)', 'expression/argument-type'],
  ['days between times', 'daysBetween(C5, C13)', 'expression/argument-type'],
  ['at least of numbers', 'atLeast(1, [A1, A2]) ? 1 : 0', 'expression/argument-type', { position: 2 }],
  ['at least of one condition', 'atLeast(1, A1 > 0) ? 1 : 0', 'expression/argument-type'],
  ['answered of a sum', 'answered(A1 + A2) ? 1 : 0', 'expression/argument-type'],
  ['answered of a score', 'answered(burden) ? 1 : 0', 'expression/argument-type'],
  ['answered of an unknown name', 'answered(Z9) ? 1 : 0', 'expression/unknown-name'],
  ['selected of a number', 'selected(A2, 1) ? 1 : 0', 'expression/argument-type'],
  ['selected of a variable', 'selected(isHeavy, 1) ? 1 : 0', 'expression/argument-type'],
  ['the weight of options without values', 'weight(C1)', 'expression/argument-type'],
  ['the weight of a number', 'weight(A1)', 'expression/argument-type'],
  // Operands.
  ['a condition plus a number', '(A1 > 0) + 1', 'expression/operand-type', { operator: '+' }],
  ['a date minus a date', 'C4 - C3', 'expression/operand-type'],
  ['a text plus a number', 'C8 + 1', 'expression/operand-type'],
  ['options plus a number', 'C1 + 1', 'expression/operand-type'],
  ['a list plus a number', '[A1, A2] + 1', 'expression/operand-type'],
  ['a negated condition', '-(A1 > 0)', 'expression/operand-type', { operator: '-' }],
  ['not of a number', 'not A1 ? 1 : 0', 'expression/operand-type', { operator: 'not' }],
  ['and of a number', 'A1 and A2 > 0 ? 1 : 0', 'expression/operand-type', { operator: 'and' }],
  ['options compared', 'C1 == 1 ? 1 : 0', 'expression/operand-type'],
  ['a text compared', 'C8 == C8 ? 1 : 0', 'expression/operand-type'],
  ['a date compared with a number', 'C3 > 5 ? 1 : 0', 'expression/operand-type'],
  ['a date compared with a time', 'C3 > C5 ? 1 : 0', 'expression/operand-type'],
  ['conditions compared', '(A1 > 0) == (A2 > 0) ? 1 : 0', 'expression/operand-type'],
  ['comparisons chained with brackets', '(0 < A1) < 5 ? 1 : 0', 'expression/operand-type'],
  ['a number as a test', 'A1 ? 1 : 0', 'expression/operand-type', { operator: '?' }],
  ['branches of two types', 'A1 > 0 ? 1 : A1 > 2', 'expression/operand-type', { operator: ':' }],
  ['a list as a branch', 'sum(A1 > 0 ? [A1] : [A2])', 'expression/operand-type', { operator: '? :' }],
  ['a list of a number and a condition', 'sum([A1, A2 > 0])', 'expression/operand-type', { operator: '[ ]' }],
  ['a list of dates', 'sum([C3, C4])', 'expression/operand-type'],
  ['a list of lists', 'sum([[A1, A2]])', 'expression/operand-type'],
  // Result.
  ['a condition as a score', 'A1 > 0', 'expression/result-type', { expected: 'a number', found: 'a condition' }],
  ['a list as a score', '[A1, A2]', 'expression/result-type'],
  ['a date as a score', 'C3', 'expression/result-type'],
  ['options as a score', 'C1', 'expression/result-type'],
  ['a text as a score', 'C8', 'expression/result-type'],
];

const asCondition: readonly Row[] = [
  [
    'more conditions than there are',
    'atLeast(3, [A1 > 1, A2 > 1])',
    'expression/count-out-of-reach',
    { count: 3, of: 2 },
  ],
  ['at least none', 'atLeast(0, [A1 > 1])', 'expression/count-out-of-reach'],
  ['at least one and a half', 'atLeast(1.5, [A1 > 1, A2 > 1])', 'expression/count-out-of-reach'],
  ['a number as a condition', 'A1', 'expression/result-type', { expected: 'a condition', found: 'a number' }],
  ['a list as a condition', '[A1 > 0]', 'expression/result-type'],
  ['a yes-or-no item as a condition', 'A4', 'expression/result-type'],
];

const conditionPlaces: readonly string[] = [
  '/sections/2/items/12/when',
  '/checks/3/when',
  '/criteria/2/when',
  '/flags/2/when',
];

export const formulaCases: readonly BrokenCase[] = [
  ...asValue.map(([name, formula, code, params]) =>
    broken(name, set('/scores/4/value', formula), code, '/scores/4/value', {
      ...(params ? { params } : {}),
      ...(twofold.has(name) ? { also: [[code, '/scores/4/value'] as const] } : {}),
    }),
  ),
  ...asCondition.flatMap(([name, formula, code, params]) =>
    conditionPlaces.map((path) =>
      broken(`${name} at ${path}`, set(path, formula), code, path, params ? { params } : {}),
    ),
  ),
  broken('too long a formula', set('/scores/4/value', `A1${' '.repeat(1999)}`), 'shape/too-large', '/scores/4/value', {
    params: { limit: 2000 },
  }),
  broken('a date as a variable', set('/variables/2/value', 'C3'), 'expression/result-type', '/variables/2/value'),
  // Circles.
  broken(
    'an item that depends on itself',
    set('/sections/0/items/0/when', 'A1 > 0'),
    'expression/self-reference',
    '/sections/0/items/0/when',
  ),
  broken(
    'a variable that uses itself',
    set('/variables/2/value', 'wait + 1'),
    'expression/self-reference',
    '/variables/2/value',
  ),
  broken('a score that uses itself', set('/scores/4/value', 'pay / 2'), 'expression/self-reference', '/scores/4/value'),
  broken(
    'a criterion that uses itself',
    set('/criteria/2/when', 'not weighty'),
    'expression/self-reference',
    '/criteria/2/when',
  ),
  broken(
    'two items that depend on each other',
    edits(set('/sections/2/items/2/when', 'answered(C4)'), set('/sections/2/items/3/when', 'answered(C3)')),
    'expression/cycle',
    '/sections/2/items/2/when',
    { params: { cycle: 'C3 → C4 → C3' } },
  ),
  broken(
    'a circle over an item, a variable and a score',
    edits(set('/variables/2/value', 'burden * 2'), set('/sections/0/items/0/when', 'wait > 1')),
    'expression/cycle',
    '/sections/0/items/0/when',
    { params: { cycle: 'A1 → wait → burden → A1' } },
  ),
  broken(
    'a circle of scores',
    edits(set('/scores/4/value', 'worst'), set('/scores/5/value', 'pay')),
    'expression/cycle',
    '/scores/4/value',
  ),
  broken(
    'a circle over a criterion',
    edits(set('/sections/2/items/1/when', 'weighty')),
    'expression/cycle',
    '/sections/2/items/1/when',
  ),
];

/** Formulas at the limit, which are accepted. */
export const formulasAtTheLimit: readonly (readonly [name: string, formula: string])[] = [
  // 250 names, 249 additions and one negation.
  ['500 parts', `-${Array.from({ length: 250 }, () => 'A1').join('+')}`],
  ['2,000 characters', 'A1'.padEnd(2000, ' ')],
  ['brackets 32 deep', `${'('.repeat(32)}A1${')'.repeat(32)}`],
  ['a long chain of additions', Array.from({ length: 200 }, () => '1').join(' + ')],
  [
    'every permitted character',
    '((A1 + 1.5e0) * 2 - 3) / 4 + min([A2, A3]) + (A1 >= 1 and A1 <= 2 or not (A1 != 3) ? 1 : 0)',
  ],
];

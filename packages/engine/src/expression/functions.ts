/**
 * The one table of functions. Each entry says what it takes, what it gives, and what it does with a
 * missing argument; the checker, the evaluator and the function reference all read it.
 *
 * Inside the evaluator a missing number is NaN and an undecided condition is NaN.
 */
export type ArgumentType = 'number' | 'condition' | 'date' | 'numbers' | 'conditions' | 'item' | 'options' | 'code';

export interface FormulaFunction {
  readonly name: string;
  readonly takes: readonly ArgumentType[];
  /** The last argument may be repeated (`min(a, b, c)`). */
  readonly variadic?: true;
  /** How many of the last arguments may be left out. */
  readonly optional?: number;
  readonly gives: 'number' | 'condition';
  readonly meaning: string;
  readonly missing: string;
  /** `[formula, value]`, run as tests. */
  readonly examples: readonly (readonly [string, number | boolean | null])[];
}

const strict = 'Missing if an argument is missing.';
const list = 'Missing if an element is missing, unless the score’s missing policy says to skip, prorate or assume it.';

const table: readonly FormulaFunction[] = [
  {
    name: 'ln',
    takes: ['number'],
    gives: 'number',
    meaning: 'Natural logarithm. Zero or less is a domain error.',
    missing: strict,
    examples: [['ln(1)', 0]],
  },
  {
    name: 'log10',
    takes: ['number'],
    gives: 'number',
    meaning: 'Logarithm to base 10. Zero or less is a domain error.',
    missing: strict,
    examples: [['log10(1000)', 3]],
  },
  {
    name: 'sqrt',
    takes: ['number'],
    gives: 'number',
    meaning: 'Square root. A negative number is a domain error.',
    missing: strict,
    examples: [['sqrt(9)', 3]],
  },
  {
    name: 'abs',
    takes: ['number'],
    gives: 'number',
    meaning: 'Absolute value.',
    missing: strict,
    examples: [['abs(-2)', 2]],
  },
  {
    name: 'floor',
    takes: ['number'],
    gives: 'number',
    meaning: 'Largest whole number not above.',
    missing: strict,
    examples: [['floor(-1.5)', -2]],
  },
  {
    name: 'ceil',
    takes: ['number'],
    gives: 'number',
    meaning: 'Smallest whole number not below.',
    missing: strict,
    examples: [['ceil(1.2)', 2]],
  },
  {
    name: 'round',
    takes: ['number', 'number'],
    optional: 1,
    gives: 'number',
    meaning: 'Rounds half away from zero, to the given decimals (0 to 10; 0 unless told).',
    missing: strict,
    examples: [
      ['round(-2.5)', -3],
      ['round(0.285, 2)', 0.29],
    ],
  },
  {
    name: 'min',
    takes: ['numbers'],
    variadic: true,
    gives: 'number',
    meaning: 'Smallest.',
    missing: list,
    examples: [
      ['min(3, 1, 2)', 1],
      ['min([3, 1])', 1],
    ],
  },
  {
    name: 'max',
    takes: ['numbers'],
    variadic: true,
    gives: 'number',
    meaning: 'Largest.',
    missing: list,
    examples: [['max(3, 1, 2)', 3]],
  },
  {
    name: 'sum',
    takes: ['numbers'],
    gives: 'number',
    meaning: 'Sum of a list.',
    missing: list,
    examples: [['sum([1, 2, 3])', 6]],
  },
  {
    name: 'mean',
    takes: ['numbers'],
    gives: 'number',
    meaning: 'Mean of a list.',
    missing: list,
    examples: [['mean([1, 2])', 1.5]],
  },
  {
    name: 'count',
    takes: ['number', 'numbers'],
    gives: 'number',
    meaning: 'How many elements equal the first argument.',
    missing: list,
    examples: [['count(1, [1, 0, 1])', 2]],
  },
  {
    name: 'share',
    takes: ['number', 'numbers'],
    gives: 'number',
    meaning: 'Share of the answered elements that equal the first argument.',
    missing: list,
    examples: [['share(1, [1, 0, 0, 1])', 0.5]],
  },
  {
    name: 'countAnswered',
    takes: ['numbers'],
    gives: 'number',
    meaning: 'How many elements have a value.',
    missing: 'Never missing.',
    examples: [['countAnswered([1, 2])', 2]],
  },
  {
    name: 'answered',
    takes: ['item'],
    gives: 'condition',
    meaning: 'Whether the item has a value.',
    missing: 'Never undecided: false when unanswered or coded missing.',
    examples: [],
  },
  {
    name: 'coded',
    takes: ['item'],
    gives: 'condition',
    meaning: 'Whether the item carries a missing code.',
    missing: 'Never undecided.',
    examples: [],
  },
  {
    name: 'selected',
    takes: ['options', 'code'],
    gives: 'condition',
    meaning: 'Whether the option is chosen: selected(G10, M).',
    missing: 'Undecided if the item is missing.',
    examples: [],
  },
  {
    name: 'weight',
    takes: ['options'],
    gives: 'number',
    meaning: 'Sum of the values of the chosen options.',
    missing: strict,
    examples: [],
  },
  {
    name: 'atLeast',
    takes: ['number', 'conditions'],
    gives: 'condition',
    meaning: 'Whether at least this many conditions are true.',
    missing: 'True as soon as enough are true, false once enough can no longer become true, else undecided.',
    examples: [['atLeast(2, [1 > 0, 2 > 1, 1 > 2])', true]],
  },
  {
    name: 'daysBetween',
    takes: ['date', 'date'],
    gives: 'number',
    meaning: 'Days from the first date to the second; negative if it lies before.',
    missing: strict,
    examples: [],
  },
];

export const formulaFunctions: ReadonlyMap<string, FormulaFunction> = new Map(
  table.map((entry) => [entry.name, entry]),
);

/** Words with a meaning in formulas, which ids cannot take. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...formulaFunctions.keys(),
  ...['and', 'or', 'not', 'xor', 'mod', 'to', 'in', 'end', 'true', 'false', 'null', 'undefined', 'NaN', 'Infinity'],
  ...[
    'constructor',
    'prototype',
    '__proto__',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
    'toLocaleString',
  ],
]);

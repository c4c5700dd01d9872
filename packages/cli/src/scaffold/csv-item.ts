/** One row of a CSV of items → an item of a definition, with the words of its options. */
import { badCell, type CsvProblem, type CsvRow } from './csv-items.ts';
import type { Document } from './new-instrument.ts';

/** What a row says. */
export interface CsvItem {
  readonly line: number;
  readonly id: string;
  readonly section: string;
  /** The fields of the item in the definition, its response aside. */
  readonly item: Document;
  /** What an answer may be; items with the same one share it. */
  readonly response: Document;
  /** Language → words of the question. */
  readonly text: Readonly<Record<string, string>>;
  /** Language → option code → words. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Whether it counts in the total, and which way round. Undefined: it does not count. */
  readonly reversed?: boolean;
  /** The lowest and the highest number an answer counts as, where it is one. */
  readonly range?: readonly [number, number];
}

/** Keys for missing answers, and what each stands for. */
export const missingKeys: Readonly<Record<string, string>> = {
  X: 'asked-declined',
  U: 'asked-unknown',
  N: 'not-applicable',
};

const types = [
  'integer',
  'decimal',
  'choice',
  'multi-choice',
  'rating',
  'boolean',
  'date',
  'time',
  'money',
  'text',
  'visual-analogue',
  'display',
];
const ranged = new Set(['integer', 'decimal', 'rating', 'money', 'visual-analogue']);
const chosen = new Set(['choice', 'multi-choice']);

type Complain = (column: string, expected: string) => void;

/** The item of a row; undefined, with what is wrong added to `problems`, where it is not sound. */
export function csvItem(row: CsvRow, languages: readonly string[], problems: CsvProblem[]): CsvItem | undefined {
  const before = problems.length;
  const complain: Complain = (column, expected) => {
    problems.push(badCell(row.line, column, expected));
  };
  const cell = (name: string): string | undefined => row.cells.get(name);
  const id = cell('id') ?? '';
  if (!/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(id))
    complain('id', 'a name for formulas: a letter, then letters, digits or _, such as q1');
  const type = cell('type') ?? '';
  if (!types.includes(type)) complain('type', `one of ${types.join(', ')}`);
  for (const language of languages)
    if (!cell(`text-${language}`)) complain(`text-${language}`, 'the words of the question');
  if (!chosen.has(type)) refuseOptions(row, complain);
  if (!ranged.has(type)) refuseLimits(row, complain);
  const options = chosen.has(type) ? optionsOf(row, languages, complain) : undefined;
  const limits = ranged.has(type) ? limitsOf(row, type, complain) : undefined;
  const range = limits ?? numbersOf(type, options);
  const reversed = reversedOf(row, range !== undefined, complain);
  const missing = missingOf(row, complain);
  const unit = cell('unit');
  if (unit !== undefined && type !== 'integer' && type !== 'decimal')
    complain('unit', 'nothing: only integer and decimal have a unit');
  if (problems.length > before) return undefined;
  const when = cell('when');
  return {
    line: row.line,
    id,
    section: cell('section') ?? 'questions',
    item: { id, ...(missing.length > 0 ? { missing } : {}), ...(when === undefined ? {} : { when, otherwise: 'N' }) },
    response: {
      type,
      ...(options ? { options: options.codes } : {}),
      ...(limits ? { min: limits[0], max: limits[1] } : {}),
      ...(unit === undefined ? {} : { unit }),
      ...(type === 'text' ? { maxLength: 1000 } : {}),
    },
    text: Object.fromEntries(languages.map((language) => [language, cell(`text-${language}`) ?? ''])),
    ...(options ? { options: options.words } : {}),
    ...(reversed === undefined ? {} : { reversed }),
    ...(range ? { range } : {}),
  };
}

interface Options {
  readonly codes: readonly { readonly code: string; readonly value?: number }[];
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The lowest and the highest number that an answer counts as, where every answer is one. */
function numbersOf(type: string, options: Options | undefined): readonly [number, number] | undefined {
  if (type === 'boolean') return [0, 1];
  const values = options?.codes.flatMap(({ value = [] }) => value) ?? [];
  if (type !== 'choice' || values.length === 0 || values.length !== options?.codes.length) return undefined;
  return [Math.min(...values), Math.max(...values)];
}

/** `0=Never|1=Sometimes`, in `options-LANGUAGE` or, for the first language, in `options`. */
function optionsOf({ cells }: CsvRow, languages: readonly string[], complain: Complain): Options | undefined {
  const words: Record<string, Readonly<Record<string, string>>> = {};
  let first: readonly string[] | undefined;
  for (const [index, language] of languages.entries()) {
    const own = `options-${language}`;
    const column = cells.has(own) || index > 0 ? own : 'options';
    const pairs = (cells.get(column) ?? '')
      .split('|')
      .map((part) => /^\s*([A-Za-z0-9][\w.-]{0,31})\s*=\s*(\S.*?)\s*$/.exec(part));
    if (pairs.some((pair) => !pair)) {
      complain(column, 'codes with words, such as 0=Never|1=Sometimes');
      return undefined;
    }
    const codes = pairs.map((pair) => pair?.[1] ?? '');
    if (new Set(codes).size !== codes.length) {
      complain(column, 'each code once');
      return undefined;
    }
    first ??= codes;
    if (codes.join('|') !== first.join('|')) {
      complain(column, `the codes ${first.join(', ')}, as in the first language`);
      return undefined;
    }
    words[language] = Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
  }
  const codes = (first ?? []).map((code) =>
    /^-?\d{1,9}(\.\d+)?$/.test(code) ? { code, value: Number(code) } : { code },
  );
  return { codes, words };
}

function refuseOptions({ cells }: CsvRow, complain: Complain): void {
  for (const column of cells.keys())
    if (column.startsWith('options')) complain(column, 'nothing: only choice and multi-choice have options');
}

function limitsOf({ cells }: CsvRow, type: string, complain: Complain): readonly [number, number] | undefined {
  const isWhole = type === 'integer' || type === 'rating' || type === 'money';
  const [low = NaN, high = NaN] = ['min', 'max'].map((column) => {
    const cell = cells.get(column) ?? '';
    if ((isWhole ? /^-?\d{1,12}$/ : /^-?\d{1,12}(\.\d{1,6})?$/).test(cell)) return Number(cell);
    complain(column, isWhole ? 'a whole number, such as 10' : 'a number with a point, such as 0.5');
    return NaN;
  });
  if (high <= low) {
    complain('max', `more than the lowest, ${String(low)}`);
    return undefined;
  }
  return [low, high];
}

function refuseLimits({ cells }: CsvRow, complain: Complain): void {
  for (const column of ['min', 'max'])
    if (cells.has(column)) complain(column, `nothing: only ${[...ranged].join(', ')} have limits`);
}

function reversedOf({ cells }: CsvRow, isNumber: boolean, complain: Complain): boolean | undefined {
  const cell = cells.get('reversed');
  if (cell === undefined) return undefined;
  if (cell !== 'yes' && cell !== 'no') {
    complain('reversed', 'yes or no where it counts in the total, else nothing');
    return undefined;
  }
  if (!isNumber) {
    complain('reversed', 'nothing: the answers are not numbers, so they cannot be added');
    return undefined;
  }
  // While it is not asked it has no number, and what it counts as then only the manual says.
  if (cells.has('when')) {
    complain('reversed', 'nothing beside "when": say in the score what it counts as when it is not asked');
    return undefined;
  }
  return cell === 'yes';
}

function missingOf({ cells }: CsvRow, complain: Complain): readonly string[] {
  const keys = (cells.get('missing') ?? '').split(/[\s|]+/).filter((key) => key !== '');
  if (keys.some((key) => !Object.hasOwn(missingKeys, key)) || new Set(keys).size !== keys.length)
    complain('missing', 'some of X (declined), U (not known), N (does not apply), such as X|N');
  return keys;
}

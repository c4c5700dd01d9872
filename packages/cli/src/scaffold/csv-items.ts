/** A CSV of items: a header, then one question a row. Every cell that is wrong is named with its line and column. */
import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { Fault, faultMessage } from '../fault/fault.ts';

/** What is wrong in a CSV of items. */
export interface CsvProblem {
  /** From 1. */
  readonly line: number;
  /** Name of the column. */
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

/** A cell that holds something else than it should. */
export function badCell(line: number, column: string, expected: string): CsvProblem {
  return { line, column, code: 'new/bad-cell', message: faultMessage('new/bad-cell', { expected }) };
}

/** A row whose cells were not looked at yet; empty cells are left out. */
export interface CsvRow {
  /** Line that the row begins on, from 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Columns besides `text-LANGUAGE` and `options-LANGUAGE`. */
const csvColumns = ['id', 'section', 'type', 'options', 'min', 'max', 'unit', 'reversed', 'when', 'missing'] as const;

const separators = [',', ';', '\t'] as const;
const wording = /^(text|options)-([a-z]{2,3}(?:-[A-Z]{2})?)$/;

export interface CsvItems {
  readonly rows: readonly CsvRow[];
  /** Languages of the columns `text-…`, in their order. */
  readonly languages: readonly string[];
  readonly problems: readonly CsvProblem[];
}

export function readCsvItems(file: string): CsvItems {
  const records = parsed(file);
  const [header, ...rest] = records;
  if (!header) throw new Fault('file/empty', { file });
  const names = header.cells;
  const languages = names.flatMap((name) => (name.startsWith('text-') ? (wording.exec(name)?.[2] ?? []) : []));
  const problems: CsvProblem[] = headerProblems(names, languages);
  const rows = rest.map(({ line, cells }): CsvRow => {
    if (cells.length !== names.length) {
      const expected = `${String(names.length)} cells, as the header has; found ${String(cells.length)}`;
      problems.push(badCell(line, names[0] ?? '', expected));
    }
    const filled = names.flatMap((name, index): [string, string][] => (cells[index] ? [[name, cells[index]]] : []));
    return { line, cells: new Map(filled) };
  });
  if (rows.length === 0) problems.push(badCell(2, 'id', 'at least one question'));
  return { rows, languages, problems };
}

function headerProblems(names: readonly string[], languages: readonly string[]): CsvProblem[] {
  const known = `${csvColumns.join(', ')}, text-LANGUAGE, options-LANGUAGE`;
  const wrong = names.flatMap((column, index): CsvProblem[] => {
    if (names.indexOf(column) !== index) return [badCell(1, column, 'each column once')];
    const isKnown = (csvColumns as readonly string[]).includes(column) || wording.test(column);
    return isKnown ? [] : [badCell(1, column, `one of the columns ${known}`)];
  });
  const lacking = ['id', 'type'].filter((column) => !names.includes(column));
  return [
    ...wrong,
    ...lacking.map((column) => badCell(1, column, 'this column')),
    ...(languages.length === 0 ? [badCell(1, 'text-en', 'a column text-LANGUAGE, such as text-da')] : []),
  ];
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function parsed(file: string): readonly Line[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new Fault('file/not-utf8', { file });
    throw new Fault('file/not-found', { file });
  }
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    // The parser tells the line that a row ends on; cells may have several.
    return records.map(({ record, info }) => ({
      line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
      cells: record,
    }));
  } catch (error) {
    if (error instanceof CsvError)
      throw new Fault('input/broken-csv', { file, line: Number(error['lines'] ?? 1), reason: error.message });
    throw error;
  }
}

/** The separator that the header has most of. */
function separatorOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const count = (separator: string): number => header.split(separator).length;
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best));
}

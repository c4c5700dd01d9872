/**
 * CSV with a header of item ids and a column `id`. The separator is the comma, semicolon or tab that makes the
 * most of the header. Cells are in short form: 12, X, or empty.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Parser } from 'csv-parse';
import type { CompiledInstrument } from '@skala/engine';
import { Fault } from '../fault/fault.ts';
import { finding } from '../fault/finding.ts';
import { columnsOf, tableRow, type Columns } from './columns.ts';
import { refusedRow, type Row, type RowSource } from './row.ts';
import { utf8Text } from './utf8-text.ts';

/** A row that is longer has a quotation mark that is never closed. */
const longestRow = 1_000_000;

export async function openCsv(file: string, instrument: CompiledInstrument): Promise<RowSource> {
  const text = utf8Text(createReadStream(file), file);
  const beginning = (await text.next()).value ?? '';
  const names = new Set(['id', ...instrument.items.map(({ id }) => id)]);
  const parser = parse({
    delimiter: delimiterOf(beginning, names),
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: longestRow,
    info: true,
  });
  const records = parsedRecords(text, beginning, parser, file);
  const { value: header } = await records.next();
  if (!header) throw new Fault('file/empty', { file });
  const columns = columnsOf(header, instrument, file);
  return { findings: columns.findings, rows: csvRows(records, columns, header.length) };
}

async function* csvRows(
  records: AsyncIterable<readonly string[]>,
  columns: Columns,
  width: number,
): AsyncGenerator<Row> {
  let number = 0;
  for await (const cells of records) {
    number++;
    if (cells.length === width) yield tableRow(cells, columns, number);
    else yield refusedRow(number, null, finding('row/cell-count', '', { found: cells.length, expected: width }));
  }
}

async function* parsedRecords(
  text: AsyncIterable<string>,
  beginning: string,
  parser: Parser,
  file: string,
): AsyncGenerator<readonly string[], void> {
  const whole = async function* (): AsyncGenerator<string> {
    yield beginning;
    yield* text;
  };
  // What goes wrong here reaches the loop below, as the parser is destroyed with it.
  pipeline(Readable.from(whole()), parser).catch(() => undefined);
  try {
    for await (const { record } of parser as AsyncIterable<{ record: readonly string[] }>) yield record;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Fault('input/broken-csv', { file, line: parser.info.lines, reason: error.code });
  }
}

function delimiterOf(beginning: string, names: ReadonlySet<string>): string {
  const header = /^[^\r\n]*/.exec(beginning)?.[0] ?? '';
  const known = (delimiter: string): number =>
    header.split(delimiter).filter((cell) => names.has(cell.trim().replaceAll('"', ''))).length;
  return [',', ';', '\t'].reduce((best, next) => (known(next) > known(best) ? next : best));
}

/**
 * Results as CSV: one column for each place in the NDJSON result, named by its path (`scores.medical`). Text that
 * a spreadsheet would take for a formula gets an apostrophe in front; numbers, negative ones too, stay as they are.
 */
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { CompiledInstrument } from '@skala/engine';
import type { RowResult } from '../scoring/result.ts';

type Cell = string | number | null;

export async function* csvLines(
  results: AsyncIterable<RowResult>,
  instrument: CompiledInstrument,
): AsyncGenerator<string> {
  const columns = columnsOf(instrument);
  const stringifier = stringify({
    header: true,
    columns: columns.map(({ name }) => name),
    escape_formulas: true,
    // What starts with one of these the library does not guard, though some spreadsheets skip them and read on.
    cast: { string: (text) => (/^[\0\n ]/.test(text) ? `'${text}` : text) },
    record_delimiter: '\r\n',
  });
  const rows = async function* (): AsyncGenerator<readonly Cell[]> {
    for await (const result of results) yield columns.map(({ cell }) => cell(result));
  };
  const source = Readable.from(rows());
  source.on('error', (error) => stringifier.destroy(error)).pipe(stringifier);
  for await (const chunk of stringifier) yield String(chunk);
}

interface Column {
  readonly name: string;
  readonly cell: (result: RowResult) => Cell;
}

function columnsOf({ scores, flags, ruleSets }: CompiledInstrument): readonly Column[] {
  const reasons = (part: 'notComputable' | 'notInForm' | 'caveats'): readonly Column[] =>
    scores.map(({ id }) => ({ name: `${part}.${id}`, cell: (result) => result[part]?.[id]?.join('; ') ?? null }));
  return [
    { name: 'id', cell: ({ id }) => id },
    ...(ruleSets ? [{ name: 'ruleSet', cell: (result: RowResult) => result.ruleSet ?? null }] : []),
    ...scores.map(({ id }): Column => ({ name: `scores.${id}`, cell: (result) => result.scores[id] ?? null })),
    ...flags.map(({ id }): Column => ({ name: `flags.${id}`, cell: (result) => result.flags[id] ?? null })),
    ...reasons('notComputable'),
    ...reasons('notInForm'),
    ...reasons('caveats'),
  ];
}

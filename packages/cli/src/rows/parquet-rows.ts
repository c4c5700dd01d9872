/** Parquet with columns named as in CSV, read one row group at a time. */
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { CompiledInstrument } from '@skala/engine';
import { Fault } from '../fault/fault.ts';
import { columnsOf, tableRow, type Columns } from './columns.ts';
import type { Row, RowSource } from './row.ts';

type Read = Omit<Parameters<typeof parquetReadObjects>[0], 'rowFormat'>;

export async function openParquet(name: string, instrument: CompiledInstrument): Promise<RowSource> {
  const file = await asyncBufferFromFile(name);
  const metadata = await readable(name, () => parquetMetadataAsync(file));
  const header = parquetSchema(metadata).children.map(({ element }) => element.name);
  const columns = columnsOf(header, instrument, name);
  const wanted = ['id', ...columns.items.map(({ item }) => item)];
  return {
    findings: columns.findings,
    rows: parquetRows({ file, metadata, columns: wanted, compressors }, columns, header, name),
  };
}

async function* parquetRows(
  options: Read,
  columns: Columns,
  header: readonly string[],
  name: string,
): AsyncGenerator<Row> {
  let number = 0;
  for (const group of options.metadata?.row_groups ?? []) {
    const rowEnd = number + Number(group.num_rows);
    const records = await readable(name, () => parquetReadObjects({ ...options, rowStart: number, rowEnd }));
    for (const record of records) {
      number++;
      yield tableRow(
        header.map((column) => plainCell(record[column])),
        columns,
        number,
      );
    }
  }
}

async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new Fault('input/broken-parquet', { file, reason });
  }
}

/** A cell as NDJSON would have it. NaN is how data frames write an empty cell in a column of numbers. */
function plainCell(cell: unknown): unknown {
  if (typeof cell === 'bigint') return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
  if (typeof cell === 'number') return Number.isNaN(cell) ? undefined : cell;
  if (cell instanceof Date) return isoDay(cell);
  return cell;
}

function isoDay(date: Date): string {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}

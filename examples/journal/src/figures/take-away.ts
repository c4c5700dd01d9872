/** The figures as files: one row a number, just as the page has them. A number that is not given is empty. */
import { stringify } from 'csv-stringify/sync';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Figures } from './figure-line.ts';

const columns = ['from', 'until', 'asOf', 'figure', 'part', 'measure', 'value'] as const;

/** CSV (RFC 4180) in UTF-8, with a header, a point for decimals and CRLF. */
export function figuresAsCsv({ lines, ...period }: Figures): string {
  return stringify(
    lines.map((line) => ({ ...period, ...line })),
    { header: true, columns: [...columns], escape_formulas: true, record_delimiter: '\r\n' },
  );
}

/** Parquet with the same columns: text, and `value` as DOUBLE or null. */
export function figuresAsParquet({ lines, ...period }: Figures): Buffer {
  const rows = lines.map((line) => ({ ...period, ...line }));
  return Buffer.from(
    parquetWriteBuffer({
      columnData: columns.map((name) =>
        name === 'value'
          ? { name, data: rows.map(({ value }) => value), type: 'DOUBLE' as const, nullable: true }
          : { name, data: rows.map((row) => row[name]), type: 'STRING' as const, nullable: false },
      ),
      codec: 'UNCOMPRESSED',
    }),
  );
}

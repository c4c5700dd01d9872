import type { Finding } from '../fault/finding.ts';

/** One row of an input: plain answers, a full response, or nothing that can be used. */
export interface Row {
  /** From 1; a header line is no row. */
  readonly number: number;
  /** Null where the row has none that can be read. */
  readonly id: string | null;
  readonly content:
    | { readonly kind: 'answers'; readonly answers: Readonly<Record<string, unknown>> }
    | { readonly kind: 'response'; readonly response: unknown }
    | { readonly kind: 'refused' };
  readonly findings: readonly Finding[];
  /** Items whose answers cannot be used because of the findings. */
  readonly refused: readonly string[];
}

/** A row that cannot be used at all. */
export function refusedRow(number: number, id: string | null, ...findings: readonly Finding[]): Row {
  return { number, id, content: { kind: 'refused' }, findings, refused: [] };
}

/** An input file, opened: what its header says, and its rows as they are read. */
export interface RowSource {
  /** What is wrong with the columns. */
  readonly findings: readonly Finding[];
  readonly rows: AsyncIterable<Row>;
}

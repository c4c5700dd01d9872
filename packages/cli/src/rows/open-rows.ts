import { createReadStream, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { CompiledInstrument } from '@skala/engine';
import { Fault } from '../fault/fault.ts';
import { ndjsonRows } from './ndjson-rows.ts';
import type { RowSource } from './row.ts';
import { utf8Text } from './utf8-text.ts';

/** Opens an input by the ending of its name; `-` is NDJSON on standard input. */
export async function openRows(input: string, instrument: CompiledInstrument): Promise<RowSource> {
  if (input === '-') return { findings: [], rows: ndjsonRows(utf8Text(process.stdin, 'standard input')) };
  if (!statSync(input, { throwIfNoEntry: false })?.isFile()) throw new Fault('file/not-found', { file: input });
  switch (extname(input).toLowerCase()) {
    case '.ndjson':
    case '.jsonl':
      return { findings: [], rows: ndjsonRows(utf8Text(createReadStream(input), input)) };
    case '.csv':
      return (await import('./csv-rows.ts')).openCsv(input, instrument);
    case '.parquet':
      return (await import('./parquet-rows.ts')).openParquet(input, instrument);
    default:
      throw new Fault('input/unknown-kind', { file: input });
  }
}

import type { CompiledInstrument } from '@skala/engine';
import { Fault } from '../fault/fault.ts';
import { findingOf, type Finding } from '../fault/finding.ts';
import { missingId, rowId } from './row-id.ts';
import type { Row } from './row.ts';

/** Which column of a table is what. */
export interface Columns {
  readonly id: number;
  readonly items: readonly { readonly item: string; readonly index: number }[];
  /** Columns that are no item: said once and not for every row. */
  readonly findings: readonly Finding[];
}

export function columnsOf(header: readonly string[], instrument: CompiledInstrument, file: string): Columns {
  const twice = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
  if (twice !== undefined) throw new Fault('input/duplicate-column', { file, column: twice });
  const id = header.indexOf('id');
  if (id < 0) throw new Fault('input/no-id-column', { file });
  const known = new Set(instrument.items.map((item) => item.id));
  const others = header.map((item, index) => ({ item, index })).filter(({ index }) => index !== id);
  const items = others.filter(({ item }) => known.has(item));
  if (items.length === 0) throw new Fault('input/no-item-column', { file, instrument: instrument.id });
  const findings = others
    .filter(({ item }) => !known.has(item))
    .map(({ item: name }) => findingOf({ code: 'answer/unknown-item', path: `/answers/${name}`, params: { name } }));
  return { id, items, findings };
}

/** One line of a table as a row. An empty cell is an unanswered question. */
export function tableRow(cells: readonly unknown[], columns: Columns, number: number): Row {
  const id = rowId(cells[columns.id]);
  const answers: Record<string, unknown> = {};
  for (const { item, index } of columns.items) {
    const cell = cells[index];
    if (cell !== undefined && cell !== null && cell !== '') answers[item] = cell;
  }
  return { number, id, content: { kind: 'answers', answers }, findings: id === null ? [missingId()] : [], refused: [] };
}

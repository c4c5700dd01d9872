/** Figures → what is printed, and the page docs/performance.md. */
import { cpus, availableParallelism, loadavg } from 'node:os';

/** Processes that wanted to run, before this one added its own load. */
const loadAtStart = loadavg()[0] ?? 0;

export interface Budget {
  readonly name: string;
  /** Undefined: could not be measured, and is not judged. */
  readonly value: number | undefined;
  readonly limit: number;
  readonly atMost: boolean;
  readonly unit: string;
}

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the reader has to know about the figures. */
  readonly notes: readonly string[];
}

export function isKept({ value, limit, atMost }: Budget): boolean {
  return value === undefined || (atMost ? value <= limit : value >= limit);
}

export function budgetTable(budgets: readonly Budget[], judged: boolean): Table {
  return {
    title: 'Budgets',
    head: ['budget', 'limit', 'measured', judged ? 'kept' : 'not judged'],
    rows: budgets.map((budget) => [
      budget.name,
      `${budget.atMost ? '≤' : '≥'} ${figure(budget.limit)}${budget.unit}`,
      budget.value === undefined ? 'not built' : `${figure(budget.value)}${budget.unit}`,
      budget.value === undefined || !judged ? '–' : isKept(budget) ? 'yes' : 'NO',
    ]),
    notes:
      loadAtStart > availableParallelism()
        ? [
            'Other programs kept the processors busy: absolute figures are slower here than on an idle machine; the ratios hold.',
          ]
        : [],
  };
}

/** Where and when: figures mean little without it. */
export function machine(): string {
  return [
    cpus()[0]?.model.trim() ?? 'unknown processor',
    `${availableParallelism()} cores`,
    `load average ${loadAtStart.toFixed(1)} at the start`,
    `Node ${process.version}`,
    `${process.platform} ${process.arch}`,
    new Date().toISOString().slice(0, 10),
  ].join(' · ');
}

/** Three significant digits, thousands apart. */
export function figure(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return Number(value.toPrecision(3)).toString();
}

export function asMarkdown(table: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = table.head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [`## ${table.title}`, [table.head, rule, ...table.rows].map(line).join('\n'), ...table.notes].join('\n\n');
}

export function asText(table: Table): string {
  const all = [table.head, ...table.rows];
  const widths = table.head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('   ');
  return [`\n${table.title}`, ...all.map(line), ...table.notes].join('\n');
}

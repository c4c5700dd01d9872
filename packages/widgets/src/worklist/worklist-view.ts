/** Which flags of a worklist are shown, and in what order. A citizen's flags stay together. */
import type { FlagAction } from '@skala/engine';
import type { Language } from '../locale/language.ts';
import type { WorklistFlag, WorklistRow } from './worklist-row.ts';

export const sortable = ['subject', 'flag', 'since', 'owner'] as const;
export type SortColumn = (typeof sortable)[number];

export interface WorklistSort {
  /** `flag`: the most urgent first. */
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

export const statuses = ['open', 'raised', 'held-back', 'indeterminate', 'decided', 'all'] as const;
export const actions = ['safety', 'outreach', 'assessment', 'information'] as const satisfies readonly FlagAction[];

export interface WorklistFilter {
  /** `open`: all on which nobody has decided; `decided`: all on which somebody has. */
  readonly status: (typeof statuses)[number];
  /** `to-act`: all but what only informs. */
  readonly action: FlagAction | 'to-act' | 'all';
  readonly text: string;
}

/** What is shown unless told. */
export const usual: WorklistFilter = { status: 'open', action: 'to-act', text: '' };
export const everything: WorklistFilter = { status: 'all', action: 'all', text: '' };

/** The rows with those of their flags that fit; rows without any are left out. Nobody is shown what is clear. */
export function filtered(
  rows: readonly WorklistRow[],
  { status, action, text }: WorklistFilter,
): readonly WorklistRow[] {
  const sought = text.trim().toLowerCase();
  return rows.flatMap((row) => {
    const flags = row.flags.filter(
      (flag) =>
        flag.status !== 'clear' &&
        hasStatus(flag, status) &&
        hasAction(flag, action) &&
        (sought === '' || wordsIn(row, flag).includes(sought)),
    );
    return flags.length === 0 ? [] : [{ ...row, flags }];
  });
}

export function countOf(rows: readonly WorklistRow[]): number {
  return rows.reduce((sum, { flags }) => sum + flags.length, 0);
}

export function ownerOf(row: WorklistRow, flag: WorklistFlag): string {
  return flag.owner ?? row.owner ?? '';
}

function hasStatus({ status, decision }: WorklistFlag, wanted: WorklistFilter['status']): boolean {
  if (wanted === 'all') return true;
  if (wanted === 'decided') return decision !== undefined;
  return decision === undefined && (wanted === 'open' || wanted === status);
}

function hasAction({ action }: WorklistFlag, wanted: WorklistFilter['action']): boolean {
  return wanted === 'all' || (wanted === 'to-act' ? action !== 'information' : wanted === action);
}

function wordsIn(row: WorklistRow, flag: WorklistFlag): string {
  return [row.subject, row.alias, flag.title, flag.evidence, flag.next, ownerOf(row, flag)].join('\n').toLowerCase();
}

type Compare = (a: Entry, b: Entry) => number;

interface Entry {
  readonly row: WorklistRow;
  readonly flag: WorklistFlag;
}

export function sorted(
  rows: readonly WorklistRow[],
  { column, direction }: WorklistSort,
  language: Language,
): readonly WorklistRow[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const text = (a: string, b: string): number => collator.compare(a, b);
  const urgency: Compare = (a, b) =>
    rankOf(a.flag) - rankOf(b.flag) || since(a.flag, b.flag) || text(a.row.subject, b.row.subject);
  const orders: Readonly<Record<SortColumn, Compare>> = {
    subject: (a, b) => text(a.row.subject, b.row.subject),
    flag: (a, b) => rankOf(a.flag) - rankOf(b.flag),
    since: (a, b) => since(a.flag, b.flag),
    owner: (a, b) => text(ownerOf(a.row, a.flag), ownerOf(b.row, b.flag)),
  };
  const turn = direction === 'descending' ? -1 : 1;
  const compare: Compare = (a, b) => turn * orders[column](a, b) || urgency(a, b);
  const first = ({ row, flags }: { row: WorklistRow; flags: readonly WorklistFlag[] }): Entry => ({
    row,
    flag: flags[0] as WorklistFlag,
  });
  return rows
    .filter(({ flags }) => flags.length > 0)
    .map((row) => ({ row, flags: row.flags.toSorted((a, b) => compare({ row, flag: a }, { row, flag: b })) }))
    .sort((a, b) => compare(first(a), first(b)))
    .map(({ row, flags }) => ({ ...row, flags }));
}

/** What is raised before what waits, that before what nobody can decide yet; safety first in each. What is decided is last. */
function rankOf({ status, action, decision }: WorklistFlag): number {
  const waits = decision === undefined ? ['raised', 'held-back', 'indeterminate', 'clear'].indexOf(status) : 4;
  return waits * actions.length + actions.indexOf(action);
}

/** The longest wait first; what has no time is last. */
function since({ since: a = '9999' }: WorklistFlag, { since: b = '9999' }: WorklistFlag): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

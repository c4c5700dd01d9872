/** Which rows of the worklist are shown, in what order. Kept in the page's address, so Back and reload keep it too. */
import type { WorklistRow } from '../api-types.ts';

export const stateFilters = ['waiting', 'undecided', 'decided', 'all'] as const;

export type ColumnId = 'citizen' | 'flag' | 'since' | 'evidence' | 'next' | 'state';

export interface Column {
  readonly id: ColumnId;
  readonly sortable: boolean;
}

export const columns: readonly Column[] = [
  { id: 'citizen', sortable: true },
  { id: 'flag', sortable: true },
  { id: 'since', sortable: true },
  { id: 'evidence', sortable: false },
  { id: 'next', sortable: false },
  { id: 'state', sortable: true },
];

export interface WorklistView {
  readonly state: (typeof stateFilters)[number];
  /** Title of a flag; empty for all. */
  readonly flag: string;
  /** Whether flags that only inform are shown. */
  readonly information: boolean;
  readonly sort: ColumnId | 'urgency';
  readonly descending: boolean;
}

export function readView(): WorklistView {
  const given = new URLSearchParams(location.search);
  return {
    state: stateFilters.find((state) => state === given.get('state')) ?? 'waiting',
    flag: given.get('flag') ?? '',
    information: given.has('information'),
    sort: columns.find(({ id, sortable }) => sortable && id === given.get('sort'))?.id ?? 'urgency',
    descending: given.has('descending'),
  };
}

export function writeView({ state, flag, information, sort, descending }: WorklistView): void {
  const said = new URLSearchParams();
  if (state !== 'waiting') said.set('state', state);
  if (flag !== '') said.set('flag', flag);
  if (information) said.set('information', '');
  if (sort !== 'urgency') said.set('sort', sort);
  if (descending) said.set('descending', '');
  const query = said.toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

/** A column chosen again is turned round. */
export function choose(view: WorklistView, sort: ColumnId): WorklistView {
  return { ...view, sort, descending: view.sort === sort && !view.descending };
}

export function shown(
  rows: readonly WorklistRow[],
  { state, flag, information }: WorklistView,
): readonly WorklistRow[] {
  return rows.filter(
    (row) =>
      (information || row.flag.action !== 'information') &&
      (flag === '' || row.title === flag) &&
      (state === 'all' ||
        row.state === state ||
        (state === 'undecided' && row.state === 'held-back') ||
        (state === 'decided' && isDecided(row))),
  );
}

export function countOf(rows: readonly WorklistRow[], view: WorklistView): number {
  return shown(rows, view).length;
}

export function sorted(rows: readonly WorklistRow[], { sort, descending }: WorklistView): readonly WorklistRow[] {
  const compare = orders[sort];
  return rows.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)) || byUrgency(a, b));
}

type Compare = (a: WorklistRow, b: WorklistRow) => number;

const isDecided = ({ state }: WorklistRow): boolean => state === 'confirmed' || state === 'dismissed';
const text = (a: string, b: string): number => a.localeCompare(b, document.documentElement.lang);
const rank = <T>(order: readonly T[], a: T, b: T): number => order.indexOf(a) - order.indexOf(b);

const states: readonly WorklistRow['state'][] = ['waiting', 'undecided', 'confirmed', 'dismissed'];
const actions: readonly WorklistRow['flag']['action'][] = ['safety', 'outreach', 'assessment', 'information'];

/** Safety first; then what waits before what is settled; then who has waited longest. */
const byUrgency: Compare = (a, b) =>
  rank(states, a.state, b.state) ||
  rank(actions, a.flag.action, b.flag.action) ||
  text(a.since, b.since) ||
  text(a.citizen.id, b.citizen.id);

const orders: Readonly<Record<WorklistView['sort'], Compare>> = {
  urgency: byUrgency,
  citizen: (a, b) => text(a.citizen.id, b.citizen.id),
  flag: (a, b) => text(a.title, b.title),
  since: (a, b) => text(a.since, b.since),
  state: (a, b) => rank(states, a.state, b.state),
  evidence: () => 0,
  next: () => 0,
};

/**
 * Small numbers. A cell is a count with the number of people it rests on; sums say which cells add up to which, because
 * what is left out could be worked out again from a total and the other parts.
 *
 *     counts ─ 1 what is small ─▶ 2 what would give it away ─▶ cells that may leave the server
 *
 * Whoever knows this procedure still cannot tell a count that was left out: of a sum either everything is given, or so
 * much is left out that several numbers fit.
 */

/** Figures that rest on fewer people are not given. */
export const fewestPeople = 5;

export interface Cell {
  readonly count: number;
  /** Different people behind the count. */
  readonly people: number;
  /** Nobody (0) may be said: what is counted is what is not known, and says nothing about anybody. */
  readonly mayBeNone?: boolean;
}

export type Cells = Readonly<Record<string, Cell>>;

/** One cell is the sum of the others. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
  /** What is given even if the others may not be; it is never what makes the others readable. */
  readonly keeps: string;
}

/** The names of the cells that may be given. */
export function safeCells(cells: Cells, sums: readonly Sum[]): ReadonlySet<string> {
  const safe = new Set(Object.keys(cells).filter((name) => !isSmall(cells[name])));
  for (let before = -1; before !== safe.size;) {
    before = safe.size;
    for (const sum of sums) for (const name of givenUp(sum, safe)) safe.delete(name);
  }
  return safe;
}

function isSmall(cell: Cell | undefined): boolean {
  if (!cell) return true;
  return cell.people < fewestPeople && !(cell.mayBeNone && cell.count === 0);
}

/** What has to be left out besides, so that the sum gives nothing away. */
function givenUp({ total, parts, keeps }: Sum, safe: ReadonlySet<string>): readonly string[] {
  const all = [total, ...parts];
  return all.every((name) => safe.has(name)) ? [] : all.filter((name) => name !== keeps);
}

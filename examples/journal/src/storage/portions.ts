/** In one statement: databases take so many values and no more. */
const mostRows = 1000;

/** Rows in their order, as many at once as a statement takes. */
export function* portions<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let first = 0; first < rows.length; first += mostRows) yield rows.slice(first, first + mostRows);
}

/** Rows of everybody, in the order given, by the person they are about. */
export function byCitizen<Row extends { readonly citizen: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.citizen);
    if (own) own.push(row);
    else found.set(row.citizen, [row]);
  }
  return found;
}

/** The names of `before` that stand in another order in `after`: as few as can be moved to get from one to the other. */
export function movedNames(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(after.map((name, index) => [name, index]));
  const common = before.filter((name) => places.has(name));
  // Longest run that rises: for each name the length of the longest run that ends with it, and the one before it.
  const best: { readonly length: number; readonly previous: number }[] = [];
  common.forEach((name, index) => {
    let previous = -1;
    for (let other = 0; other < index; other++) {
      const rises = (places.get(common[other] ?? '') ?? 0) < (places.get(name) ?? 0);
      if (rises && (best[other]?.length ?? 0) > (best[previous]?.length ?? 0)) previous = other;
    }
    best.push({ length: (best[previous]?.length ?? 0) + 1, previous });
  });
  const stay = new Set<string>();
  let at = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), best.length - 1);
  for (; at >= 0; at = best[at]?.previous ?? -1) stay.add(common[at] ?? '');
  return new Set(common.filter((name) => !stay.has(name)));
}

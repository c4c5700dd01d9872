/**
 * What was probably meant by a name that there is none of: one that differs in its capitals, or in at most two
 * letters of six, at most one of three. Digits have to be the same: `q3` for `q8` is no slip but another item.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const reach = Math.min(2, Math.floor(name.length / 3));
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const other of known) {
    if (digitsOf(other) !== digitsOf(name)) continue;
    const distance = other.toLowerCase() === name.toLowerCase() ? 0 : editDistance(name, other);
    if (distance <= reach && distance < (best?.distance ?? Infinity)) best = { name: other, distance };
  }
  return best?.name;
}

/** The params of an issue about a name that there is none of. */
export function unknownName(
  name: string,
  known: Iterable<string>,
): { readonly name: string; readonly nearest?: string } {
  const nearest = nearestName(name, known);
  return nearest === undefined ? { name } : { name, nearest };
}

const digitsOf = (name: string): string => name.replaceAll(/\D/g, '');

/** Levenshtein: how many letters have to be put in, taken out or replaced. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}

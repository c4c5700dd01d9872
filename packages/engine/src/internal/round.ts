/**
 * Rounds half away from zero to 10 decimals: what turns a computed value into the score.
 * A sum that is exactly 0.5 on paper is 0.5 here, whatever the last bit of the sum was.
 */
export function roundScore(value: number): number {
  const scaled = Math.abs(value) * 1e10;
  // From here on a double holds fewer than 10 decimals: it is its own nearest.
  if (scaled >= 2 ** 53) return value;
  const rounded = Math.round(scaled) / 1e10;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * A reference that nobody has. Drawn, not counted, so that nothing can be told from one. Four digits, and more once
 * half of those are taken: drawing again comes to an end soon, however many there are.
 */
export function freeReference(taken: ReadonlySet<string>): string {
  let lowest = 1000;
  while (taken.size >= 4.5 * lowest) lowest *= 10;
  for (;;) {
    const drawn = String(lowest + Math.floor(Math.random() * 9 * lowest));
    if (!taken.has(drawn)) return drawn;
  }
}

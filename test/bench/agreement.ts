/** The contenders have to say the same before their speed is compared. */
import type { Contender, Outcome } from './contenders.ts';
import type { Step } from './random-interview.ts';

/** Plays the same steps through two contenders and throws at the first step after which they differ. */
export function compareStepwise<A, B>(a: Contender<A>, b: Contender<B>, steps: readonly Step[]): void {
  const [left, right] = [a.open(), b.open()];
  steps.forEach((step, index) => {
    left.take(a.prepare(step));
    right.take(b.prepare(step));
    const difference = differenceOf(left.outcome(), right.outcome());
    if (difference !== undefined) {
      const what = step.kind === 'value' ? JSON.stringify(step.value) : step.kind === 'missing' ? step.key : 'cleared';
      throw new Error(
        `${a.name} and ${b.name} differ after step ${index + 1} (${step.item.id}: ${what}): ${difference}`,
      );
    }
  });
}

/** How two outcomes differ, or undefined if they agree (scores within 1e-9). */
export function differenceOf(a: Outcome, b: Outcome): string | undefined {
  for (const [id, value] of Object.entries(a.scores)) {
    const other = b.scores[id];
    const same =
      value === null || other === null || other === undefined ? value === other : Math.abs(value - other) <= 1e-9;
    if (!same) return `score ${id} is ${String(value)} and ${String(other)}`;
  }
  for (const [id, status] of Object.entries(a.flags)) {
    if (status !== b.flags[id]) return `flag ${id} is ${status} and ${String(b.flags[id])}`;
  }
  if (a.fired.join() !== b.fired.join()) return `checks fired: [${a.fired.join(', ')}] and [${b.fired.join(', ')}]`;
  if (a.asked.join() !== b.asked.join())
    return `gated items asked: [${a.asked.join(', ')}] and [${b.asked.join(', ')}]`;
  return undefined;
}

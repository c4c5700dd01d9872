import type { CarriedAnswer } from '@skala/engine';

/** Which instruments answers were carried over from, as people know them: phq-9 is PHQ-9. */
export function carriedFrom(answers: readonly CarriedAnswer[]): string {
  return [...new Set(answers.map(({ from }) => from.instrument.toUpperCase()))].join(', ');
}

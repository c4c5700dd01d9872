import type { CompiledInstrument } from '../definition/compiled.ts';
import type { Vectors } from '../definition/vectors.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { parseAnswer } from '../item-types/parse-answer.ts';

/**
 * Answers of sound vectors that no item takes, but for those that a vector shows to be refused. Run, such a vector
 * fails; here it is told without running, and where.
 */
export function analyseVectors({ vectors }: Vectors, instrument: CompiledInstrument): readonly Issue[] {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  return vectors.flatMap(({ answers, expect }, index) =>
    Object.entries(answers).flatMap(([name, answer]) => {
      if (expect.refused?.includes(name)) return [];
      const item = items.get(name);
      const place = pointer('/vectors', index, 'answers', name);
      if (!item) return [issue('vectors/unknown-name', place, { what: 'item', name })];
      return parseAnswer(answer, item, instrument, place).ok
        ? []
        : [issue('vectors/answer-not-taken', place, { name })];
    }),
  );
}

import type { CompiledComparison, CompiledInstrument } from '../definition/compiled.ts';
import { compileFormula } from '../expression/evaluate.ts';
import { roundScore } from '../internal/round.ts';

/** How the number of an earlier version stands to those of an instrument. */
export interface ComparableScore {
  /** `unknown`: the instrument says nothing of that version. */
  readonly compares: CompiledComparison['compares'] | 'unknown';
  /** The name of the score in that version. */
  readonly was: string;
  /** The earlier number on the scale of this version; undefined where the two do not compare. */
  readonly convert: (value: number) => number | undefined;
}

/**
 * Whether a score of an earlier version of an instrument compares with that of this one, as its definition says.
 *
 * @example
 * comparableScore(instrument, '1.0.0', 'total').convert(12); // 24, if the scale was doubled since
 */
export function comparableScore(instrument: CompiledInstrument, version: string, score: string): ComparableScore {
  const same = (value: number): number => value;
  const never = (): undefined => undefined;
  if (version === instrument.version) return { compares: 'same', was: score, convert: same };
  const comparison = instrument.from?.find((entry) => entry.version === version)?.scores[score];
  if (!comparison) return { compares: 'unknown', was: score, convert: never };
  const { compares, was, value } = comparison;
  if (!value) return { compares, was, convert: compares === 'same' ? same : never };
  const evaluate = compileFormula(value, { slotOf: () => 0 });
  return {
    compares,
    was,
    convert: (earlier) => {
      const converted = roundScore(evaluate([earlier], [], { domain: undefined }));
      return Number.isFinite(converted) ? converted : undefined;
    },
  };
}

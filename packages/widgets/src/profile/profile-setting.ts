import { comparableScore, type ComparableScore, type CompiledScore, type Score, type SkalaRecord } from '@skala/engine';
import type { RecordSetting } from '../results/results-setting.ts';

/** What the profile shows. */
export interface ProfileSetting extends RecordSetting {
  /** Earlier records, oldest first. */
  readonly earlier: readonly SkalaRecord[];
  /** Where the line stands on a scale from 0 to 1; NaN draws none. */
  readonly cut: number;
}

export type Scored = Extract<Score, { status: 'scored' }>;

export function scoreOf({ scores }: SkalaRecord, id: string): Score | undefined {
  return scores.find((score) => score.id === id);
}

export function valueOf(record: SkalaRecord, id: string): number | undefined {
  const score = scoreOf(record, id);
  return score?.status === 'scored' ? score.value : undefined;
}

/**
 * An earlier value on the scale of the version that is shown; undefined where there is none, or where the definition
 * does not say that the two versions compare.
 */
export function earlierValueOf({ instrument }: ProfileSetting, record: SkalaRecord, id: string): number | undefined {
  const { value, convert } = earlierScoreOf(instrument, record, id);
  return value === undefined ? undefined : convert(value);
}

/** The scores of an earlier record whose numbers stand on another scale: converted to this one, or without a place. */
export function onOtherScale(
  { instrument }: ProfileSetting,
  record: SkalaRecord,
): Readonly<Record<'converted' | 'apart', readonly CompiledScore[]>> {
  const numbers = instrument.scores.map((definition) => ({
    definition,
    ...earlierScoreOf(instrument, record, definition.id),
  }));
  const those = (isIt: (one: (typeof numbers)[number], value: number) => boolean): readonly CompiledScore[] =>
    numbers.flatMap((one) => (one.value !== undefined && isIt(one, one.value) ? [one.definition] : []));
  return {
    converted: those(({ compares, convert }, value) => compares === 'mapped' && convert(value) !== undefined),
    apart: those(({ convert }, value) => convert(value) === undefined),
  };
}

function earlierScoreOf(
  instrument: ProfileSetting['instrument'],
  record: SkalaRecord,
  id: string,
): ComparableScore & { readonly value: number | undefined } {
  const comparable = comparableScore(instrument, record.response.instrument.version, id);
  const value = comparable.compares === 'new' ? undefined : valueOf(record, comparable.was);
  return { ...comparable, value };
}

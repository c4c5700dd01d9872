import type { Score, SkalaRecord } from '@skala/engine';
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

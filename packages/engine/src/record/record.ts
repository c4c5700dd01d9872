/**
 * The record: a response with its scores, flags and versions. What a finished interview hands to its host,
 * and what a server checks by scoring the answers again.
 */
import type { Flag } from '../flags/flags.ts';
import type { Response } from '../response/response.ts';
import type { Score } from '../score/score.ts';
import type { ScoreTrace } from '../score/trace.ts';

export interface SkalaRecord {
  readonly format: 'skala/record/1';
  /** Version of the engine that scored it. */
  readonly engine: string;
  readonly response: Response;
  readonly scores: readonly Score[];
  readonly traces: readonly ScoreTrace[];
  readonly flags: readonly Flag[];
}

export const engineVersion = '0.1.0';

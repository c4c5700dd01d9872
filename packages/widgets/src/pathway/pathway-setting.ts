import type { CompiledPathway, PathwayResult, PathwayStep } from '@skala/engine';
import type { Language } from '../locale/language.ts';
import type { ScheduledStep } from './step-state.ts';
import type { PathwayWords } from './words.ts';

/** Everything the steps show. */
export interface PathwaySetting {
  readonly pathway: CompiledPathway;
  readonly result: PathwayResult;
  readonly dates: readonly ScheduledStep[];
  /** Today, as the host sees it. */
  readonly asOf: string | undefined;
  readonly language: Language;
  readonly words: PathwayWords;
  /** The pathway's own text, and its language where that is another. */
  readonly text: CompiledPathway['text'][string] | undefined;
  readonly textLanguage: string | undefined;
  readonly headingLevel: number;
  readonly isReadonly: boolean;
  readonly links: Readonly<Record<string, string>>;
  /** The step to take first. */
  readonly first: string | undefined;
  readonly onStep: (event: MouseEvent, step: PathwayStep) => void;
}

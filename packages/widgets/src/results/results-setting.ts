import type {
  CompiledInstrument,
  CompiledItem,
  CompiledPathway,
  CompiledScore,
  PathwayResult,
  SkalaRecord,
  TextPack,
} from '@skala/engine';
import type { QuestionSetting } from '../question-setting.ts';

/** What a person decided about a flag. */
export interface Decision {
  readonly decision: 'confirmed' | 'dismissed';
  readonly reason?: string;
  /** ISO time. */
  readonly time: string;
  readonly actor: string;
}

/** A pathway and what it came to. `texts`: of the other instruments it looks at. */
export interface PathwayShown {
  readonly definition: CompiledPathway;
  readonly result: PathwayResult;
  readonly texts?: readonly TextPack[];
}

/** Everything the parts of the results show. */
export interface ResultsSetting {
  readonly question: QuestionSetting;
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
  readonly record: SkalaRecord;
  readonly earlier: readonly SkalaRecord[];
  readonly pathway: PathwayShown | undefined;
  readonly decisions: Readonly<Record<string, Decision>>;
}

/** When a record was finished, or last touched. */
export function timeOf(record: SkalaRecord): string {
  return (record.response.log.findLast(({ type }) => type === 'complete') ?? record.response.log.at(-1))?.time ?? '';
}

export function itemOf({ instrument }: ResultsSetting, id: string): CompiledItem | undefined {
  return instrument.items.find((item) => item.id === id);
}

/** Whether a score is read on a scale from 0 to 1, and so drawn. */
export function isUnit({ scale }: CompiledScore): boolean {
  return scale[0] === 0 && scale[1] === 1;
}

/** The citation behind a source's name. */
export function citation(sources: CompiledInstrument['sources'], id: string): string {
  return sources.find((source) => source.id === id)?.citation ?? id;
}

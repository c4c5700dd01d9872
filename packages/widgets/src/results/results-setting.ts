import {
  createWords,
  type CompiledInstrument,
  type CompiledItem,
  type CompiledPathway,
  type CompiledScore,
  type PathwayResult,
  type SkalaRecord,
  type TextPack,
} from '@skala/engine';
import type { Language } from '../locale/language.ts';
import type { ItemSetting } from '../question-setting.ts';
import { resultsWords, type ResultsWords } from './words.ts';

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

/** A record, its instrument, and the words for both. */
export interface RecordSetting {
  readonly question: ItemSetting;
  readonly text: ResultsWords;
  readonly instrument: CompiledInstrument;
  readonly record: SkalaRecord;
}

export function recordSetting(
  instrument: CompiledInstrument,
  texts: readonly TextPack[],
  record: SkalaRecord,
  language: Language,
): RecordSetting {
  const text = resultsWords(language);
  return {
    instrument,
    record,
    text,
    question: {
      instrument,
      words: createWords(instrument, texts, language),
      text,
      pace: 'section',
      voice: 'interviewer',
      since: record.response.form === 'follow-up',
      currency: record.response.money?.currency ?? instrument.currency,
      drafts: new Map(),
    },
  };
}

/** When a record was finished for the first time, or last touched. A later correction does not move it. */
export function timeOf({ response: { log } }: SkalaRecord): string {
  return (log.find(({ type }) => type === 'complete') ?? log.at(-1))?.time ?? '';
}

export function itemOf({ instrument }: RecordSetting, id: string): CompiledItem | undefined {
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

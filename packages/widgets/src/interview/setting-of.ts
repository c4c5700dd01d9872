import { createWords, type CompiledInstrument, type InterviewOptions, type Pace, type TextPack } from '@skala/engine';
import type { AskingSetting } from '../asking-setting.ts';
import type { Language } from '../locale/language.ts';
import type { Draft } from '../question-setting.ts';
import type { PartsController } from './parts-controller.ts';

interface Host {
  readonly texts: readonly TextPack[];
  readonly pace: Pace;
}

interface Given {
  readonly language: Language;
  readonly drafts: Map<string, Draft>;
  readonly options: InterviewOptions | undefined;
}

/** What holds for every question of an interview. A person reads alone where the instrument may be self-reported, one question at a time. */
export function settingOf(
  { texts, pace }: Host,
  instrument: CompiledInstrument,
  { text, inputs, later }: PartsController,
  { language, drafts, options }: Given,
): AskingSetting {
  return {
    instrument,
    words: createWords(instrument, texts, language),
    pace,
    voice: pace === 'item' && instrument.administration.includes('self-report') ? 'respondent' : 'interviewer',
    since: options?.form === 'follow-up',
    currency: options?.money?.currency ?? instrument.currency,
    text: later ? later.withLaterIssues(text) : text,
    inputs,
    inputStyles: later?.laterInputStyles,
    noteField: later?.noteField,
    drafts,
  };
}

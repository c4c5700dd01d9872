import { createWords, type CompiledInstrument, type InterviewOptions, type Pace, type TextPack } from '@skala/engine';
import type { AskingSetting } from '../asking-setting.ts';
import type { AskingWords } from '../locale/asking.da.ts';
import type { Language } from '../locale/language.ts';
import type { Draft } from '../question-setting.ts';

interface Given {
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
  readonly pace: Pace;
  readonly language: Language;
  readonly text: AskingWords;
  readonly inputs: AskingSetting['inputs'];
  readonly inputStyles: AskingSetting['inputStyles'];
  readonly drafts: Map<string, Draft>;
  readonly options: InterviewOptions | undefined;
}

/** What holds for every question of an interview. A person reads alone where the instrument may be self-reported, one question at a time. */
export function settingOf({ instrument, texts, pace, language, options, ...given }: Given): AskingSetting {
  return {
    instrument,
    words: createWords(instrument, texts, language),
    pace,
    voice: pace === 'item' && instrument.administration.includes('self-report') ? 'respondent' : 'interviewer',
    since: options?.form === 'follow-up',
    currency: options?.money?.currency ?? instrument.currency,
    ...given,
  };
}

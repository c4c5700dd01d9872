import { createWords, type CompiledInstrument, type InterviewOptions, type Pace, type TextPack } from '@skala/engine';
import { interfaceWords, type Language } from '../locale/locale.ts';
import type { Draft, QuestionSetting } from '../question-setting.ts';

interface Given {
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
  readonly pace: Pace;
  readonly language: Language;
  readonly drafts: Map<string, Draft>;
  readonly options: InterviewOptions | undefined;
}

/** What holds for every question of an interview. A person reads alone where the instrument may be self-reported, one question at a time. */
export function settingOf({ instrument, texts, pace, language, drafts, options }: Given): QuestionSetting {
  return {
    instrument,
    words: createWords(instrument, texts, language),
    text: interfaceWords(language),
    pace,
    voice: pace === 'item' && instrument.administration.includes('self-report') ? 'respondent' : 'interviewer',
    since: options?.form === 'follow-up',
    currency: options?.money?.currency ?? instrument.currency,
    drafts,
  };
}

import { createWords, type CompiledInstrument, type TextPack } from '@skala/engine';
import type { AskingSetting } from '../asking-setting.ts';
import { inputs } from '../inputs/inputs.ts';
import { laterInputStyles } from '../inputs/later-inputs.styles.ts';
import { da } from '../locale/asking.da.ts';
import { en } from '../locale/asking.en.ts';
import type { Language } from '../locale/language.ts';
import { withLaterIssues } from '../locale/later-words.ts';
import { noteField } from '../question/note-field.ts';
import type { Draft } from '../question-setting.ts';

/** Who reads a question: somebody who asks it, or the person who answers. */
export type Voice = 'interviewer' | 'respondent';

/** What holds for questions that stand outside an interview. */
export function excerptSetting(
  instrument: CompiledInstrument,
  texts: readonly TextPack[],
  language: Language,
  voice: Voice,
  drafts: Map<string, Draft>,
): AskingSetting {
  return {
    instrument,
    words: createWords(instrument, texts, language),
    text: withLaterIssues(language === 'en' ? en : da),
    pace: voice === 'respondent' ? 'item' : 'section',
    voice,
    since: false,
    currency: instrument.currency,
    drafts,
    inputs,
    inputStyles: laterInputStyles,
    noteField,
  };
}

import type { Answer, CompiledItem } from '@skala/engine';
import { laterWords } from '../locale/later-words.ts';
import type { ItemSetting } from '../question-setting.ts';
import { inputs } from './inputs.ts';

/** An answer as a person reads it: its words, or what its missing code means. */
export function answerWords(item: CompiledItem, answer: Answer | undefined, setting: ItemSetting): string {
  if (!answer) return laterWords(setting.text).noAnswer;
  if ('value' in answer) return inputs[item.type].inWords(answer.value, item, setting);
  const words = setting.words.missing(item, answer.key, setting.voice);
  return setting.voice === 'respondent' ? words : `${answer.key} ${words}`;
}

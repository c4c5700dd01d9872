import { flagInterview, openChecks, type Interview } from '@skala/engine';
import type { ItemSetting } from '../question-setting.ts';
import { raisedSafety } from './outline.ts';

/** What speaks up now, checks and safety flags, each with what it says aloud. */
export function speakingUp(
  interview: Interview,
  { words, text, voice }: ItemSetting,
): readonly (readonly [string, string])[] {
  const safety = voice === 'respondent' ? [] : raisedSafety(flagInterview(interview));
  return [
    ...openChecks(interview.content).map(({ id, severity }) => [id, `${text[severity]}. ${words.check(id)}`] as const),
    ...safety.map(({ id }) => [id, `${text.safety}: ${words.flag(id).title}`] as const),
  ];
}

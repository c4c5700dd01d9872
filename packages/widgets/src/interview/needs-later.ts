import type { Interview } from '@skala/engine';
import type { AskingSetting } from '../asking-setting.ts';
import { firstInputs } from '../inputs/first-inputs.ts';

/** Whether the first screen cannot be drawn as it should be without the later part. */
export function needsLater(interview: Interview | undefined, { instrument, words, voice }: AskingSetting): boolean {
  if (!interview || interview.state === 'reviewing' || interview.state === 'completed') return true;
  if (voice === 'respondent' && !words.isAskable) return true;
  return (
    instrument.items.some(({ type }) => !Object.hasOwn(firstInputs, type)) ||
    instrument.sections.some(({ grids }) => grids.length > 0)
  );
}

import { openChecks, type Interview } from '@skala/engine';
import type { ItemSetting } from '../question-setting.ts';
import { raisedSafety } from './outline.ts';

/** What speaks up now, checks and safety flags, each with what it says aloud. */
function speakingUp(interview: Interview, { words, text, voice }: ItemSetting): readonly (readonly [string, string])[] {
  const safety = voice === 'respondent' ? [] : raisedSafety(interview);
  return [
    ...openChecks(interview.content).map(({ id, severity }) => [id, `${text[severity]}. ${words.check(id)}`] as const),
    ...safety.map(({ id }) => [id, `${text.safety}: ${words.flag(id).title}`] as const),
  ];
}

/** Says each of them once, when it begins to speak. */
export class SpeakingUp {
  #known: ReadonlySet<string> | undefined;

  begin(): void {
    this.#known = undefined;
  }

  /** What speaks up now and did not before; empty where nothing does. What does so from the start is not said. */
  fresh(interview: Interview, setting: ItemSetting): string {
    const speaking = speakingUp(interview, setting);
    const now = new Set(speaking.map(([id]) => id));
    const known = this.#known ?? now;
    this.#known = now;
    return speaking.flatMap(([id, says]) => (known.has(id) ? [] : [says])).join(' ');
  }
}

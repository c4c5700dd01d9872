/**
 * What can be said of a sound text pack besides that its words are complete: words that cannot be told apart, words
 * that only other languages have, words that are hard to read for whoever is asked.
 */
import type { CompiledInstrument } from '../../definition/compiled.ts';
import type { TextPack } from '../../definition/text.ts';
import type { Issue } from '../../issue/issue.ts';
import { findHardWords } from './hard-words.ts';
import { findMissingInLanguage } from './language-missing.ts';
import { findSameWords } from './same-words.ts';

/** `others`: the packs of the same instrument in other languages. Paths lead into `text`. */
export function analyseText(
  text: TextPack,
  instrument: CompiledInstrument,
  others: readonly TextPack[] = [],
): readonly Issue[] {
  return [
    ...findSameWords(text, instrument),
    ...findMissingInLanguage(text, others),
    ...findHardWords(text, instrument),
  ];
}

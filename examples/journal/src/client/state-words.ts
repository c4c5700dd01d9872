import type { WorklistRow } from '../api-types.ts';
import type { JournalWords } from '../words/journal-words.ts';

/** What was decided about a flag, by whom and when; or that it waits. */
export function stateWords({ state, decision }: WorklistRow, words: JournalWords): string {
  const date = decision ? words.date(decision.time) : '';
  return words.text(`worklist.state.${state}`, { date, actor: decision?.actor ?? '' });
}

import type { CompiledInstrument } from '../../definition/compiled.ts';
import type { TextPack } from '../../definition/text.ts';
import { issue, pointer, type Issue } from '../../issue/issue.ts';
import { countWords, lixOf } from './lix.ts';

/** Easy to read, such as a story or a popular weekly: what is put to a citizen in distress should not ask for more. */
const easy = 35;
/** Medium ends at 45, and a single question swings more than a text: only what is hard without doubt is named. */
const hard = 50;
/** Fewer words say little: one long word more or less moves the index by points. */
const leastWords = { ofAll: 100, ofOne: 12 } as const;

/**
 * Questions that a citizen reads, or hears read aloud, and that are hard: all together, and single ones. Not judged
 * are what the interviewer fills in, labels that nobody is asked, and official words, which are not the author's.
 */
export function findHardWords(text: TextPack, instrument: CompiledInstrument): readonly Issue[] {
  const isPutToCitizen = instrument.administration.some((way) => way === 'self-report' || way === 'interview');
  if (!isPutToCitizen || text.status === 'labels' || text.status === 'official') return [];
  const asked = instrument.items.flatMap(({ id, by }) => {
    const words = by === 'interviewer' ? undefined : text.items[id]?.text;
    return words === undefined ? [] : [{ path: pointer('/items', id, 'text'), count: countWords(words) }];
  });
  const counts = asked.map(({ count }) => count);
  const lix = lixOf(counts) ?? 0;
  const words = counts.reduce((sum, count) => sum + count.words, 0);
  const together =
    words >= leastWords.ofAll && lix > easy ? [issue('text/hard-to-read', '/items', { lix, limit: easy })] : [];
  const single = asked.flatMap(({ path, count }) => {
    const own = lixOf([count]) ?? 0;
    return count.words >= leastWords.ofOne && own > hard
      ? [issue('text/hard-to-read', path, { lix: own, limit: hard })]
      : [];
  });
  return [...together, ...single];
}

/**
 * LIX, the readability index of C. H. Björnsson (Läsbarhet, 1968): mean words of a sentence + percentage of words
 * with more than six letters. It needs no dictionary and no syllables, and J. Anderson (Lix and Rix, Journal of
 * Reading 26, 1983) found it to rank English texts as he found it to rank Swedish; so Danish and English share it.
 *
 * Up to 25 very easy, to 35 easy, to 45 medium (newspapers), to 55 hard, above very hard (law, research).
 */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const letter = /\p{L}/gu;
/** A stop, colon, question or exclamation mark at the end of a word or of the text; not the point in 1.5 or e.g. */
const sentenceEnd = /[.:!?…]+["”’')\]]*(?=\s|$)/u;

/** What the index is made of; of several texts the sum. */
export interface WordCount {
  readonly words: number;
  readonly long: number;
  readonly sentences: number;
}

/** A text that does not end with a stop ends a sentence all the same. */
export function countWords(text: string): WordCount {
  const sentences = text.split(sentenceEnd).map((sentence) => sentence.match(word) ?? []);
  const words = sentences.flat();
  return {
    words: words.length,
    long: words.filter((one) => one.length > 6 && (one.match(letter)?.length ?? 0) > 6).length,
    sentences: sentences.filter((sentence) => sentence.length > 0).length,
  };
}

/** The index as it is quoted, a whole number; undefined if there is no word. */
export function lixOf(counts: readonly WordCount[]): number | undefined {
  const sum = (part: keyof WordCount): number => counts.reduce((total, count) => total + count[part], 0);
  const words = sum('words');
  return words === 0 ? undefined : Math.round(words / sum('sentences') + (100 * sum('long')) / words);
}

/**
 * LIX, the readability index of C. H. Björnsson (Läsbarhet, 1968): mean words of a sentence + percentage of words
 * with more than six letters. It needs no dictionary and no syllables, and J. Anderson (Lix and Rix, Journal of
 * Reading 26, 1983) found it to rank English texts as he found it to rank Swedish; so Danish and English share it.
 *
 * Up to 25 very easy, to 35 easy, to 45 medium (newspapers), to 55 hard, above very hard (law, research).
 */
export interface ReadingLevel {
  /** Whole number, as it is quoted. */
  readonly lix: number;
  readonly words: number;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const letter = /\p{L}/gu;
/** A stop, colon, question or exclamation mark at the end of a word or of the text; not the point in 1.5 or e.g. */
const sentenceEnd = /[.:!?…]+["”’')\]]*(?=\s|$)/u;

/** The level of several texts read one after another; each ends a sentence. Undefined if there is no word in them. */
export function readingLevel(texts: readonly string[]): ReadingLevel | undefined {
  const sentences = texts.flatMap((text) => text.split(sentenceEnd)).map((sentence) => sentence.match(word) ?? []);
  const words = sentences.flat();
  if (words.length === 0) return undefined;
  const long = words.filter((one) => (one.match(letter)?.length ?? 0) > 6).length;
  const spoken = sentences.filter((sentence) => sentence.length > 0).length;
  return { lix: Math.round(words.length / spoken + (100 * long) / words.length), words: words.length };
}

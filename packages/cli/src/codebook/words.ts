/** The words of each language pack, as lines of a codebook. */
import { createWords, printFormula, type Ast, type TextPack, type Words } from '@skala/engine';
import type { CodebookInput } from './codebook-input.ts';
import type { Line } from './document.ts';

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** "da" → "Danish". */
export function languageName(language: string): string {
  return names.of(language) ?? language;
}

/** What a pack says of something, in every language that says it: "da" in front, then the words. */
export function inEveryLanguage(
  { texts }: Pick<CodebookInput, 'texts'>,
  say: (pack: TextPack) => string | undefined,
): readonly Line[] {
  return texts.flatMap((pack) => {
    const words = say(pack);
    return words === undefined ? [] : [[{ code: pack.language }, ' ', { text: words, language: pack.language }]];
  });
}

/** A formula as written, and with labels for names in every language. */
export function formulaLines(input: CodebookInput, ast: Ast): readonly Line[] {
  const inWords = inEveryLanguage(input, (pack) => printFormula(ast, quoted(wordsOf(input, pack))));
  return [[{ code: printFormula(ast) }], ...inWords];
}

export function wordsOf({ instrument }: CodebookInput, pack: TextPack): Words {
  return createWords(instrument, [pack], pack.language);
}

function quoted(words: Words): (name: string) => string {
  return (name) => {
    const label = words.name(name);
    return label === name ? name : `“${label}”`;
  };
}

const windows: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** "P30D" → "the last 30 days". */
export function windowWords(window: string): string {
  const [, count = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(window) ?? [];
  if (count === '') return { lifetime: 'lifetime', now: 'now', interview: 'during the interview' }[window] ?? window;
  const noun = windows[unit] ?? unit;
  return count === '1' ? `the last ${noun}` : `the last ${count} ${noun}s`;
}

/** "asked-declined" → "asked, but declined". */
export function reasonWords(reason: string): string {
  const known: Readonly<Record<string, string>> = {
    'asked-declined': 'asked, but declined to answer',
    'asked-unknown': 'asked, but did not know',
    'not-applicable': 'does not apply',
    'not-asked': 'was not asked',
    masked: 'is not shown',
  };
  return known[reason] ?? reason;
}

/** A source, as a link to its place on the page. */
export function sourceLine(source: string): Line {
  return [{ text: source, to: `source-${source}` }];
}

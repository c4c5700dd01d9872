import type { CompiledPathway } from '@skala/engine';
import type { Language } from './locale/language.ts';

/** The pathway's own text in the language asked for, else in English, else in what there is; and which that is. */
export function textOf(
  { text }: CompiledPathway,
  language: Language,
): readonly [string | undefined, CompiledPathway['text'][string] | undefined] {
  const spoken = [language, 'en', ...Object.keys(text)].find((one) => Object.hasOwn(text, one));
  return [spoken, spoken === undefined ? undefined : text[spoken]];
}

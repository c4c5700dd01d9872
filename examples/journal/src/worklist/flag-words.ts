import type { Catalogue } from '../catalogue.ts';
import type { Language } from '../settings.ts';
import type { CurrentFlag } from './flag-history.ts';

export interface FlagWords {
  readonly title: string;
  /** What could be done next; empty where the source says nothing. */
  readonly next: string;
  criterion(id: string): string;
}

/** The words of a flag, from the instrument's text pack or the pathway's own text. */
export function flagWords(
  catalogue: Catalogue,
  { source, flag, record, pathway }: CurrentFlag,
  language: Language,
): FlagWords {
  if (pathway) {
    const text = pathway.definition.text[language] ?? pathway.definition.text['en'];
    const { title = flag.id, next = '' } = text?.flags[flag.id] ?? {};
    return { title, next, criterion: (id) => text?.criteria?.[id] ?? id };
  }
  const words = catalogue.words(source, record.record.response.instrument.version, language);
  const { title, next = '' } = words.flag(flag.id);
  return { title, next, criterion: (id) => (id === flag.id ? title : words.criterion(id)) };
}

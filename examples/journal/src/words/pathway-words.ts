import type { CompiledPathway } from '@skala/engine';
import type { Language } from '../settings.ts';

export interface PathwayWords {
  readonly title: string;
  step(id: string): string;
  rule(id: string): string;
  event(id: string): string;
}

/** What a pathway calls its parts; the id where it has no word. */
export function pathwayWords({ id, text }: CompiledPathway, language: Language): PathwayWords {
  const words = text[language] ?? text['en'];
  return {
    title: words?.title ?? id,
    step: (name) => words?.steps[name] ?? name,
    rule: (name) => words?.schedule?.[name] ?? name,
    event: (name) => words?.events?.[name] ?? name,
  };
}

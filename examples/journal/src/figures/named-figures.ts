import type { CompiledPathway } from '@skala/engine';
import type { Catalogue } from '../catalogue.ts';
import type { Language } from '../settings.ts';
import type { Figures, NamedFigures } from './figure-line.ts';
import { areas } from './load.ts';

/** The figures with what instruments and pathway call their parts. */
export function namedFigures(
  figures: Figures,
  catalogue: Catalogue,
  { text }: CompiledPathway,
  language: Language,
): NamedFigures {
  const wordsOf = (id: string) => catalogue.words(id, catalogue.newest(id)?.version ?? '', language);
  const asi = wordsOf('asi-5');
  const instruments = new Set(figures.lines.filter(({ figure }) => figure === 'interviews').map(({ part }) => part));
  return {
    ...figures,
    areas: Object.fromEntries(areas.map((area) => [area, asi.score(area).label])),
    instruments: Object.fromEntries([...instruments].map((id) => [id, wordsOf(id).shortTitle])),
    indicators: (text[language] ?? text['en'])?.indicators ?? {},
  };
}

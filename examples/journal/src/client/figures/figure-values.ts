import type { FigureName, Measure, NamedFigures } from '../../figures/figure-line.ts';
import type { JournalWords } from '../../words/journal-words.ts';

/** Looks up numbers of the figures, as numbers and as they are said. */
export interface FigureValues {
  value(figure: FigureName, part: string, measure?: Measure): number | null;
  /** A count or a mean; what may not be given is said not to be shown. */
  said(figure: FigureName, part: string, measure?: Measure, decimals?: number): string;
  percent(figure: FigureName, part: string, measure?: Measure, decimals?: number): string;
}

export function figureValues({ lines }: NamedFigures, words: JournalWords): FigureValues {
  const value: FigureValues['value'] = (figure, part, measure = 'count') =>
    lines.find((line) => line.figure === figure && line.part === part && line.measure === measure)?.value ?? null;
  const hidden = words.text('figures.hidden');
  return {
    value,
    said(figure, part, measure, decimals) {
      const found = value(figure, part, measure);
      return found === null ? hidden : words.number(found, decimals);
    },
    percent(figure, part, measure = 'share', decimals = 0) {
      const found = value(figure, part, measure);
      return found === null ? hidden : words.text('figures.percent', { value: words.number(found * 100, decimals) });
    },
  };
}

/** One number of the leader's view, as the page and what is taken away have it. Nothing in it is about one person. */
export interface FigureLine {
  readonly figure: FigureName;
  /** Part of the figure: an ASI area, an instrument, or one of its groups. */
  readonly part: string;
  readonly measure: Measure;
  /** Null: it rests on fewer than five people, or would give away a number that does. */
  readonly value: number | null;
}

export type FigureName =
  'courses' | 'waiting' | 'load' | 'substance-free-or-reduced' | 'returned-within-12-months' | 'interviews';

/** Shares are from 0 to 1, means on the scale of the composite scores, medians in days. */
export type Measure =
  | 'count'
  | 'share'
  | 'median-days'
  | 'people'
  | 'mean-at-start'
  | 'mean-at-follow-up'
  | 'begun'
  | 'completed'
  | 'share-completed'
  | 'share-answered';

/** Calendar days of Europe/Copenhagen, both ends included. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

export interface Figures extends Period {
  /** The day it was worked out; what is dated later has not happened yet. */
  readonly asOf: string;
  readonly lines: readonly FigureLine[];
}

/** The figures with what they are called in one language. */
export interface NamedFigures extends Figures {
  /** By id. */
  readonly areas: Readonly<Record<string, string>>;
  readonly instruments: Readonly<Record<string, string>>;
  /** The pathway's own words, with what is to be kept in mind. */
  readonly indicators: Readonly<Record<string, { readonly title: string; readonly text: string }>>;
}

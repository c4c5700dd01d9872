/**
 * Composite scores at the start and at the last follow-up in the period, of the same people: those who have both, area
 * by area. The start is the last whole interview before that follow-up.
 */
import type { AsiFacts, CourseFacts } from './course-facts.ts';
import type { Figures } from './figure-line.ts';
import { isWithin } from './period.ts';

export const areas = ['medical', 'employment', 'alcohol', 'drug', 'legal', 'family', 'psychiatric'] as const;

export interface AreaLoad {
  readonly area: (typeof areas)[number];
  readonly people: number;
  /** Means, 0 to about 1; NaN of nobody. */
  readonly start: number;
  readonly followUp: number;
}

export function loadOf(people: readonly CourseFacts[], period: Omit<Figures, 'lines'>): readonly AreaLoad[] {
  const pairs = people.flatMap(({ asi }) => pairIn(asi, period));
  return areas.map((area) => {
    const both = pairs.flatMap(([start, followUp]) => {
      const [before, after] = [start.composites[area], followUp.composites[area]];
      return before === undefined || after === undefined ? [] : [{ before, after }];
    });
    return {
      area,
      people: both.length,
      start: meanOf(both.map(({ before }) => before)),
      followUp: meanOf(both.map(({ after }) => after)),
    };
  });
}

function pairIn(asi: readonly AsiFacts[], period: Omit<Figures, 'lines'>): readonly (readonly [AsiFacts, AsiFacts])[] {
  const last = asi.findLastIndex(({ form, day }) => form === 'follow-up' && isWithin(day, period));
  const followUp = asi[last];
  const start = asi.slice(0, Math.max(last, 0)).findLast(({ form }) => form !== 'follow-up');
  return start && followUp ? [[start, followUp]] : [];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

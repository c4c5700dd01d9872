/**
 * The two indicators of the quality standard, by the pathway's own definition. They are computed person by person and
 * added up, which gives the same counts and, besides, how many people stand behind each.
 */
import type { CompiledPathway } from '@skala/engine';
import { computeIndicators, type IndicatorResult } from '@skala/engine/schedule';
import type { Cell, Sum } from './cells.ts';
import type { Found } from './counted.ts';
import type { CourseFacts } from './course-facts.ts';
import type { Figures } from './figure-line.ts';

export const outcomes = ['substance-free-or-reduced', 'returned-within-12-months'] as const;

export type Outcome = (typeof outcomes)[number];

/** What is left out of each: no answer to the question; 12 months that have not passed. */
export const leftOut = {
  'substance-free-or-reduced': 'undecided',
  'returned-within-12-months': 'not-yet-observable',
} as const;

export const outcomeSums: readonly Sum[] = outcomes.flatMap((id): readonly Sum[] => [
  { total: `${id}.decided`, parts: [`${id}.counted`, `${id}.not-counted`], keeps: `${id}.decided` },
  { total: 'courses.ended', parts: [`${id}.decided`, `${id}.${leftOut[id]}`], keeps: `${id}.decided` },
]);

export function outcomesOf(
  pathway: CompiledPathway,
  people: readonly CourseFacts[],
  { from, until, asOf }: Omit<Figures, 'lines'>,
): Found {
  const all = people.map(({ citizen, courses }) =>
    computeIndicators(pathway, [{ key: citizen, responses: courses }], { from, until, asOf }),
  );
  const added = (id: Outcome, number: (result: IndicatorResult) => number): Cell => {
    const each = all.map((results) => results.find((one) => one.id === id)).map((one) => (one ? number(one) : 0));
    return { count: each.reduce((sum, count) => sum + count, 0), people: each.filter((count) => count > 0).length };
  };
  const cells = outcomes.flatMap((id): [string, Cell][] => [
    [`${id}.decided`, added(id, ({ denominator }) => denominator)],
    [`${id}.counted`, added(id, ({ numerator }) => numerator)],
    [`${id}.not-counted`, added(id, ({ numerator, denominator }) => denominator - numerator)],
    [`${id}.${leftOut[id]}`, { ...added(id, ({ excluded }) => excluded[leftOut[id]]), mayBeNone: true }],
  ]);
  const ended = added(outcomes[0], ({ denominator, excluded }) => denominator + excluded.undecided);
  return { cells: { 'courses.ended': ended, ...Object.fromEntries(cells) } };
}

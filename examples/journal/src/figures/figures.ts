/**
 * The municipality's own figures for a period, without anybody in them.
 *
 *     facts of every case ─ 1 counts ─ 2 what is small ─▶ lines
 *
 * What may not be given is left out here, on the server, before anything is shown or taken away.
 */
import type { CompiledPathway } from '@skala/engine';
import { fewestPeople, safeCells, type Cells, type Sum } from './cells.ts';
import { counted } from './counted.ts';
import type { CourseFacts } from './course-facts.ts';
import type { FigureLine, FigureName, Figures, Measure, Period } from './figure-line.ts';
import { completenessOf, type BegunInterview, type Completeness } from './interviews.ts';
import { loadOf, type AreaLoad } from './load.ts';
import { outcomes, outcomesOf, outcomeSums, leftOut } from './outcomes.ts';
import { isWithin } from './period.ts';
import { medianOf, waitingOf, waitingSums, type Waiting } from './waiting.ts';

export interface FigureSource {
  /** The course of treatment, with the indicators. */
  readonly pathway: CompiledPathway;
  readonly people: readonly CourseFacts[];
  readonly begun: readonly BegunInterview[];
  /** YYYY-MM-DD. */
  readonly asOf: string;
}

export function figuresOf({ pathway, people, begun, asOf }: FigureSource, { from, until }: Period): Figures {
  const period = { from, until, asOf };
  const waiting = waitingOf(people, period);
  const interviews = completenessOf(people, begun, period);
  const cells: Cells = {
    ...waiting.cells,
    ...outcomesOf(pathway, people, period).cells,
    ...interviews.cells,
    'courses.started': startedIn(people, period),
  };
  const given = givenCells(cells, [...waitingSums, ...outcomeSums, ...interviews.sums]);
  return {
    ...period,
    lines: [
      ...['approaches', 'started', 'ended'].map((part) => given.count('courses', part)),
      ...waitingLines(given, waiting),
      ...loadOf(people, period).flatMap(areaLines),
      ...outcomes.flatMap((id) => [
        ...['decided', 'counted', 'not-counted', leftOut[id]].map((part) => given.count(id, part)),
        line(id, 'counted', 'share', given.share(`${id}.counted`, `${id}.decided`)),
      ]),
      ...interviews.instruments.flatMap((id) => interviewLines(given, interviews, id)),
    ],
  };
}

interface GivenCells {
  /** The count, or null if it may not be given. */
  value(name: string): number | null;
  count(figure: FigureName, part: string): FigureLine;
  share(part: string, whole: string): number | null;
}

function givenCells(cells: Cells, sums: readonly Sum[]): GivenCells {
  const safe = safeCells(cells, sums);
  const value = (name: string): number | null => (safe.has(name) ? (cells[name]?.count ?? null) : null);
  return {
    value,
    count: (figure, part) => line(figure, part, 'count', value(`${figure}.${part}`)),
    share(part, whole) {
      const [some, all] = [value(part), value(whole)];
      return some === null || all === null ? null : some / all;
    },
  };
}

function startedIn(people: readonly CourseFacts[], period: Omit<Figures, 'lines'>) {
  return counted(
    people.flatMap(({ citizen, approaches }) =>
      approaches
        .filter(({ started, start }) => started === true && start !== undefined && isWithin(start, period))
        .map(() => citizen),
    ),
  );
}

function waitingLines(given: GivenCells, { days, begun }: Waiting): readonly FigureLine[] {
  return [
    ...['decided', 'within', 'beyond', 'pending', 'unknown'].map((part) => given.count('waiting', part)),
    line('waiting', 'within', 'share', given.share('waiting.within', 'waiting.decided')),
    line('waiting', 'begun', 'median-days', begun < fewestPeople ? null : medianOf(days)),
  ];
}

/** Rounded, so that the sum of a few scores cannot be taken apart again. */
function areaLines({ area, people, start, followUp }: AreaLoad): readonly FigureLine[] {
  const isFew = people < fewestPeople;
  return [
    line('load', area, 'people', isFew ? null : people),
    line('load', area, 'mean-at-start', isFew ? null : rounded(start, 2)),
    line('load', area, 'mean-at-follow-up', isFew ? null : rounded(followUp, 2)),
  ];
}

function interviewLines(given: GivenCells, { answered }: Completeness, id: string): readonly FigureLine[] {
  const [begun, completed] = [`interviews.${id}.begun`, `interviews.${id}.completed`];
  const { share = NaN, people = 0 } = answered.get(id) ?? {};
  // Where the number completed is left out, the share says that it is five at least. Of few begun, that says how many.
  const saysHowMany = given.value(completed) === null && (given.value(begun) ?? 0) < 2 * fewestPeople;
  const isFew = people < fewestPeople || saysHowMany;
  return [
    line('interviews', id, 'begun', given.value(begun)),
    line('interviews', id, 'completed', given.value(completed)),
    line('interviews', id, 'share-completed', given.share(completed, begun)),
    line('interviews', id, 'share-answered', isFew || Number.isNaN(share) ? null : rounded(share, 3)),
  ];
}

function line(figure: FigureName, part: string, measure: Measure, value: number | null): FigureLine {
  return { figure, part, measure, value };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

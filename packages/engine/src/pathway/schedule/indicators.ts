/**
 * Indicators of a quality standard, computed over the courses of many people.
 *
 * `share`: of the finished responses to one instrument for which `among` is true and `counted` is decided, the share
 * for which `counted` is true. `return`: of the events (one a day) for which `among` is true, the share that a return of
 * the same person follows on a later day within the period. Whatever is left out is counted by reason.
 *
 * A return is known when it happens, no return only when the period has passed. Those not yet known are left out, so
 * while a period is running the share is too high: read it for events whose periods have passed.
 */
import type {
  CompiledIndicator,
  CompiledPathway,
  CompiledReturn,
  CompiledShare,
} from '../../definition/compiled-pathway.ts';
import type { Ast } from '../../expression/ast.ts';
import { pointer } from '../../issue/issue.ts';
import { evaluationOf } from '../evaluation.ts';
import { dayOf, daysLater, isBefore, type Day } from './calendar.ts';
import { eventDays, eventsIn, type DatedEvent, type ScoredResponse } from './facts.ts';

/** Everything known of one person. */
export interface ScoredCourse {
  /** Finished responses, oldest first. */
  readonly responses: readonly ScoredResponse[];
  /** Events that the host gives. */
  readonly events: readonly DatedEvent[];
}

export interface IndicatorPeriod {
  /** First and last day of what is looked at; without limit unless told. */
  readonly from?: string;
  readonly until?: string;
  /** What is dated later has not happened yet. */
  readonly asOf: string;
}

const exclusions = [
  /** It has no date, so whether it lies in the period is not known. */
  'undated',
  'outside-period',
  'not-among',
  'among-undecided',
  /** `counted` is undecided. */
  'undecided',
  /** No return yet, and the period in which one would count has not passed. */
  'not-yet-observable',
] as const;

export type Exclusion = (typeof exclusions)[number];

export interface IndicatorResult {
  readonly id: string;
  readonly kind: CompiledIndicator['kind'];
  readonly numerator: number;
  readonly denominator: number;
  /** Null when nothing is left to count. */
  readonly share: number | null;
  readonly excluded: Readonly<Record<Exclusion, number>>;
}

type Outcome = 'counted' | 'not-counted' | Exclusion;

interface Limits {
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  readonly asOf: Day;
}

export function indicatorsOver(
  pathway: CompiledPathway,
  courses: readonly ScoredCourse[],
  period: IndicatorPeriod,
): readonly IndicatorResult[] {
  const limits: Limits = {
    from: period.from === undefined ? undefined : dayOf(period.from, '/from'),
    until: period.until === undefined ? undefined : dayOf(period.until, '/until'),
    asOf: dayOf(period.asOf, '/asOf'),
  };
  return (pathway.indicators ?? []).map((indicator) => {
    const outcomes = courses.flatMap((course) =>
      indicator.kind === 'share'
        ? shareOutcomes(pathway, indicator, course, limits)
        : returnOutcomes(pathway, indicator, course, limits),
    );
    return resultOf(indicator, outcomes);
  });
}

function resultOf({ id, kind }: CompiledIndicator, outcomes: readonly Outcome[]): IndicatorResult {
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  const numerator = count('counted');
  const denominator = numerator + count('not-counted');
  return {
    id,
    kind,
    numerator,
    denominator,
    share: denominator === 0 ? null : numerator / denominator,
    excluded: Object.fromEntries(exclusions.map((reason) => [reason, count(reason)])) as Record<Exclusion, number>,
  };
}

function shareOutcomes(
  pathway: CompiledPathway,
  { per, at, counted, among }: CompiledShare,
  { responses }: ScoredCourse,
  limits: Limits,
): readonly Outcome[] {
  return responses
    .filter(({ instrument }) => instrument.id === per)
    .map((given, index): Outcome => {
      const date = at === undefined ? given.date : eventsIn(pathway, given).find(({ event }) => event === at)?.date;
      if (date === undefined) return 'undated';
      if (!isWithin(dayOf(date, pointer('/responses', index, 'date')), limits)) return 'outside-period';
      const left = amongOutcome(pathway, among, given);
      if (left) return left;
      const value = valueOn(pathway, counted, given);
      return Number.isNaN(value) ? 'undecided' : value === 1 ? 'counted' : 'not-counted';
    });
}

function returnOutcomes(
  pathway: CompiledPathway,
  { per, again, within, among }: CompiledReturn,
  { responses, events }: ScoredCourse,
  limits: Limits,
): readonly Outcome[] {
  // Of what is told twice of one day, a response is taken before the host.
  const found = eventDays(pathway, [
    ...events.map((event) => ({ ...event, given: undefined })),
    ...responses.flatMap((given) => eventsIn(pathway, given).map((event) => ({ ...event, given }))),
  ]);
  const returns = found.filter(({ event, day }) => event === again && !isBefore(limits.asOf, day));
  const days = new Map(found.filter(({ event }) => event === per).map((one) => [one.date, one]));
  return [...days.values()].map(({ day, given }): Outcome => {
    if (!isWithin(day, limits)) return 'outside-period';
    const left = amongOutcome(pathway, among, given);
    if (left) return left;
    const last = daysLater(day, within);
    if (returns.some((one) => isBefore(day, one.day) && !isBefore(last, one.day))) return 'counted';
    return isBefore(limits.asOf, last) ? 'not-yet-observable' : 'not-counted';
  });
}

function isWithin(day: Day, { from, until, asOf }: Limits): boolean {
  return !(from && isBefore(day, from)) && !(until && isBefore(until, day)) && !isBefore(asOf, day);
}

/** Why a response is left out by `among`, if it is. Without a response `among` is undecided. */
function amongOutcome(
  pathway: CompiledPathway,
  among: Ast | undefined,
  given: ScoredResponse | undefined,
): 'not-among' | 'among-undecided' | undefined {
  if (!among) return undefined;
  const value = given ? valueOn(pathway, among, given) : NaN;
  return Number.isNaN(value) ? 'among-undecided' : value === 1 ? undefined : 'not-among';
}

function valueOn(pathway: CompiledPathway, formula: Ast, { instrument, scored }: ScoredResponse): number {
  return evaluationOf(pathway, new Map([[instrument.id, scored]])).evaluate(formula);
}

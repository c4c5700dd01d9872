/**
 * Entry `@skala/engine/schedule`: what is due when, and indicators over many courses. What needs dates is here and
 * nowhere else, so that the runtime entry carries no date library.
 *
 *     responses ─ 1 facts ─▶ 2 occurrences, as of a day
 *               ─ 3 indicators, over many people
 *
 * Every day is a calendar day (YYYY-MM-DD) that the host gives. The engine has no clock and no time zone.
 */
import type { CompiledPathway } from './definition/compiled-pathway.ts';
import type { Viewer } from './pathway/held-back.ts';
import { isFinished } from './pathway/latest.ts';
import { factsFrom } from './pathway/schedule/facts.ts';
import type { DatedEvent, DatedResponse, ScheduleFacts, ScoredResponse } from './pathway/schedule/facts.ts';
import { indicatorsOver, type IndicatorPeriod, type IndicatorResult } from './pathway/schedule/indicators.ts';
import { deriveResponse } from './pipeline.ts';

/** 1. What the responses of one person tell, given oldest first, and what the host knows besides. */
export function scheduleFacts(
  pathway: CompiledPathway,
  responses: readonly DatedResponse[],
  options: Viewer & { readonly events?: readonly DatedEvent[] } = {},
): ScheduleFacts {
  return factsFrom(pathway, scoreFinished(responses), options.events ?? [], options);
}

/** 2. Every occurrence of every rule, as of a day. */
export { dueSteps } from './pathway/schedule/due-steps.ts';

/** Everything known of one person, under a key that says nothing about who it is. */
export interface Course {
  readonly key: string;
  /** Oldest first. */
  readonly responses: readonly DatedResponse[];
  /** Events that the host gives. */
  readonly events?: readonly DatedEvent[];
}

/** 3. The indicators of a pathway. Courses with the same key are of the same person. */
export function computeIndicators(
  pathway: CompiledPathway,
  courses: readonly Course[],
  period: IndicatorPeriod,
): readonly IndicatorResult[] {
  const people = new Map<string, Course[]>();
  for (const course of courses) people.set(course.key, [...(people.get(course.key) ?? []), course]);
  const scored = [...people.values()].map((own) => ({
    responses: own.flatMap(({ responses }) => scoreFinished(responses)),
    events: own.flatMap(({ events }) => events ?? []),
  }));
  return indicatorsOver(pathway, scored, period);
}

function scoreFinished(responses: readonly DatedResponse[]): readonly ScoredResponse[] {
  return responses
    .filter(({ response }) => isFinished(response))
    .map((given) => ({ ...given, scored: deriveResponse(given) }));
}

export type { Occurrence } from './pathway/schedule/due-steps.ts';
export type { CompletedStep, DatedEvent, DatedResponse, ScheduleFacts } from './pathway/schedule/facts.ts';
export type { Exclusion, IndicatorPeriod, IndicatorResult } from './pathway/schedule/indicators.ts';

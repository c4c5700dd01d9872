/**
 * What a schedule and indicators are judged on: events with their days, and steps that were done.
 *
 * Days are calendar days as the host sees them (in Denmark: of Europe/Copenhagen). The engine turns no point in
 * time into a day.
 */
import type { CompiledPathway, PathwayInput } from '../../definition/compiled-pathway.ts';
import { status } from '../../expression/status.ts';
import { EngineError } from '../../issue/engine-error.ts';
import { issue, pointer } from '../../issue/issue.ts';
import type { ScoredAnswers } from '../../score/score-answers.ts';
import { evaluationOf, inputsBehind, type ScoredInstruments } from '../evaluation.ts';
import { heldBackBy, type Viewer } from '../held-back.ts';
import { latestFinished, type GivenResponse } from '../latest.ts';
import { dayOf, type Day } from './calendar.ts';

/** A response and the day on which it was finished. */
export interface DatedResponse extends GivenResponse {
  readonly date: string;
}

/** A finished response with its scored answers. */
export interface ScoredResponse extends DatedResponse {
  readonly scored: ScoredAnswers;
}

export interface DatedEvent {
  readonly event: string;
  readonly date: string;
  /** The response that says so; none if the host does. */
  readonly response?: string;
  /** Steps whose condition is false for this event: it calls for none of them. */
  readonly notNeeded?: readonly string[];
  /** Steps whose condition is undecided for this event. */
  readonly undecided?: readonly string[];
}

export interface CompletedStep {
  readonly step: string;
  readonly date: string;
  readonly response?: string;
}

export interface ScheduleFacts {
  readonly events: readonly DatedEvent[];
  readonly completed: readonly CompletedStep[];
}

/** The events that a response tells of: its date items that the pathway names and that were asked and answered. */
export function eventsIn(
  pathway: CompiledPathway,
  { instrument, response, scored }: ScoredResponse,
): readonly DatedEvent[] {
  const { program } = scored.setting;
  return Object.entries(pathway.events ?? {}).flatMap(([event, from]) => {
    if (!('item' in from) || from.instrument !== instrument.id) return [];
    const slot = program.slots.get(from.item) ?? -1;
    const answer = scored.answers[slot];
    if (scored.derived.statuses[slot] !== status.answered || !answer || !('value' in answer)) return [];
    return [{ event, date: String(answer.value), response: response.id }];
  });
}

/** The events with their days. Throws EngineError on a name that the pathway has not, or a day that there is not. */
export function eventDays<Event extends DatedEvent>(
  pathway: CompiledPathway,
  events: readonly Event[],
): readonly (Event & { readonly day: Day })[] {
  return events.map((event, index) => {
    const isKnown = Object.hasOwn(pathway.events ?? {}, event.event);
    if (!isKnown) throw unknownName(pointer('/events', index, 'event'), event.event);
    return { ...event, day: dayOf(event.date, pointer('/events', index, 'date')) };
  });
}

/** The steps that were done with their days. Throws EngineError as `eventDays` does. */
export function completionDays(
  pathway: CompiledPathway,
  completed: readonly CompletedStep[],
): readonly (CompletedStep & { readonly day: Day })[] {
  return completed.map((one, index) => {
    const isKnown = pathway.steps.some(({ id }) => id === one.step);
    if (!isKnown) throw unknownName(pointer('/completed', index, 'step'), one.step);
    return { ...one, day: dayOf(one.date, pointer('/completed', index, 'date')) };
  });
}

function unknownName(path: string, name: string): EngineError {
  return new EngineError(issue('schedule/unknown-name', path, { name }));
}

/** The facts that finished responses of one person, given oldest first, and the host tell. */
export function factsFrom(
  pathway: CompiledPathway,
  finished: readonly ScoredResponse[],
  hostEvents: readonly DatedEvent[],
  viewer: Viewer,
): ScheduleFacts {
  const latest = latestFinished(finished);
  const fromResponses = finished.flatMap((given) =>
    eventsIn(pathway, given).map((event) => ({
      ...event,
      ...needsOf(pathway, event.event, new Map(latest).set(given.instrument.id, given), viewer),
    })),
  );
  return {
    events: [
      ...fromResponses,
      ...hostEvents.map((event) => ({ ...needsOf(pathway, event.event, latest, viewer), ...event })),
    ],
    completed: finished.flatMap(({ instrument, response, date }) =>
      pathway.steps
        .filter((step) => step.instrument === instrument.id && step.form === response.form)
        .map(({ id }) => ({ step: id, date, response: response.id })),
    ),
  };
}

/**
 * Which steps an event does not call for: their condition is judged on the response that tells of the event,
 * and on the latest of every other instrument. What is held back from the viewer leaves it undecided.
 */
function needsOf(
  pathway: CompiledPathway,
  event: string,
  responses: ReadonlyMap<string, ScoredResponse>,
  viewer: Viewer,
): Pick<DatedEvent, 'notNeeded' | 'undecided'> {
  const steps = new Set(pathway.schedule.filter(({ after }) => after === event).map(({ step }) => step));
  const conditional = pathway.steps.filter(({ id, when }) => when && steps.has(id));
  if (conditional.length === 0) return {};
  const scored: ScoredInstruments = new Map([...responses].map(([id, given]) => [id, given.scored]));
  const { evaluate } = evaluationOf(pathway, scored);
  const isHeld = ({ instrument }: PathwayInput): boolean => {
    const given = responses.get(instrument);
    return given !== undefined && heldBackBy(pathway, given.response, viewer).length > 0;
  };
  const needs = conditional.flatMap(({ id, when }) => {
    if (!when) return [];
    return [{ id, value: inputsBehind(pathway, when).some(isHeld) ? NaN : evaluate(when) }];
  });
  const idsWhere = (holds: (value: number) => boolean): readonly string[] =>
    needs.filter(({ value }) => holds(value)).map(({ id }) => id);
  return { notNeeded: idsWhere((value) => value === 0), undecided: idsWhere(Number.isNaN) };
}

/**
 * What a schedule asks for, as of a day.
 *
 * An occurrence is `upcoming` until the day it opens, `due` from then to its last day, `overdue` after that, and
 * `done` by the first finished response of its step (or the first event that `doneBy` names) from the day it
 * opens to the day before the next one opens. So each response counts for one occurrence of a rule at most.
 */
import type { CompiledPathway, CompiledRule } from '../../definition/compiled-pathway.ts';
import { compareDays, dayOf, isBefore, type Day } from './calendar.ts';
import { completionDays, eventDays, type DatedEvent, type ScheduleFacts } from './facts.ts';
import { occurrencesOf, type Anchor, type OccurrenceDays } from './occurrences.ts';

export interface Occurrence {
  readonly rule: string;
  readonly step: string;
  /** The event that it is counted from, and its day. */
  readonly after: string;
  readonly from: string;
  /** From 1, after that event. */
  readonly number: number;
  readonly opens: string;
  readonly due: string;
  /** From this day on a response counts for the next occurrence, or for the next event. */
  readonly closes?: string;
  readonly status: 'upcoming' | 'due' | 'overdue' | 'done';
  /** `undecided`: whether the event calls for the step at all cannot be decided yet. */
  readonly need: 'needed' | 'undecided';
  readonly doneOn?: string;
  /** The response by which it was done. */
  readonly response?: string;
}

/** Something that was done, or happened, on a day. */
interface Fact {
  readonly day: Day;
  readonly response?: string;
}

interface DayFacts {
  readonly events: ReadonlyMap<string, readonly (DatedEvent & { readonly day: Day })[]>;
  readonly completed: ReadonlyMap<string, readonly Fact[]>;
}

/**
 * Every occurrence of every rule, by the day it is due. What is dated after `asOf` has not happened yet. Throws
 * EngineError on a day that there is not, or a name that the pathway has not.
 */
export function dueSteps(pathway: CompiledPathway, facts: ScheduleFacts, asOf: string): readonly Occurrence[] {
  const today = dayOf(asOf, '/asOf');
  const known = dayFacts(pathway, facts, today);
  return pathway.schedule
    .flatMap((rule) => {
      const anchors = anchorsOf(rule, known);
      const untils = rule.until === undefined ? [] : (known.events.get(rule.until) ?? []).map(({ day }) => day);
      const done = doneOf(rule, known);
      return occurrencesOf(rule, anchors, untils, today).map((days) => ({
        days,
        occurrence: occurrenceOf(rule, days, doneIn(days, done, anchors), today),
      }));
    })
    .sort((a, b) => compareDays(a.days.due, b.days.due) || compareDays(a.days.anchor.day, b.days.anchor.day))
    .map(({ occurrence }) => occurrence);
}

function dayFacts(pathway: CompiledPathway, facts: ScheduleFacts, today: Day): DayFacts {
  const happened = ({ day }: Fact): boolean => !isBefore(today, day);
  return {
    events: groupBy(eventDays(pathway, facts.events).filter(happened), ({ event }) => event),
    completed: groupBy(completionDays(pathway, facts.completed).filter(happened), ({ step }) => step),
  };
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** The days on which the rule's event happened, each once. One that calls for the step is enough. */
function anchorsOf({ after, step }: CompiledRule, { events }: DayFacts): readonly Anchor[] {
  const byDay = groupBy(events.get(after) ?? [], ({ day }) => day.toString());
  return [...byDay.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const calling = same.filter(({ notNeeded }) => !notNeeded?.includes(step));
    const isSure = calling.some(({ undecided }) => !undecided?.includes(step));
    const need = calling.length === 0 ? 'not-needed' : isSure ? 'needed' : 'undecided';
    return [{ day: first.day, responses: same.flatMap(({ response }) => response ?? []), need }];
  });
}

function doneOf({ step, doneBy }: CompiledRule, { events, completed }: DayFacts): readonly Fact[] {
  const facts: readonly Fact[] = (doneBy === undefined ? completed.get(step) : events.get(doneBy)) ?? [];
  return [...facts].sort((a, b) => compareDays(a.day, b.day));
}

/**
 * By what an occurrence was done. An event that the same response tells of as the one that is counted from belongs
 * to that, whatever else happened in between; anything else counts by its day.
 */
function doneIn(
  { anchor, number, opens, closes }: OccurrenceDays,
  done: readonly Fact[],
  anchors: readonly Anchor[],
): Fact | undefined {
  const belongsTo = ({ responses }: Anchor, { response }: Fact): boolean =>
    response !== undefined && responses.includes(response);
  return done.find((fact) => {
    if (anchors.some((one) => belongsTo(one, fact))) return number === 1 && belongsTo(anchor, fact);
    return !isBefore(fact.day, opens) && (closes === undefined || isBefore(fact.day, closes));
  });
}

function occurrenceOf(rule: CompiledRule, days: OccurrenceDays, done: Fact | undefined, today: Day): Occurrence {
  const { anchor, number, opens, due, closes } = days;
  const open = isBefore(today, opens) ? 'upcoming' : isBefore(due, today) ? 'overdue' : 'due';
  return {
    rule: rule.id,
    step: rule.step,
    after: rule.after,
    from: anchor.day.toString(),
    number,
    opens: opens.toString(),
    due: due.toString(),
    ...(closes ? { closes: closes.toString() } : {}),
    status: done ? 'done' : open,
    need: anchor.need === 'undecided' ? 'undecided' : 'needed',
    ...(done ? { doneOn: done.day.toString() } : {}),
    ...(done?.response === undefined ? {} : { response: done.response }),
  };
}

/**
 * Answers that carry over between instruments which ask the same question: PHQ-2 and PHQ-9, for one.
 *
 * What carries over is declared in one of the two definitions, usually the shorter, and works both ways.
 * Declared or not, an answer is carried only where both items take the same answers over the same period.
 */
import type { Answer } from '../definition/answer.ts';
import type { CompiledInstrument, CompiledItem } from '../definition/compiled.ts';
import type { AnswerOrigin, LogEntry } from '../definition/interview-event.ts';
import { isSameJson } from '../internal/same-json.ts';
import type { Response } from './response.ts';

/** An answer event without its stamp: the host adds time and actor when somebody agrees to it. */
export interface CarriedAnswer {
  readonly type: 'answer';
  readonly item: string;
  readonly answer: Answer;
  readonly from: AnswerOrigin;
}

export interface CarrySource {
  readonly instrument: CompiledInstrument;
  readonly response: Response;
}

/**
 * The answers of a finished response that another instrument's interview can begin with.
 *
 * @param since ISO 8601 instant; what was answered before it is not carried, because the period asked about
 *   has moved on.
 */
export function carriedAnswers(
  to: CompiledInstrument,
  { instrument, response }: CarrySource,
  since: string,
): readonly CarriedAnswer[] {
  if (!['completed', 'amended', 'ended-early'].includes(response.status)) return [];
  const earliest = Date.parse(since);
  return [...sameQuestions(to, instrument)].flatMap(([item, origin]): CarriedAnswer[] => {
    const answer = Object.hasOwn(response.answers, origin) ? response.answers[origin] : undefined;
    const time = response.log.findLast((entry) => isAnswerTo(entry, origin))?.time;
    if (!answer || 'missing' in answer || time === undefined || !(Date.parse(time) >= earliest)) return [];
    const { id, version } = instrument;
    return [
      { type: 'answer', item, answer, from: { response: response.id, instrument: id, version, item: origin, time } },
    ];
  });
}

function isAnswerTo({ type, item }: LogEntry, origin: string): boolean {
  return type === 'answer' && item === origin;
}

/** Item of `to` → the same question of `from`. */
function sameQuestions(to: CompiledInstrument, from: CompiledInstrument): ReadonlyMap<string, string> {
  const pairs = [
    ...declared(to, from),
    ...declared(from, to).map(([item, origin]): readonly [string, string] => [origin, item]),
  ];
  const find = (instrument: CompiledInstrument, id: string): CompiledItem | undefined =>
    instrument.items.find((item) => item.id === id);
  return new Map(pairs.filter(([item, origin]) => isSameQuestion(find(to, item), find(from, origin))));
}

function declared(by: CompiledInstrument, other: CompiledInstrument): readonly (readonly [string, string])[] {
  const major = Number(other.version.split('.')[0]);
  return (by.carryOver ?? [])
    .filter((entry) => entry.instrument === other.id && entry.major === major)
    .flatMap(({ items }) => Object.entries(items));
}

const shapeFields = ['type', 'min', 'max', 'decimals', 'unit', 'units', 'options', 'exclusive', 'window'] as const;

function isSameQuestion(one: CompiledItem | undefined, other: CompiledItem | undefined): boolean {
  return one !== undefined && other !== undefined && shapeFields.every((field) => isSameJson(one[field], other[field]));
}

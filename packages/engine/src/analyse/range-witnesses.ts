/**
 * For every score and every form that can give it: answers that reach the lowest value and answers that reach the
 * highest. They are made from the formula, improved by trying, and what they are said to give is what scoring them
 * gives.
 */
import type { Answer, AnswerValue } from '../definition/answer.ts';
import type { CompiledInstrument } from '../definition/compiled.ts';
import { derive, isAsked, type Setting } from '../derive/derive.ts';
import { reasonOfStatus } from '../expression/status.ts';
import { analysisOf, worldOfForm } from './analysis.ts';
import type { Candidate } from './candidates.ts';
import type { Trial } from './enumerate.ts';
import { extremesOf } from './extremes.ts';
import { hasNumber, type Interval } from './possible.ts';
import { possibleScoreIn, scoreUnits } from './score-ranges.ts';
import { isNear } from './scores.ts';
import type { Found } from './search.ts';

/** One end of a range. */
export interface RangeEnd {
  /** What scoring the answers gives; null where no answers with a value were found. */
  readonly value: number | null;
  /** By item id, as vectors have them: bare values and missing keys; only questions that are asked then. */
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** The value is the end of the range; otherwise it is the outermost that was found, and more may be possible. */
  readonly isReached: boolean;
}

export interface RangeWitness {
  readonly score: string;
  readonly form: string;
  /** No answers in this form give a score outside. */
  readonly range: Interval;
  readonly low: RangeEnd;
  readonly high: RangeEnd;
}

/** The scores that answers by item id give in one form; null where there is none. */
export type ScoreAnswers = (answers: Readonly<Record<string, AnswerValue>>) => Readonly<Record<string, number | null>>;

/** Forms in which a score is never computable are left out. `scorerOf` scores answers in a form, as the engine does. */
export function findRangeWitnesses(
  instrument: CompiledInstrument,
  scorerOf: (form: string) => ScoreAnswers,
): readonly RangeWitness[] {
  const analysis = analysisOf(instrument);
  return Object.keys(instrument.forms).flatMap((form) => {
    const world = worldOfForm(analysis, form);
    const score = scorerOf(form);
    return scoreUnits(analysis).flatMap((unit): RangeWitness[] => {
      const range = world && possibleScoreIn(analysis, world, unit);
      if (!world || !range || !hasNumber(range)) return [];
      const { trial, low, high } = extremesOf(analysis.program, world, unit);
      const end = (found: Found, bound: number): RangeEnd => {
        const answers = answersOf(found, trial, world.setting);
        const value = score(answers)[unit.id] ?? null;
        return { value, answers, isReached: value !== null && isNear(value, bound) };
      };
      return [
        { score: unit.id, form, range: { low: range.low, high: range.high }, low: end(low, range.low), high: end(high, range.high) }, // prettier-ignore
      ];
    });
  });
}

/** The answers of a choice, without those to questions that are then not asked. */
function answersOf({ choice }: Found, { items, candidates }: Trial, setting: Setting): RangeEnd['answers'] {
  const { instrument, count } = setting.program;
  const chosen = items.map((slot, place) => [slot, candidates[place]?.[choice[place] as number]] as const);
  const answers = new Array<Answer | undefined>(count).fill(undefined);
  for (const [slot, candidate] of chosen) answers[slot] = candidate && asAnswer(candidate);
  const derived = derive(setting, answers);
  return Object.fromEntries(
    chosen.flatMap(([slot, candidate]) =>
      candidate?.answer === undefined || !isAsked(setting, derived, slot)
        ? []
        : [[instrument.items[slot]?.id ?? '', candidate.answer]],
    ),
  );
}

function asAnswer({ answer, status }: Candidate): Answer | undefined {
  if (answer === undefined) return undefined;
  const reason = reasonOfStatus(status);
  if (reason === undefined) return { value: answer };
  return reason === 'unanswered' || reason === 'not-in-form' ? undefined : { missing: reason, key: String(answer) };
}

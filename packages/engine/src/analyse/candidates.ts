/** Answers to one item that stand for all others: what enumeration and search try. */
import type { AnswerValue } from '../definition/answer.ts';
import type { CompiledInstrument, CompiledItem } from '../definition/compiled.ts';
import { status, statusOfReason } from '../expression/status.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { answerDomain, onGrid, type SteppedDomain } from './answer-domain.ts';
import type { ItemUse } from './closure.ts';

/** What an item can count as. */
export interface Candidate {
  /** As vectors have it: a value or a missing key; absent where unanswered. */
  readonly answer?: AnswerValue;
  /** What formulas see; NaN where there is none. */
  readonly number: number;
  readonly status: number;
}

export interface Candidates {
  readonly list: readonly Candidate[];
  /** Every other answer does the same to the formulas as one of these. */
  readonly isComplete: boolean;
}

export const unanswered: Candidate = { number: NaN, status: status.unanswered };

/** Numbers of one item that are tried one by one, where all of them matter. */
const listed = 256;

export function candidatesOf(item: CompiledItem, use: ItemUse, instrument: CompiledInstrument): Candidates {
  const { list, isComplete } = answersOf(item, use);
  const keys = new Map(item.missing.map((key) => [instrument.missing[key], key]));
  const coded = [...keys].flatMap(([reason, key]): Candidate[] =>
    reason === undefined ? [] : [{ answer: key, number: NaN, status: statusOfReason(reason) }],
  );
  const given = list.map((answer): Candidate => {
    return { answer, number: itemTypes[item.type].toNumber(answer, item), status: status.answered };
  });
  return { list: [...given, ...coded, unanswered], isComplete };
}

function answersOf(
  item: CompiledItem,
  use: ItemUse,
): { readonly list: readonly AnswerValue[]; readonly isComplete: boolean } {
  const domain = answerDomain(item);
  if ('step' in domain) {
    const { numbers, isComplete } = steps(domain, use);
    return { list: numbers.map(domain.answerAt), isComplete };
  }
  const isTold = domain.isComplete && (use.isWhole || domain.answers.length <= 8);
  if (isTold || use.codes.size === 0) return { list: domain.answers, isComplete: domain.isComplete };
  return byOptions(item, use.codes);
}

/** Answers that differ in the options that are asked for: one for every set of those. */
function byOptions(
  item: CompiledItem,
  codes: ReadonlySet<string>,
): { readonly list: readonly AnswerValue[]; readonly isComplete: boolean } {
  const { options = [] } = item;
  const relevant = options.filter(({ code }) => codes.has(code));
  const other = options.find(({ code }) => !codes.has(code) && !item.exclusive?.includes(code));
  const domain = answerDomain({ ...item, options: [...relevant, ...(other ? [other] : [])] });
  return 'answers' in domain
    ? { list: domain.answers, isComplete: domain.isComplete }
    : { list: [], isComplete: false };
}

/** All steps where they are few; else the ends, and what lies at and on both sides of each constant. */
function steps(
  { low, high, step }: SteppedDomain,
  { constants, isWhole }: ItemUse,
): { readonly numbers: readonly number[]; readonly isComplete: boolean } {
  const count = Math.round((high - low) / step) + 1;
  const isFew = count <= (isWhole ? listed : 8);
  if (isFew) return { numbers: Array.from({ length: count }, (_, index) => onGrid(low + index * step, step)), isComplete: true }; // prettier-ignore
  const near = [...constants].flatMap((constant) => {
    const [below, above] = [low + Math.floor((constant - low) / step) * step, low + Math.ceil((constant - low) / step) * step]; // prettier-ignore
    return [below - step, below, above, above + step];
  });
  const middle = isWhole ? [low + Math.round((high - low) / step / 2) * step] : [];
  const inside = [low, high, ...near, ...middle].filter((number) => number >= low && number <= high);
  return { numbers: [...new Set(inside.map((number) => onGrid(number, step)))], isComplete: !isWhole };
}

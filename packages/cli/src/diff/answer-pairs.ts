/**
 * The questions that something computed rests on in either version, and for each the answers worth trying: options,
 * ends of ranges, the numbers that formulas compare with and what lies beside them, missing codes. Each answer is a
 * pair: as it is given under the older version, and what it is under the newer one.
 */
import { children, createScorer, type Ast, type CompiledInstrument, type CompiledItem } from '@skala/engine';
import { nameIn, type Renames } from './facts.ts';
import type { Version } from './version.ts';
import { itemsBehind } from './items-behind.ts';
import { recodingOf, type Recoding } from './recoding.ts';

export type RawAnswer = string | number | boolean | readonly string[];

/** Undefined on a side: that version does not ask it, or there is no such answer there. */
export interface AnswerPair {
  readonly old?: RawAnswer;
  readonly new?: RawAnswer;
}

export interface Question {
  readonly old?: string;
  readonly new?: string;
  readonly answers: readonly AnswerPair[];
}

/** The questions behind formulas of the two versions. */
export function questionsBehind(
  older: Version,
  newer: Version,
  renames: Renames,
  was: Ast | undefined,
  is: Ast | undefined,
): readonly Question[] {
  const oldItems = itemsBehind(older.instrument, was);
  const newItems = itemsBehind(newer.instrument, is);
  const constants = [...constantsOf(older.instrument), ...constantsOf(newer.instrument)];
  const oldById = new Map([...oldItems].map((item) => [nameIn(renames, 'item', item.id), item]));
  const newById = new Map([...newItems].map((item) => [item.id, item]));
  return [...new Set([...oldById.keys(), ...newById.keys()])].map((name) => {
    // The other version may have the item too, and not use it here.
    const old = oldById.get(name) ?? older.instrument.items.find(({ id }) => nameIn(renames, 'item', id) === name);
    const fresh = newById.get(name) ?? newer.instrument.items.find(({ id }) => id === name);
    return question(older, newer, old, fresh, constants);
  });
}

function question(
  older: Version,
  newer: Version,
  old: CompiledItem | undefined,
  fresh: CompiledItem | undefined,
  constants: readonly number[],
): Question {
  const takenBefore = acceptance(older.instrument, old);
  const takenNow = acceptance(newer.instrument, fresh);
  const recoding = old && fresh ? recodingOf(old, fresh, older, newer) : undefined;
  const pairs = new Map<string, AnswerPair>();
  const add = (pair: AnswerPair): void => void pairs.set(JSON.stringify([pair.old, pair.new]), pair);
  for (const given of old ? candidates(old, constants).filter(takenBefore) : []) {
    if (!fresh) add({ old: given });
    else {
      const now = recoding && recoded(given, recoding);
      if (now !== undefined && takenNow(now)) add({ old: given, new: now });
    }
  }
  if (!old && fresh) for (const given of candidates(fresh, constants).filter(takenNow)) add({ new: given });
  return {
    ...(old ? { old: old.id } : {}),
    ...(fresh ? { new: fresh.id } : {}),
    answers: [...pairs.values()],
  };
}

/** An answer as the newer version has it; undefined where it has no counterpart. */
function recoded(given: RawAnswer, { codes, times, plus = 0 }: Recoding): RawAnswer | undefined {
  const codeOf = (code: string): string | number | boolean | null | undefined =>
    Object.hasOwn(codes, code) ? codes[code] : undefined;
  if (typeof given === 'object') {
    const kept = given.map((code) => codeOf(code) ?? code);
    return given.some((code) => codeOf(code) === null) ? undefined : kept.map(String);
  }
  const code = codeOf(String(given));
  if (code === null) return undefined;
  if (code !== undefined) return code;
  return times !== undefined && typeof given === 'number' ? Number((given * times + plus).toFixed(10)) : given;
}

/** Whether an answer is one that the item takes. */
function acceptance(instrument: CompiledInstrument, item: CompiledItem | undefined): (answer: RawAnswer) => boolean {
  if (!item) return () => false;
  const form = Object.keys(instrument.forms).find((name) => instrument.forms[name]?.includes(item.id));
  if (form === undefined) return () => false;
  const scorer = createScorer(instrument, { form });
  return (answer) => scorer.score({ [item.id]: answer }).issues.length === 0;
}

function candidates(item: CompiledItem, constants: readonly number[]): readonly RawAnswer[] {
  return [...valuesOf(item, constants), ...item.missing];
}

const dates = ['2000-01-01', '2000-01-02', '2000-03-01', '2010-06-15', '2020-12-31'];
const times = ['00:00', '00:01', '12:00', '23:59'];

function valuesOf(
  { type, options, exclusive = [], min, max }: CompiledItem,
  constants: readonly number[],
): readonly RawAnswer[] {
  const codes = options?.map(({ code }) => code);
  if (codes && type === 'multi-choice') {
    const several = codes.filter((code) => !exclusive.includes(code));
    return [
      [],
      ...codes.map((code) => [code]),
      several,
      ...several.map((code) => several.filter((one) => one !== code)),
    ];
  }
  if (codes) return codes;
  if (type === 'boolean') return [false, true];
  if (type === 'date') return dates;
  if (type === 'time') return times;
  if (type === 'text') return ['text'];
  if (max === undefined) return [];
  const low = min ?? 0;
  if (max - low <= 12 && type !== 'visual-analogue' && type !== 'decimal')
    return Array.from({ length: max - low + 1 }, (_, step) => low + step);
  const near = constants
    .flatMap((value) => [value - 1, value, value + 1])
    .filter((value) => value > low && value < max);
  const inner = [low + 1, low + Math.round((max - low) / 3), low + Math.round((max - low) / 2), max - 1];
  return [...new Set([low, max, ...inner, ...near.slice(0, 30)])];
}

const constantsKnown = new WeakMap<CompiledInstrument, readonly number[]>();

/** The numbers that formulas hold. */
function constantsOf(instrument: CompiledInstrument): readonly number[] {
  const known = constantsKnown.get(instrument);
  if (known) return known;
  const found = new Set<number>();
  const visit = (ast: Ast): void => {
    if (ast.op === 'number') found.add(ast.value);
    children(ast).forEach(visit);
  };
  const { items, variables, criteria, scores, flags } = instrument;
  for (const { when } of items) if (when) visit(when);
  for (const { value } of [...variables, ...scores]) visit(value);
  for (const { when } of [...criteria, ...flags]) visit(when);
  const all = [...found];
  constantsKnown.set(instrument, all);
  return all;
}

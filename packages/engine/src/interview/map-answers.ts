/** Answers to the items of an older version → answers to those of this one, and what did not come over. */
import type { Answer, AnswerValue } from '../definition/answer.ts';
import type { CompiledInstrument, CompiledItem, CompiledMigration, CompiledOrigin } from '../definition/compiled.ts';
import { destinationsOf } from '../definition/migration-ways.ts';
import type { MigrationLoss, MigrationNote } from '../definition/interview-event.ts';
import type { Setting } from '../derive/derive.ts';
import { isSameJson } from '../internal/same-json.ts';
import { roundScore } from '../internal/round.ts';
import { parseAnswer } from '../item-types/parse-answer.ts';

export interface MappedAnswers extends Pick<MigrationNote, 'carried' | 'changed' | 'lost'> {
  readonly answers: readonly (Answer | undefined)[];
}

export function mapAnswers(
  setting: Setting,
  migration: CompiledMigration,
  given: ReadonlyMap<string, Answer>,
): MappedAnswers {
  const { instrument, slots } = setting.program;
  const destinations = destinationsOf(instrument, migration);
  const answers = new Array<Answer | undefined>(instrument.items.length).fill(undefined);
  const changed: MigrationNote['changed'][number][] = [];
  const lost: MigrationLoss[] = [];
  let carried = 0;
  for (const [name, answer] of given) {
    const lose = (reason: MigrationLoss['reason']): void => {
      if (!lost.some((loss) => loss.name === name)) lost.push({ what: 'answer', name, reason });
    };
    const ways = destinations.get(name) ?? [];
    if (ways.length === 0) lose(reasonOf(migration, name));
    let taken = 0;
    for (const { item, origin } of ways) {
      const slot = slots.get(item.id) ?? -1;
      const { answer: mapped, isWhole } = mapAnswer(answer, item, origin, instrument);
      if (mapped && setting.asked[slot] !== 1) lose('not-in-form');
      else if (mapped) {
        taken++;
        answers[slot] = mapped;
        const how = howChanged(answer, mapped, item, origin);
        if (how === undefined) carried++;
        else changed.push({ item: item.id, was: name, how });
      }
      if (!isWhole) lose('not-accepted');
    }
    if (ways.length > 0 && taken === 0) lose('not-accepted');
  }
  return { answers, carried, changed, lost };
}

/** Why what belongs to an old item has nowhere to go. */
export function reasonOf({ dropped }: CompiledMigration, name: string): MigrationLoss['reason'] {
  return Object.hasOwn(dropped, name) ? 'dropped' : 'no-counterpart';
}

function howChanged(
  before: Answer,
  after: Answer,
  item: CompiledItem,
  { item: was, isPart, times }: CompiledOrigin,
): MigrationNote['changed'][number]['how'] | undefined {
  if (isPart) return 'split';
  if (!isSameJson(before, after)) return times === undefined ? 'recoded' : 'rescaled';
  return was === item.id ? undefined : 'renamed';
}

interface Mapped {
  readonly answer?: Answer;
  /** False where something of the old answer has no counterpart. */
  readonly isWhole: boolean;
}

const nothing: Mapped = { isWhole: true };
const gone: Mapped = { isWhole: false };

function mapAnswer(given: Answer, item: CompiledItem, origin: CompiledOrigin, instrument: CompiledInstrument): Mapped {
  const read = (raw: unknown, isWhole = true): Mapped => {
    const parsed = parseAnswer(raw, item, instrument, '');
    return parsed.ok ? { answer: parsed.value, isWhole } : gone;
  };
  if ('missing' in given) {
    const code = codeOf(origin, given.key);
    if (code === null) return gone;
    return code === undefined ? sameReason(given, item, instrument) : read(code);
  }
  const { value } = given;
  if (origin.times !== undefined)
    return typeof value === 'number' ? read({ value: roundScore(value * origin.times + (origin.plus ?? 0)) }) : gone;
  if (!origin.codes) return read({ value });
  if (origin.isPart) return mapPart(value, origin, read);
  if (isList(value)) {
    const kept = value.map((code) => codeOf(origin, code) ?? (codeOf(origin, code) === null ? null : code));
    const known = kept.filter(
      (code) => code !== null && (item.options?.some((option) => option.code === code) ?? false),
    );
    return known.length === 0 && value.length > 0 ? gone : read({ value: known }, known.length === value.length);
  }
  const code = codeOf(origin, String(value));
  if (code === null) return gone;
  return code === undefined ? read({ value }) : read(code);
}

/** What one of several new items gets: all chosen options that are listed have to say the same. */
function mapPart(value: AnswerValue, origin: CompiledOrigin, read: (raw: unknown) => Mapped): Mapped {
  const chosen = (isList(value) ? value : [String(value)]).map((code) => codeOf(origin, code));
  if (chosen.includes(null)) return gone;
  const said = [...new Set(chosen.filter((code) => code !== undefined))];
  if (said.length > 1) return gone;
  const raw = said[0] ?? origin.otherwise;
  return raw === undefined ? nothing : read(raw);
}

const isList = (value: AnswerValue): value is readonly string[] => Array.isArray(value);

function codeOf({ codes = {} }: CompiledOrigin, code: string): string | number | boolean | null | undefined {
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
}

/** A missing code that stands for the same reason; its key may be another in this version. */
function sameReason(
  { missing, key }: Extract<Answer, { readonly missing: unknown }>,
  item: CompiledItem,
  instrument: CompiledInstrument,
): Mapped {
  const fitting = item.missing.filter((one) => instrument.missing[one] === missing);
  const kept = fitting.includes(key) ? key : fitting[0];
  return kept === undefined ? gone : { answer: { missing, key: kept }, isWhole: true };
}

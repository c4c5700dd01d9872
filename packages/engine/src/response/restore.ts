/**
 * A stored response → the interview it came from. The log is replayed event by event, and the outcome must
 * be what the response says, so a response that was changed by hand or made on another definition is
 * refused with the reason.
 */
import type { CompiledInstrument } from '../definition/compiled.ts';
import { hasRuleSet, isMoneySetting } from '../derive/derive.ts';
import { eventOf, type LogEntry } from '../definition/interview-event.ts';
import type { Interview } from '../interview/interview.ts';
import type { InterviewOptions } from '../interview/content.ts';
import type { Standing } from '../interview/standing.ts';
import { issue, pointer, type Issue, type Result } from '../issue/issue.ts';
import { isSameJson } from '../internal/same-json.ts';
import type { Response } from './response.ts';
import { toResponse } from './to-response.ts';

/** Where a response stands whose log ends with a migration: `migrations` of `@skala/engine/migrate`. */
export type Migrations = (
  instrument: CompiledInstrument,
  options: InterviewOptions,
  log: readonly LogEntry[],
) => Result<Standing>;

export type Open = (instrument: CompiledInstrument, options: InterviewOptions, migrated?: Standing) => Interview;

/** Checks that a response belongs to this definition, then replays its log into a fresh interview. */
export function restoreInterview(
  instrument: CompiledInstrument,
  stored: unknown,
  open: Open,
  migrations?: Migrations,
): Result<Interview> {
  const mismatch = checkResponse(instrument, stored);
  if (mismatch.length > 0) return { ok: false, issues: mismatch };
  const response = stored as Response;
  const { id, form, subject, language, money, ruleSet } = response;
  const options = {
    id,
    form,
    ...(subject === undefined ? {} : { subject }),
    ...(language === undefined ? {} : { language }),
    ...(money === undefined ? {} : { money }),
    ...(ruleSet === undefined ? {} : { ruleSet }),
  };
  // What was logged under an older version is read by the migration that ends it.
  const at = response.log.findLastIndex((entry) => isObject(entry) && entry.type === 'migrate');
  if (at >= 0 && !migrations) {
    const from = shown(response.log[at]?.older?.version);
    return { ok: false, issues: [issue('response/migrated', pointer('/log', at), { from })] };
  }
  const migrated = at < 0 ? undefined : migrations?.(instrument, options, response.log.slice(0, at + 1));
  if (migrated?.ok === false) return { ok: false, issues: [badLog(at, migrated.issues[0]?.code ?? '')] };
  const interview = open(instrument, options, migrated?.value);
  for (const [index, entry] of response.log.entries()) {
    const fault = index > at ? replay(interview, entry, index) : undefined;
    if (fault) return { ok: false, issues: [fault] };
  }
  const replayed = toResponse(interview.content, interview.state);
  // What the stored response has and the replay has not is a difference too.
  const differing = (Object.keys({ ...replayed, ...response }) as (keyof Response)[]).find(
    (key) => !isSameJson(replayed[key], response[key]),
  );
  if (differing !== undefined)
    return { ok: false, issues: [issue('response/replay-mismatch', pointer('', differing))] };
  return { ok: true, value: interview };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function badLog(index: number, reason: string): Issue {
  return issue('response/bad-log', pointer('/log', index), { entry: index + 1, reason });
}

function replay(interview: Interview, entry: LogEntry, index: number): Issue | undefined {
  if (!isObject(entry)) return badLog(index, 'not an entry');
  if (entry.seq !== index + 1) return badLog(index, 'the numbering has a gap');
  const event = eventOf(entry);
  // No entry after the last migration is one.
  const [refused] = event ? interview.send(event) : [];
  return refused && badLog(index, refused.code);
}

/** What a message may repeat of a field that could hold anything. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 80) : typeof value;
}

function checkResponse(instrument: CompiledInstrument, stored: unknown): readonly Issue[] {
  if (typeof stored !== 'object' || stored === null) return [issue('shape/wrong-type', '', { expected: 'a response' })];
  const response = stored as Partial<Response>;
  if (response.format !== 'skala/response/1') {
    return [issue('format/unknown', '/format', { format: shown(response.format), expected: 'skala/response/1' })];
  }
  const { instrument: made, form, money } = response;
  const name = (source: { readonly id?: unknown; readonly version?: unknown } | undefined): string =>
    `${shown(source?.id)} ${shown(source?.version)}`;
  if (made?.id !== instrument.id || made.version !== instrument.version) {
    return [issue('response/instrument-mismatch', '/instrument', { found: name(made), expected: name(instrument) })];
  }
  if (made.hash !== instrument.hash) {
    return [
      issue('response/hash-mismatch', '/instrument/hash', {
        found: shown(made.hash).slice(0, 12),
        expected: instrument.hash.slice(0, 12),
      }),
    ];
  }
  if (typeof response.id !== 'string' || response.id === '')
    return [issue('shape/missing-field', '/id', { field: 'id', expected: 'string' })];
  if (typeof form !== 'string' || !Object.hasOwn(instrument.forms, form))
    return [issue('response/unknown-form', '/form', { form: shown(form) })];
  for (const field of ['subject', 'language'] as const) {
    if (response[field] !== undefined && typeof response[field] !== 'string')
      return [issue('shape/wrong-type', pointer('', field), { expected: 'string' })];
  }
  if (money !== undefined && !isMoneySetting(money)) return [issue('response/bad-settings', '/money')];
  if (response.ruleSet !== undefined && !hasRuleSet(instrument, response.ruleSet))
    return [issue('response/unknown-rule-set', '/ruleSet', { ruleSet: shown(response.ruleSet) })];
  if (!Array.isArray(response.log)) return [issue('shape/wrong-type', '/log', { expected: 'array' })];
  return [];
}

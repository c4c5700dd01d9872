/**
 * Entry `@skala/engine/load`: unknown JSON in, compiled instrument out. Authors, servers and builds use it;
 * a browser that shows an interview does not (it gets compiled instruments).
 *
 *     text ─ 1 read ─ 2 migrate ─ 3 guard ─ 4 validate ─ 5 compile ─▶ CompiledInstrument
 *
 * Every function returns a Result: nothing throws on bad input, and all issues come at once.
 */
import type { CompiledInstrument } from './definition/compiled.ts';
import type { CompiledPathway } from './definition/compiled-pathway.ts';
import type { TextPack } from './definition/text.ts';
import type { Result } from './issue/issue.ts';
import { findRangeWitnesses, type RangeWitness } from './analyse/range-witnesses.ts';
import { compileInstrument } from './compile/compile.ts';
import { compilePathway } from './compile/pathway.ts';
import { deepFreeze } from './internal/freeze.ts';
import { migrateDocument } from './migrate/migrate.ts';
import { plainScorer } from './score/scorer.ts';
import { duplicateKeys } from './validate/duplicate-keys.ts';
import { guardDocument } from './validate/guard.ts';
import { parseJson } from './validate/parse-json.ts';
import { validatePathway } from './validate/pathway.ts';
import { validateText } from './validate/text.ts';
import { validateInstrument } from './validate/validate.ts';

/** Loads an instrument definition (`skala/instrument/1`) from JSON text or an already parsed value. */
export function loadInstrument(source: unknown): Result<CompiledInstrument> {
  return load(source, 'instrument', (document) => {
    const valid = validateInstrument(document);
    return valid.ok ? { ok: true, value: compileInstrument(valid.value) } : valid;
  });
}

/** Loads a text pack (`skala/text/1`) and checks it word for word against its instrument. */
export function loadText(source: unknown, instrument: CompiledInstrument): Result<TextPack> {
  return load(source, 'text', (document) => {
    const valid = validateText(document, instrument);
    return valid.ok ? { ok: true, value: deepFreeze(valid.value) } : valid;
  });
}

/** Loads a pathway (`skala/pathway/1`); scores and items it names are checked in the instruments given. */
export function loadPathway(source: unknown, instruments: readonly CompiledInstrument[] = []): Result<CompiledPathway> {
  return load(source, 'pathway', (document) => {
    const valid = validatePathway(document, instruments);
    return valid.ok ? { ok: true, value: compilePathway(valid.value) } : valid;
  });
}

/** Reads, and then judges what was read. Keys that stand twice are refused together with all else that is wrong. */
function load<T>(
  source: unknown,
  kind: 'instrument' | 'text' | 'pathway',
  judge: (document: unknown) => Result<T>,
): Result<T> {
  const read = typeof source === 'string' ? parseJson(source) : { ok: true as const, value: source };
  if (!read.ok) return read;
  const doubled = typeof source === 'string' ? duplicateKeys(source) : [];
  const judged = judgeValue(read.value, kind, judge);
  return doubled.length === 0 ? judged : { ok: false, issues: [...doubled, ...(judged.ok ? [] : judged.issues)] };
}

function judgeValue<T>(
  value: unknown,
  kind: 'instrument' | 'text' | 'pathway',
  judge: (document: unknown) => Result<T>,
): Result<T> {
  const unsafe = guardDocument(value);
  if (unsafe.length > 0) return { ok: false, issues: unsafe };
  const migrated = migrateDocument(value, kind);
  return migrated.ok ? judge(migrated.value) : migrated;
}

/**
 * For every score and every form that can give it: answers that reach the lowest value and answers that reach the
 * highest, each scored.
 */
export function rangeWitnesses(instrument: CompiledInstrument): readonly RangeWitness[] {
  return findRangeWitnesses(instrument, (form) => {
    const score = plainScorer(instrument, { form });
    return (answers) => score(answers).scores;
  });
}

export { analyseInstrument } from './analyse/analyse.ts';
export { analysePathway } from './analyse/analyse-pathway.ts';
export { analyseText } from './analyse/words/analyse-text.ts';
export { scoreRanges } from './analyse/score-ranges.ts';
export type { RangeEnd, RangeWitness } from './analyse/range-witnesses.ts';
export type { Interval } from './analyse/possible.ts';
export { instrumentSchema } from './definition/instrument.ts';
export { pathwaySchema } from './definition/pathway.ts';
export { textSchema } from './definition/text.ts';
export { adviceOf, type Advice, type AuthorCode, type Severity } from './issue/advice.ts';
export { describeIssue, issueCodes, issueMessages } from './issue/describe-any-issue.ts';
export { contentHash } from './compile/hash.ts';
export { checkFormula } from './expression/check.ts';
export { parseFormula } from './expression/parse.ts';
export { formulaFunctions } from './expression/functions.ts';
export type { InstrumentDefinition } from './definition/instrument.ts';
export type { PathwayDefinition } from './definition/pathway.ts';
export type { TextPack } from './definition/text.ts';

import type { Answer } from '../definition/answer.ts';
import type { CompiledInstrument, CompiledItem } from '../definition/compiled.ts';
import { issue, type Result } from '../issue/issue.ts';
import { itemTypes } from './item-types.ts';

/**
 * Turns an answer from outside into its stored form.
 *
 * Accepts a stored answer (`{ value }` or `{ missing, key }`) or the short form of batch files: the bare
 * value, or a missing key such as "X". A key that the item does not permit is refused, never guessed at.
 */
export function parseAnswer(
  raw: unknown,
  item: CompiledItem,
  instrument: CompiledInstrument,
  path: string,
): Result<Answer> {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
    if (Object.hasOwn(raw, 'value')) return parseValue((raw as { value: unknown }).value, item, path);
    return parseMissing((raw as { key?: unknown }).key, item, instrument, path);
  }
  if (typeof raw === 'string' && /^[A-Z]$/.test(raw) && Object.hasOwn(instrument.missing, raw)) {
    const isOption = item.options?.some((option) => option.code === raw) ?? false;
    if (!isOption) return parseMissing(raw, item, instrument, path);
  }
  return parseValue(raw, item, path);
}

function parseValue(raw: unknown, item: CompiledItem, path: string): Result<Answer> {
  const parsed = itemTypes[item.type].parse(raw, item);
  if (parsed.ok) return { ok: true, value: { value: parsed.value } };
  return { ok: false, issues: [issue(parsed.code, path, { ...parsed.params, item: item.id })] };
}

function parseMissing(key: unknown, item: CompiledItem, instrument: CompiledInstrument, path: string): Result<Answer> {
  const reason = typeof key === 'string' && item.missing.includes(key) ? instrument.missing[key] : undefined;
  if (reason === undefined || typeof key !== 'string') {
    // Only what looks like a code is repeated: anything else may be an answer.
    const shown = typeof key === 'string' && /^[A-Z]$/.test(key) ? key : '?';
    return { ok: false, issues: [issue('answer/missing-not-permitted', path, { key: shown, item: item.id })] };
  }
  return { ok: true, value: { missing: reason, key } };
}

import { issue, type Result } from '../issue/issue.ts';
import { documentLimits } from './guard.ts';

/** Text → JSON value, with the size limit applied before anything is read. */
export function parseJson(text: string): Result<unknown> {
  const size = new TextEncoder().encode(text).length;
  if (size > documentLimits.bytes)
    return { ok: false, issues: [issue('json/too-large', '', { size, limit: documentLimits.bytes })] };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unreadable';
    return { ok: false, issues: [issue('json/syntax', '', { detail })] };
  }
}

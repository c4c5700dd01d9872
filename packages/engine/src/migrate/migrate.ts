/**
 * Raises a document of an older format to the newest, one step at a time. Format numbers are whole and
 * gap-free; a newer one than this engine knows is refused, because guessing at it could change a score.
 *
 * Format 1 is the first, so there is nothing to raise yet: what this does today is name a wrong or too
 * new format exactly.
 */
import { issue, type Result } from '../issue/issue.ts';

const newest = { instrument: 1, text: 1, pathway: 1, vectors: 1 } as const;

export function migrateDocument(document: unknown, kind: keyof typeof newest): Result<unknown> {
  const expected = `skala/${kind}/${String(newest[kind])}`;
  const format: unknown =
    typeof document === 'object' && document !== null ? (document as { format?: unknown }).format : undefined;
  if (typeof format !== 'string') {
    return {
      ok: false,
      issues: [issue('format/unknown', '/format', { format: format === undefined ? 'none' : typeof format, expected })],
    };
  }
  const match = /^skala\/([a-z]+)\/(\d{1,4})$/.exec(format);
  if (match?.[1] !== kind || Number(match[2]) < 1) {
    return { ok: false, issues: [issue('format/unknown', '/format', { format: format.slice(0, 40), expected })] };
  }
  if (Number(match[2]) > newest[kind]) {
    return { ok: false, issues: [issue('format/too-new', '/format', { format, newest: expected })] };
  }
  return { ok: true, value: document };
}

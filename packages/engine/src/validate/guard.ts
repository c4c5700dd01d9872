/**
 * The first look at a definition from anywhere: limits on size, depth and number of values, and no key or
 * character that could harm what reads it. Definitions from others are data to distrust.
 */
import { issue, pointer, type Issue } from '../issue/issue.ts';

export const documentLimits = { bytes: 2_000_000, depth: 32, values: 200_000, text: 10_000 } as const;

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

// Control characters except tab and line feed, zero-width and direction-changing characters, byte-order mark.
const badCharacter = /[\u0000-\u0008\u000B-\u001F\u007F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/** Every forbidden key, bad text or excess in a JSON value. An empty list means it is safe to read on. */
export function guardDocument(root: unknown): readonly Issue[] {
  const found: Issue[] = [];
  let values = 0;
  const visit = (value: unknown, path: string, depth: number): void => {
    if (++values > documentLimits.values || found.length >= 100) return;
    if (typeof value === 'string') guardText(value, path, found);
    if (typeof value !== 'object' || value === null) return;
    if (depth > documentLimits.depth) {
      found.push(issue('json/too-deep', path, { limit: documentLimits.depth }));
      return;
    }
    for (const key of Object.keys(value)) {
      const inner = pointer(path, key);
      if (forbiddenKeys.has(key)) found.push(issue('json/forbidden-key', inner, { key }));
      else visit((value as Record<string, unknown>)[key], inner, depth + 1);
    }
  };
  visit(root, '', 1);
  if (values > documentLimits.values) found.push(issue('json/too-many-values', '', { limit: documentLimits.values }));
  return found;
}

function guardText(text: string, path: string, found: Issue[]): void {
  if (text.length > documentLimits.text) {
    found.push(issue('json/text-too-long', path, { length: text.length, limit: documentLimits.text }));
    return;
  }
  const match = badCharacter.exec(text);
  if (match) {
    const codepoint = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    found.push(issue('json/bad-text', path, { codepoint }));
  }
}

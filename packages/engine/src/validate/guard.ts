/**
 * The first look at a definition from anywhere: limits on size, depth and number of values, and no key or
 * character that could harm what reads it. Definitions from others are data to distrust.
 */
import { issue, pointer, type Issue } from '../issue/issue.ts';

export const documentLimits = { bytes: 2_000_000, depth: 32, values: 200_000, text: 10_000 } as const;

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Control characters except tab and line feed; zero-width and direction-changing characters; byte-order mark. */
const badRanges: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  // Half of a surrogate pair, which canonical JSON cannot hold.
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
];

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
  for (let index = 0; index < text.length; index++) {
    const unit = text.codePointAt(index) ?? 0;
    if (unit >= 0x20 && unit <= 0x7e) continue;
    // A whole surrogate pair: step over its second half.
    if (unit > 0xffff) index++;
    if (badRanges.some(([first, last]) => unit >= first && unit <= last)) {
      found.push(issue('json/bad-text', path, { codepoint: unit.toString(16).toUpperCase().padStart(4, '0') }));
      return;
    }
  }
}

import { isSameJson } from '../internal/same-json.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import type { SkalaRecord } from './record.ts';

/** Where a record from outside differs from the one its own answers give. Empty: it may be stored. */
export function compareRecords(given: SkalaRecord, computed: SkalaRecord): readonly Issue[] {
  const found = [
    ...compareLists(given.scores, computed.scores, 'scores', 'record/score-mismatch'),
    ...compareLists(given.flags, computed.flags, 'flags', 'record/flag-mismatch'),
  ];
  for (const part of ['format', 'response', 'traces'] as const) {
    if (!isSameJson(given[part], computed[part])) found.push(issue('record/mismatch', pointer('', part)));
  }
  // Another engine version may have made the record; whatever else it carries nobody has checked.
  if (typeof given.engine !== 'string') found.push(issue('record/mismatch', '/engine'));
  for (const part of Object.keys(given))
    if (!Object.hasOwn(computed, part)) found.push(issue('record/mismatch', pointer('', part)));
  return found;
}

interface Named {
  readonly id: string;
}

function compareLists(
  given: unknown,
  computed: readonly Named[],
  part: string,
  code: 'record/score-mismatch' | 'record/flag-mismatch',
): Issue[] {
  if (!Array.isArray(given) || given.length !== computed.length) return [issue('record/mismatch', pointer('', part))];
  return computed.flatMap((entry, index) =>
    isSameJson(given[index], entry) ? [] : [issue(code, pointer('', part, index), { name: entry.id })],
  );
}

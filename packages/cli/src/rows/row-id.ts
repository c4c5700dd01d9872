import { findingOf, type Finding } from '../fault/finding.ts';

/** A row's id as text; numbers count while they are exact. Null where there is none. */
export function rowId(raw: unknown): string | null {
  if (typeof raw === 'string') return raw === '' ? null : raw;
  return typeof raw === 'bigint' || Number.isSafeInteger(raw) ? String(raw) : null;
}

export function missingId(): Finding {
  return findingOf({ code: 'shape/missing-field', path: '/id', params: { field: 'id', expected: 'text' } });
}

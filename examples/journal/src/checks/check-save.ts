/**
 * What is checked when a response is saved, after every answer, so it has to be quick: that it is the same
 * response on the same definition, and that its log goes on from the stored log. Replaying the whole log is left
 * to completion and to taking the interview up again.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Response } from '@skala/engine';
import type { JournalIssue } from '../api-types.ts';

/** Why `given` must not take the place of `stored`. Empty: it may. */
export function checkSave(stored: Response, given: unknown): readonly JournalIssue[] {
  if (!isRecord(given)) return [issue('journal/not-a-response', '')];
  const faults: JournalIssue[] = [];
  for (const part of ['format', 'id', 'subject', 'form', 'language', 'money'] as const) {
    if (!isDeepStrictEqual(given[part], stored[part])) faults.push(issue('journal/response-differs', `/${part}`));
  }
  const instrument = isRecord(given['instrument']) ? given['instrument'] : {};
  for (const part of ['id', 'version', 'hash'] as const) {
    if (instrument[part] !== stored.instrument[part])
      faults.push(issue('journal/instrument-differs', `/instrument/${part}`));
  }
  if (!statuses.has(given['status'])) faults.push(issue('journal/unknown-status', '/status'));
  for (const part of ['answers', 'aside', 'notes', 'accepted', 'place'] as const) {
    if (!isRecord(given[part])) faults.push(issue('journal/not-a-response', `/${part}`));
  }
  const log = given['log'];
  return [...faults, ...(Array.isArray(log) ? checkLog(stored.log, log) : [issue('journal/not-a-response', '/log')])];
}

/** The log only grows: what is stored stays as it is, at the beginning, and the numbering goes on. */
function checkLog(stored: readonly unknown[], given: readonly unknown[]): readonly JournalIssue[] {
  if (given.length < stored.length) {
    return [issue('journal/log-truncated', '/log', { stored: stored.length, given: given.length })];
  }
  const changed = stored.findIndex((entry, index) => !isDeepStrictEqual(entry, given[index]));
  if (changed >= 0) return [issue('journal/log-rewritten', `/log/${changed}`)];
  const gap = given.findIndex(
    (entry, index) => index >= stored.length && !(isRecord(entry) && entry['seq'] === index + 1),
  );
  return gap >= 0 ? [issue('journal/log-gap', `/log/${gap}`)] : [];
}

const statuses: ReadonlySet<unknown> = new Set<Response['status']>([
  'not-started',
  'in-progress',
  'suspended',
  'completed',
  'ended-early',
  'amending',
  'amended',
]);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function issue(code: string, path: string, params: JournalIssue['params'] = {}): JournalIssue {
  return { code, path, params };
}

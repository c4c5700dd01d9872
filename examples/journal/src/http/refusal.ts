import type { JournalIssue } from '../api-types.ts';
import type { RefusalCode } from './refusal-codes.ts';

/** Thrown by a route that refuses a request. The error handler turns it into the answer. */
export class RefusalError extends Error {
  readonly status: number;
  readonly issues: readonly JournalIssue[];

  constructor(status: number, issues: readonly JournalIssue[]) {
    super(issues.map(({ code }) => code).join(', '));
    this.name = 'RefusalError';
    this.status = status;
    this.issues = issues;
  }
}

/** A refusal with one issue. */
export function refusal(
  status: number,
  code: RefusalCode,
  path = '',
  params: JournalIssue['params'] = {},
): RefusalError {
  return new RefusalError(status, [{ code, path, params }]);
}

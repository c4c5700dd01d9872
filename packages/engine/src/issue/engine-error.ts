import type { IssueCode } from './issue-codes.ts';
import type { Issue } from './issue.ts';

/** Thrown only when the caller broke the contract, such as asking for an item that does not exist. */
export class EngineError extends Error {
  readonly code: IssueCode;
  readonly issue: Issue;

  constructor(issue: Issue) {
    // The sentence for people is `describeIssue`; a browser need not carry it.
    super(`${issue.code} at ${issue.path === '' ? '/' : issue.path}`);
    this.name = 'EngineError';
    this.code = issue.code;
    this.issue = issue;
  }
}

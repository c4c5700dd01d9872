import type { IssueCode } from './issue-codes.ts';
import type { Issue } from './issue.ts';
import { describeIssue } from './describe-issue.ts';

/** Thrown only when the caller broke the contract, such as asking for an item that does not exist. */
export class EngineError extends Error {
  readonly code: IssueCode;
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(describeIssue(issue));
    this.name = 'EngineError';
    this.code = issue.code;
    this.issue = issue;
  }
}

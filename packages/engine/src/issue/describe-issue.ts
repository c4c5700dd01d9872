import type { Issue } from './issue.ts';
import { issueMessages } from './issue-codes.ts';

/** The issue as an English sentence. For other languages render from `code` and `params`. */
export function describeIssue(issue: Issue): string {
  return issueMessages[issue.code].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(issue.params, name) ? String(issue.params[name]) : whole,
  );
}

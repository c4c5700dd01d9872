import { fillMessage } from './fill-message.ts';
import type { IssueCode } from './issue-codes.ts';
import type { Issue } from './issue.ts';
import { loadMessages } from './load-messages.ts';
import { runtimeMessages } from './runtime-messages.ts';

/** Every code with its English message. */
export const issueMessages: Readonly<Record<IssueCode, string>> = { ...runtimeMessages, ...loadMessages };

export const issueCodes = Object.keys(issueMessages) as readonly IssueCode[];

/** Any issue, of a definition too, in English; of an unknown name with the one that was probably meant. */
export function describeIssue(issue: Issue): string {
  const { nearest } = issue.params;
  const message = fillMessage(issueMessages[issue.code], issue);
  return nearest === undefined ? message : `${message} Did you mean "${String(nearest)}"?`;
}

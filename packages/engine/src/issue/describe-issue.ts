import type { Issue } from './issue.ts';
import { fillMessage } from './fill-message.ts';
import { runtimeMessages } from './runtime-messages.ts';

/** A run-time issue as an English sentence. For other languages render from `code` and `params`. */
export function describeIssue(issue: Issue): string {
  return fillMessage((runtimeMessages as Readonly<Record<string, string>>)[issue.code] ?? issue.code, issue);
}

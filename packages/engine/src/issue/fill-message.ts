import type { Issue } from './issue.ts';

/** A message with its `{name}`s filled from the params of an issue. */
export function fillMessage(message: string, issue: Issue): string {
  return message.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(issue.params, name) ? String(issue.params[name]) : whole,
  );
}

import { describeIssue, type Issue } from '@skala/engine';
import type { FaultCode } from './fault-table.ts';
import { faultMessage } from './fault.ts';

/** Something wrong in data, found by the engine or by the command line, as it is shown. */
export interface Finding {
  readonly code: string;
  /** JSON Pointer. */
  readonly path: string;
  readonly message: string;
}

export function finding(
  code: FaultCode,
  path: string,
  params: Readonly<Record<string, string | number>> = {},
): Finding {
  return { code, path, message: faultMessage(code, params) };
}

/** `describe`: the words; those of run-time issues unless told, so that scoring loads nothing that reads definitions. */
export function findingOf(issue: Issue, describe: (issue: Issue) => string = describeIssue): Finding {
  return { code: issue.code, path: issue.path, message: describe(issue) };
}

/** The finding without what a person may have answered: a missing code that is not permitted is such an answer. */
export function findingWithoutAnswer(issue: Issue): Finding {
  return findingOf(Object.hasOwn(issue.params, 'key') ? { ...issue, params: { ...issue.params, key: '…' } } : issue);
}

import type { JournalIssue, Refusal } from '../api-types.ts';

/** The server has answered, and refused. */
export class RefusedError extends Error {
  readonly status: number;
  readonly issues: readonly JournalIssue[];

  constructor(status: number, issues: readonly JournalIssue[]) {
    super(issues[0]?.code ?? `status ${status}`);
    this.name = 'RefusedError';
    this.status = status;
    this.issues = issues;
  }
}

/** Asks the journal's server. Throws RefusedError when it refuses, and what fetch throws when it cannot be reached. */
export async function ask<T>(path: string, method: 'GET' | 'POST' | 'PUT' = 'GET', body?: unknown): Promise<T> {
  const answer = await fetch(path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  if (answer.ok) return (await answer.json()) as T;
  const { issues } = (await answer.json().catch(() => ({ issues: [] }))) as Refusal;
  throw new RefusedError(answer.status, issues);
}

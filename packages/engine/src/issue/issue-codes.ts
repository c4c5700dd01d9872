import type { loadMessages } from './load-messages.ts';
import type { runtimeMessages } from './runtime-messages.ts';

/**
 * Closed: every code has its message in one of two tables, so that a browser carries only those it can
 * need. Codes are `stage/what`; a code never changes its meaning.
 */
export type IssueCode = keyof typeof runtimeMessages | keyof typeof loadMessages;

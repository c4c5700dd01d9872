import type { IssueCode } from '../../src/index.ts';
/** Codes that answers, events, responses and records are refused with, each with a case in its own table. */
export const refusalCodes: readonly IssueCode[] = [];

import type { IssueCode } from '../../src/index.ts';
import { refusedAnswers } from './answers.ts';
import { refusedEvents } from './events.ts';
import { refusedMigrations } from './migrations.ts';
import { forgeries } from './records.ts';
import { refusedResponses } from './responses.ts';
import { refusedFacts } from './schedule.ts';

/** Codes that answers, events, responses, records and the facts of a schedule are refused with, each with a case in its own table. */
export const refusalCodes: readonly IssueCode[] = [
  ...refusedAnswers.map(({ code }) => code),
  ...refusedEvents.flatMap(({ issues }) => issues.map(([code]) => code)),
  ...refusedResponses.map(({ code }) => code),
  ...refusedFacts.map(({ code }) => code),
  ...refusedMigrations,
  ...forgeries.flatMap(({ issues }) => issues.map(([code]) => code)),
];

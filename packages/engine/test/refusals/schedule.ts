/** Facts of a schedule that make no sense, and the error that is thrown. */
import type { IssueCode } from '../../src/index.ts';
import type { ScheduleFacts } from '../../src/schedule.ts';

export interface RefusedFacts {
  readonly name: string;
  readonly facts: Partial<ScheduleFacts>;
  readonly asOf?: string;
  readonly code: IssueCode;
  readonly path: string;
}

const date = '2024-03-01';

export const refusedFacts: readonly RefusedFacts[] = [
  { name: 'an as-of that is no day', facts: {}, asOf: '2023-02-29', code: 'schedule/bad-date', path: '/asOf' },
  { name: 'an as-of with a time', facts: {}, asOf: '2024-03-01T00:00Z', code: 'schedule/bad-date', path: '/asOf' },
  {
    name: 'an event on a day that there is not',
    facts: { events: [{ event: 'call', date: '2024-04-31' }] },
    code: 'schedule/bad-date',
    path: '/events/0/date',
  },
  {
    name: 'a step done on a day that there is not',
    facts: { completed: [{ step: 'first', date: '1 March 2024' }] },
    code: 'schedule/bad-date',
    path: '/completed/0/date',
  },
  {
    name: 'an event that the pathway has not',
    facts: { events: [{ event: 'toString', date }] },
    code: 'schedule/unknown-name',
    path: '/events/0/event',
  },
  {
    name: 'a step that the pathway has not',
    facts: { completed: [{ step: 'third', date }] },
    code: 'schedule/unknown-name',
    path: '/completed/0/step',
  },
];

/** Events of an interview on the base definition that are refused, each with the way to where it is refused. */
import type { IssueCode } from '../../src/index.ts';
import type { Happening } from '../support/open-interview.ts';

export interface RefusedEvent {
  readonly name: string;
  /** What happens before, from an interview that is not started; all of it is taken. */
  readonly before: readonly Happening[];
  readonly event: Happening;
  readonly issues: readonly (readonly [IssueCode, string])[];
  readonly form?: string;
}

const start: Happening = { type: 'start' };
const review: Happening = { type: 'review' };
const ended: readonly Happening[] = [start, review, { type: 'complete', early: 'Left.' }];
const suspended: readonly Happening[] = [start, { type: 'suspend' }];
const give = (item: string, answer: unknown): Happening => ({ type: 'answer', item, answer });

const impossible = (name: string, before: readonly Happening[], event: Happening): RefusedEvent => ({
  name,
  before,
  event,
  issues: [['interview/not-possible-now', '']],
});

const whileSuspended = (event: Happening): RefusedEvent => ({
  name: `${event.type} while suspended`,
  before: suspended,
  event,
  issues: [['interview/suspended', '']],
});

export const refusedEvents: readonly RefusedEvent[] = [
  impossible('an answer before the start', [], give('A1', 1)),
  impossible('a note before the start', [], { type: 'note', item: 'A1', text: 'x' }),
  impossible('a review before the start', [], review),
  impossible('a second start', [start], start),
  impossible('completing without review', [start], { type: 'complete' }),
  impossible('ending early without review', [start], { type: 'complete', early: 'Left.' }),
  impossible('amending what is not completed', [start], { type: 'amend', reason: 'Wrong.' }),
  impossible('next in the review', [start, review], { type: 'next', pace: 'item' }),
  impossible('suspending the review', [start, review], { type: 'suspend' }),
  impossible('a review of the review', [start, review], review),
  impossible('an answer after the end', ended, give('A1', 1)),
  impossible('clearing after the end', ended, { type: 'clear', item: 'A1' }),
  impossible('a note after the end', ended, { type: 'note', item: 'A1', text: 'x' }),
  impossible('completing twice', ended, { type: 'complete' }),
  impossible('going back after the end', ended, { type: 'goTo', section: 'daily' }),
  impossible('suspending an amendment', [...ended, { type: 'amend', reason: 'Wrong.' }], { type: 'suspend' }),
  impossible('an event that does not exist', [start], { type: 'explode' } as unknown as Happening),
  whileSuspended(give('A1', 1)),
  whileSuspended({ type: 'clear', item: 'A1' }),
  whileSuspended({ type: 'next', pace: 'item' }),
  whileSuspended({ type: 'back', pace: 'section' }),
  whileSuspended({ type: 'goTo', section: 'daily' }),
  whileSuspended(review),
  {
    name: 'a section that does not exist',
    before: [start],
    event: { type: 'goTo', section: 'nightly' },
    issues: [['interview/unknown-section', '/section']],
  },
  {
    name: 'a section that the form does not ask',
    form: 'short',
    before: [start],
    event: { type: 'goTo', section: 'table' },
    issues: [['interview/unknown-section', '/section']],
  },
  {
    name: 'an item of another section',
    before: [start],
    event: { type: 'goTo', section: 'daily', item: 'B1' },
    issues: [['answer/unknown-item', '/item']],
  },
  {
    name: 'an amendment that goes to a section that does not exist',
    before: [...ended, { type: 'amend', reason: 'Wrong.' }],
    event: { type: 'goTo', section: 'nightly' },
    issues: [['interview/unknown-section', '/section']],
  },
  {
    name: 'clearing an item that does not exist',
    before: [start],
    event: { type: 'clear', item: 'Z9' },
    issues: [['answer/unknown-item', '/item']],
  },
  {
    name: 'clearing an item that is not asked in the form',
    form: 'short',
    before: [start],
    event: { type: 'clear', item: 'C1' },
    issues: [['answer/not-in-form', '/item']],
  },
  {
    name: 'a note on an item that does not exist',
    before: [start],
    event: { type: 'note', item: 'Z9', text: 'x' },
    issues: [['answer/unknown-item', '/item']],
  },
  {
    name: 'a note too long',
    before: [start],
    event: { type: 'note', item: 'A1', text: 'x'.repeat(10_001) },
    issues: [['answer/too-long', '/text']],
  },
  {
    name: 'accepting what does not exist',
    before: [start],
    event: { type: 'accept', check: 'hours', reason: 'So.' },
    issues: [['interview/unknown-check', '/check']],
  },
  {
    name: 'accepting what is silent',
    before: [start],
    event: { type: 'accept', check: 'days-without-bother', reason: 'So.' },
    issues: [['interview/unknown-check', '/check']],
  },
  {
    name: 'accepting an error',
    before: [start, give('A1', 0), give('A2', 1)],
    event: { type: 'accept', check: 'bother-without-days', reason: 'So.' },
    issues: [['interview/unknown-check', '/check']],
  },
  {
    name: 'accepting an information',
    before: [start, give('C3', '2024-02-01'), give('C4', '2024-01-01')],
    event: { type: 'accept', check: 'dates', reason: 'So.' },
    issues: [['interview/unknown-check', '/check']],
  },
  {
    name: 'accepting without a reason',
    before: [start, give('A1', 5), give('A2', 0)],
    event: { type: 'accept', check: 'days-without-bother', reason: '  ' },
    issues: [['interview/reason-needed', '/reason']],
  },
  {
    name: 'completing with questions open',
    before: [start, review],
    event: { type: 'complete' },
    issues: [['interview/incomplete', '']],
  },
  {
    name: 'completing with everything open',
    before: [start, give('A1', 20), give('A2', 0), give('A3', 0), review],
    event: { type: 'complete' },
    issues: [
      ['interview/incomplete', ''],
      ['interview/warnings-open', ''],
    ],
  },
  {
    name: 'completing with an error',
    form: 'chosen',
    before: [start, give('A1', 0), give('A2', 1), give('A3', 0), give('C3', 'X'), review],
    event: { type: 'complete' },
    issues: [['interview/errors-open', '']],
  },
  {
    name: 'completing with a warning',
    form: 'chosen',
    before: [start, give('A1', 5), give('A2', 0), give('A3', 0), give('C3', 'X'), review],
    event: { type: 'complete' },
    issues: [['interview/warnings-open', '']],
  },
  {
    name: 'ending early without a reason',
    form: 'chosen',
    before: [start, give('A1', 0), give('A2', 0), give('A3', 0), give('C3', 'X'), review],
    event: { type: 'complete', early: ' ' },
    issues: [['interview/reason-needed', '/early']],
  },
  {
    name: 'an end whose reason is no text',
    before: [start, review],
    event: { type: 'complete', early: 5 } as unknown as Happening,
    issues: [['interview/bad-event', '/early']],
  },
  {
    name: 'amending without a reason',
    before: ended,
    event: { type: 'amend', reason: '\t' },
    issues: [['interview/reason-needed', '/reason']],
  },
];

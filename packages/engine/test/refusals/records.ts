/** Records that are not what their own answers give. */
import type { IssueCode } from '../../src/index.ts';
import { at, drop, edits, set, type Edit } from '../support/json-edit.ts';

export interface Forgery {
  readonly name: string;
  readonly edit: Edit;
  /** All issues, in any order. */
  readonly issues: readonly (readonly [IssueCode, string])[];
}

const forge = (name: string, edit: Edit, ...issues: readonly (readonly [IssueCode, string])[]): Forgery => ({
  name,
  edit,
  issues,
});

const score = (index: number): readonly [IssueCode, string] => ['record/score-mismatch', `/scores/${index}`];
const flag = (index: number): readonly [IssueCode, string] => ['record/flag-mismatch', `/flags/${index}`];
const part = (name: string): readonly [IssueCode, string] => ['record/mismatch', `/${name}`];

/** Of a completed interview in the short form with A1 = 15, A2 = 2, A3 = 2, A4 = no, A6 = 1, A7 = 3: burden is 0.5. */
export const forgeries: readonly Forgery[] = [
  forge('a higher score', set('/scores/0/value', 0.9), score(0)),
  forge('a score one in ten thousand million lower', set('/scores/0/value', 0.4999999999), score(0)),
  forge('a score as text', set('/scores/0/value', '0.5'), score(0)),
  forge('another band', set('/scores/0/bands/load', 'low'), score(0)),
  forge('a band too many', set('/scores/0/bands/other', 'low'), score(0)),
  forge('a score where none can be', edits(set('/scores/3/status', 'scored'), set('/scores/3/value', 1)), score(3)),
  forge('a score that was not computable after all', edits(set('/scores/0/status', 'not-computable')), score(0)),
  forge('a reason hidden', set('/scores/3/missing', []), score(3)),
  forge('a caveat added', set('/scores/0/caveats', ['converted-currency']), score(0)),
  forge(
    'two scores exchanged',
    (record) => {
      const { scores } = record as { scores: unknown[] };
      [scores[0], scores[2]] = [scores[2], scores[0]];
      return record;
    },
    score(0),
    score(2),
  ),
  forge('a score gone', drop('/scores/5'), part('scores')),
  forge('a score too many', set('/scores/-', { id: 'extra', status: 'scored', value: 1 }), part('scores')),
  forge('no scores', drop('/scores'), part('scores')),
  forge('scores that are an object', set('/scores', { length: 6 }), part('scores')),
  forge('a flag taken down', set('/flags/0/status', 'clear'), flag(0)),
  forge('a flag put up', set('/flags/2/status', 'raised'), flag(2)),
  forge('an undecided flag called clear', set('/flags/1/status', 'clear'), flag(1)),
  forge('evidence changed', set('/flags/0/evidence/0/status', 'not-met'), flag(0)),
  forge('a flag gone', drop('/flags/2'), part('flags')),
  forge('another action', set('/flags/0/action', 'information'), flag(0)),
  forge('a trace changed', set('/traces/0/terms/0/contribution', 0.9), part('traces')),
  forge('another formula in the trace', set('/traces/0/formula', 'A1/30'), part('traces')),
  forge('no traces', drop('/traces'), part('traces')),
  forge('another format', set('/format', 'skala/record/2'), part('format')),
  forge('an engine that is none', set('/engine', { version: 1 }), part('engine')),
  forge('a field too many', set('/approved', true), part('approved')),
  forge('no response', drop('/response'), ['shape/wrong-type', '/response']),
  forge('another instrument', set('/response/instrument/id', 'orchard'), [
    'response/instrument-mismatch',
    '/response/instrument',
  ]),
  forge('another definition', set('/response/instrument/hash', 'f'.repeat(64)), [
    'response/hash-mismatch',
    '/response/instrument/hash',
  ]),
  forge('an answer changed', set('/response/answers/A1/value', 16), ['response/replay-mismatch', '/response/answers']),
  forge('an answer changed in the log', set('/response/log/1/new/value', 16), [
    'response/replay-mismatch',
    '/response/answers',
  ]),
  forge(
    'an answer changed in log and answers, the scores left',
    edits(set('/response/log/1/new/value', 14), set('/response/answers/A1/value', 14)),
    score(0),
    flag(0),
    part('traces'),
  ),
  forge('the log cut short', drop('/response/log/8'), ['response/replay-mismatch', '/response/status']),
  forge('an entry gone', drop('/response/log/1'), ['response/bad-log', '/response/log/1']),
  forge('a field too many in the response', set('/response/approved', true), [
    'response/replay-mismatch',
    '/response/approved',
  ]),
  forge(
    'several at once',
    edits(set('/scores/0/value', 0.6), set('/flags/0/status', 'clear'), set('/engine', 1)),
    score(0),
    flag(0),
    part('engine'),
  ),
  forge(
    'an amendment hidden',
    (record) => {
      const log = at(record, '/response/log') as { type: string }[];
      log.push({ ...log[0], type: 'amend' });
      return record;
    },
    ['response/bad-log', '/response/log/9'],
  ),
];

/** Stored responses that cannot be taken up again: what was done to a genuine one, and what is said about it. */
import type { IssueCode } from '../../src/index.ts';
import { drop, edits, set, type Edit } from '../support/json-edit.ts';

export interface RefusedResponse {
  readonly name: string;
  readonly edit: Edit;
  readonly code: IssueCode;
  readonly path: string;
}

const refuse = (name: string, edit: Edit, code: IssueCode, path: string): RefusedResponse => ({
  name,
  edit,
  code,
  path,
});

/**
 * The genuine response is that of an interview in which: start (0), A1 = 5 (1), A2 = 0 (2), A4 = yes (3), A5 = 7 (4), A4 = no (5),
 * a note (6), a warning accepted (7), next by item (8), suspend (9).
 */
export const refusedResponses: readonly RefusedResponse[] = [
  refuse('nothing', () => null, 'shape/wrong-type', ''),
  refuse('a text', () => 'response', 'shape/wrong-type', ''),
  refuse('a number', () => 7, 'shape/wrong-type', ''),
  refuse('an empty object', () => ({}), 'format/unknown', '/format'),
  refuse('another format', set('/format', 'skala/record/1'), 'format/unknown', '/format'),
  refuse('a newer format', set('/format', 'skala/response/2'), 'format/unknown', '/format'),
  refuse('a format that is no text', set('/format', { toString: 1, valueOf: 1 }), 'format/unknown', '/format'),
  refuse('another instrument', set('/instrument/id', 'orchard'), 'response/instrument-mismatch', '/instrument'),
  refuse('another version', set('/instrument/version', '1.2.4'), 'response/instrument-mismatch', '/instrument'),
  refuse('no instrument', drop('/instrument'), 'response/instrument-mismatch', '/instrument'),
  refuse(
    'an instrument that is no text',
    set('/instrument/id', { toString: 1, valueOf: 1 }),
    'response/instrument-mismatch',
    '/instrument',
  ),
  refuse(
    'another definition of the same version',
    set('/instrument/hash', '0'.repeat(64)),
    'response/hash-mismatch',
    '/instrument/hash',
  ),
  refuse('no hash', drop('/instrument/hash'), 'response/hash-mismatch', '/instrument/hash'),
  refuse('no id', drop('/id'), 'shape/missing-field', '/id'),
  refuse('an empty id', set('/id', ''), 'shape/missing-field', '/id'),
  refuse('an unknown rule set', set('/ruleSet', 'third'), 'response/unknown-rule-set', '/ruleSet'),
  refuse('a rule set that is no text', set('/ruleSet', 7), 'response/unknown-rule-set', '/ruleSet'),
  refuse('an unknown form', set('/form', 'brief'), 'response/unknown-form', '/form'),
  refuse('an inherited form', set('/form', 'toString'), 'response/unknown-form', '/form'),
  refuse('no form', drop('/form'), 'response/unknown-form', '/form'),
  refuse('another form', set('/form', 'chosen'), 'response/bad-log', '/log/3'),
  refuse('a subject that is no text', set('/subject', { name: 'x' }), 'shape/wrong-type', '/subject'),
  refuse('a language that is no text', set('/language', 7), 'shape/wrong-type', '/language'),
  refuse('a currency that is none', set('/money', { currency: 'kroner' }), 'response/bad-settings', '/money'),
  refuse('a rate of zero', set('/money', { currency: 'DKK', rate: 0 }), 'response/bad-settings', '/money'),
  refuse('a rate below zero', set('/money', { currency: 'DKK', rate: -1 }), 'response/bad-settings', '/money'),
  refuse('a rate that is a text', set('/money', { currency: 'DKK', rate: '7' }), 'response/bad-settings', '/money'),
  refuse('money that is none', set('/money', 'DKK'), 'response/bad-settings', '/money'),
  refuse('no log', drop('/log'), 'shape/wrong-type', '/log'),
  refuse('a log that is an object', set('/log', { length: 10 }), 'shape/wrong-type', '/log'),
  refuse('an empty log', set('/log', []), 'response/replay-mismatch', '/status'),
  refuse('a gap in the log', drop('/log/2'), 'response/bad-log', '/log/2'),
  refuse('the first entry gone', drop('/log/0'), 'response/bad-log', '/log/0'),
  refuse('the last entry gone', drop('/log/9'), 'response/replay-mismatch', '/status'),
  refuse(
    'an entry twice',
    (response) => {
      const { log } = response as { log: unknown[] };
      log.push(structuredClone(log[9]));
      return response;
    },
    'response/bad-log',
    '/log/10',
  ),
  refuse('two entries exchanged', edits(set('/log/1/seq', 3), set('/log/2/seq', 2)), 'response/bad-log', '/log/1'),
  refuse('an unknown event', set('/log/2/type', 'explode'), 'response/bad-log', '/log/2'),
  refuse('an event without a type', drop('/log/2/type'), 'response/bad-log', '/log/2'),
  refuse('an entry that is null', set('/log/2', null), 'response/bad-log', '/log/2'),
  refuse('an entry that is a text', set('/log/2', 'answer'), 'response/bad-log', '/log/2'),
  refuse('an entry without a time', drop('/log/2/time'), 'response/bad-log', '/log/2'),
  refuse('an entry without an actor', drop('/log/2/actor'), 'response/bad-log', '/log/2'),
  refuse('a reason that is no text', set('/log/7/reason', 5), 'response/bad-log', '/log/7'),
  refuse('a note that is no text', set('/log/6/text', { length: 1 }), 'response/bad-log', '/log/6'),
  refuse('an item that is no text', set('/log/2/item', ['A2']), 'response/bad-log', '/log/2'),
  refuse('a pace that is none', set('/log/8/pace', 'gallop'), 'response/bad-log', '/log/8'),
  refuse('an event that was not possible', set('/log/1/type', 'complete'), 'response/bad-log', '/log/1'),
  refuse('an answer that is not permitted', set('/log/1/new/value', 31), 'response/bad-log', '/log/1'),
  refuse('an answer to another item', set('/log/1/item', 'Z9'), 'response/bad-log', '/log/1'),
  refuse('another answer in the log', set('/log/1/new/value', 6), 'response/replay-mismatch', '/answers'),
  refuse('another old answer in the log', set('/log/5/old/value', false), 'response/replay-mismatch', '/log'),
  refuse('a short answer in the log', set('/log/1/new', 5), 'response/replay-mismatch', '/log'),
  refuse('a further fact in the log', set('/log/1/mood', 'fine'), 'response/replay-mismatch', '/log'),
  refuse('another reason in the log', set('/log/7/reason', 'Because.'), 'response/replay-mismatch', '/accepted'),
  refuse('another answer', set('/answers/A1/value', 6), 'response/replay-mismatch', '/answers'),
  refuse('an answer gone', drop('/answers/A1'), 'response/replay-mismatch', '/answers'),
  refuse('an answer too many', set('/answers/A3', { value: '1' }), 'response/replay-mismatch', '/answers'),
  refuse('an answer set aside that was not', set('/aside/A3', { value: '1' }), 'response/replay-mismatch', '/aside'),
  refuse('an answer no longer set aside', drop('/aside/A5'), 'response/replay-mismatch', '/aside'),
  refuse(
    'a hidden answer among the others',
    edits(drop('/aside/A5'), set('/answers/A5', { value: 7 })),
    'response/replay-mismatch',
    '/answers',
  ),
  refuse('another note', set('/notes/A1', 'Something else.'), 'response/replay-mismatch', '/notes'),
  refuse(
    'a warning accepted that was not',
    set('/accepted/many-days', { reason: 'So.' }),
    'response/replay-mismatch',
    '/accepted',
  ),
  refuse('another status', set('/status', 'completed'), 'response/replay-mismatch', '/status'),
  refuse('a field too many', set('/approved', true), 'response/replay-mismatch', '/approved'),
  refuse('ended early', set('/early', 'Left.'), 'response/replay-mismatch', '/early'),
  refuse('another place', set('/place/item', 'A1'), 'response/replay-mismatch', '/place'),
];

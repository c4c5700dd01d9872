/** Vectors files that do not fit their instrument. */
import { drop, set } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';
import type { Json } from '../support/json-edit.ts';

/** A sound vectors file for the base definition. */
export function baseVectors(): Json {
  return {
    format: 'skala/vectors/1',
    instrument: 'garden',
    version: '1.2.3',
    vectors: [
      {
        id: 'half',
        note: 'Exactly one half.',
        source: 'derived',
        form: 'short',
        answers: { A1: 15, A2: 2, A3: 2, C1: 'M' },
        expect: {
          scores: { burden: 0.5, assumed: null },
          notComputable: { assumed: ['B4'] },
          bands: { 'burden.load': 'high' },
          flags: { attention: 'raised' },
          checks: [],
          refused: ['C1'],
        },
      },
      {
        id: 'none',
        note: 'Nothing answered.',
        source: 'derived',
        form: 'full',
        answers: {},
        expect: { scores: { burden: null } },
      },
      {
        id: 'converted',
        note: 'Amounts in another currency.',
        source: 'derived',
        form: 'full',
        money: { currency: 'DKK', rate: 0.5 },
        answers: { C7: 200 },
        expect: { scores: { pay: 0.8718022079 } },
      },
    ],
  };
}

export const vectorCases: readonly BrokenCase[] = [
  broken('the wrong format', set('/format', 'skala/instrument/1'), 'format/unknown', '/format'),
  broken('a newer format', set('/format', 'skala/vectors/2'), 'format/too-new', '/format'),
  { name: 'cut off', make: (base) => JSON.stringify(base).slice(1), code: 'json/syntax', path: '' },
  {
    name: '__proto__',
    make: (base) => JSON.stringify(base).replace('"A1"', '"__proto__"'),
    code: 'json/forbidden-key',
    path: '/vectors/0/answers/__proto__',
  },
  broken('another instrument', set('/instrument', 'orchard'), 'vectors/wrong-instrument', '/instrument'),
  broken(
    'an answer that the item does not take',
    set('/vectors/0/answers/A1', 'many'),
    'vectors/answer-not-taken',
    '/vectors/0/answers/A1',
  ),
  broken('an answer to no item', set('/vectors/0/answers/A99', 1), 'vectors/unknown-name', '/vectors/0/answers/A99'),
  broken('another version', set('/version', '1.2.4'), 'vectors/wrong-instrument', '/version'),
  broken('no vectors', set('/vectors', []), 'shape/too-small', '/vectors'),
  broken('no source', drop('/vectors/0/source'), 'shape/missing-field', '/vectors/0/source'),
  broken('an unknown expectation', set('/vectors/0/expect/score', 1), 'shape/unknown-field', '/vectors/0/expect/score'),
  broken(
    'a score as text',
    set('/vectors/0/expect/scores/burden', '0.5'),
    'shape/wrong-type',
    '/vectors/0/expect/scores/burden',
  ),
  broken(
    'an unknown flag status',
    set('/vectors/0/expect/flags/attention', 'up'),
    'shape/not-allowed',
    '/vectors/0/expect/flags/attention',
  ),
  broken(
    'bands without a set',
    set('/vectors/0/expect/bands', { burden: 'high' }),
    'shape/bad-id',
    '/vectors/0/expect/bands/burden',
  ),
  broken('a vector that expects nothing', set('/vectors/1/expect', {}), 'shape/too-small', '/vectors/1/expect'),
  broken('a vector twice', set('/vectors/1/id', 'half'), 'name/duplicate', '/vectors/1/id', {
    params: { first: '/vectors/0/id' },
  }),
  broken('an unknown form', set('/vectors/0/form', 'brief'), 'response/unknown-form', '/vectors/0/form'),
  broken(
    'an unknown score',
    set('/vectors/0/expect/scores/total', 1),
    'vectors/unknown-name',
    '/vectors/0/expect/scores/total',
    { params: { what: 'score', name: 'total' } },
  ),
  broken(
    'an unknown score without a value',
    set('/vectors/0/expect/notComputable/total', []),
    'vectors/unknown-name',
    '/vectors/0/expect/notComputable/total',
  ),
  broken(
    'an unknown missing item',
    set('/vectors/0/expect/notComputable/assumed/0', 'Z9'),
    'vectors/unknown-name',
    '/vectors/0/expect/notComputable/assumed/0',
  ),
  broken(
    'an unknown band set',
    set('/vectors/0/expect/bands', { 'burden.weight': 'high' }),
    'vectors/unknown-name',
    '/vectors/0/expect/bands/burden.weight',
  ),
  broken(
    'an unknown band',
    set('/vectors/0/expect/bands', { 'burden.load': 'huge' }),
    'vectors/unknown-name',
    '/vectors/0/expect/bands/burden.load',
  ),
  broken(
    'an unknown flag',
    set('/vectors/0/expect/flags/alarm', 'clear'),
    'vectors/unknown-name',
    '/vectors/0/expect/flags/alarm',
  ),
  broken(
    'an unknown check',
    set('/vectors/0/expect/checks', ['hours']),
    'vectors/unknown-name',
    '/vectors/0/expect/checks/0',
  ),
  broken(
    'an unknown criterion',
    set('/vectors/0/expect/criteria', { Z9: 'true' }),
    'vectors/unknown-name',
    '/vectors/0/expect/criteria/Z9',
    { params: { what: 'criterion', name: 'Z9' } },
  ),
  broken(
    'an unknown question',
    set('/vectors/0/expect/asked', { Z9: true }),
    'vectors/unknown-name',
    '/vectors/0/expect/asked/Z9',
    { params: { what: 'item', name: 'Z9' } },
  ),
  broken(
    'whether a question is asked as a word',
    set('/vectors/0/expect/asked', { A1: 'yes' }),
    'shape/wrong-type',
    '/vectors/0/expect/asked/A1',
  ),
  broken(
    'a proposal that says it is none',
    set('/vectors/0/proposed', false),
    'shape/not-allowed',
    '/vectors/0/proposed',
  ),
  broken(
    'a refusal of an answer that is not given',
    set('/vectors/0/expect/refused', ['A4', 'C1']),
    'vectors/unknown-name',
    '/vectors/0/expect/refused/0',
  ),
];

/** Sound definitions whose scores cannot be what they say: only working the formula out shows it. */
import { edits, set } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

const bands = '/scores/0/bands/0/bands';

export const analysisCases: readonly BrokenCase[] = [
  broken('a range wider than the formula', set('/scores/0/range', [0, 2]), 'score/range-differs', '/scores/0/range', {
    params: { min: 0, max: 2, low: 0, high: 1 },
  }),
  broken(
    'a range that leaves out the lowest score',
    set('/scores/2/range', [1, 19.5]),
    'score/range-differs',
    '/scores/2/range',
  ),
  broken(
    'a formula that gives more than the range says',
    set('/scores/0/value', 'A1/30 + A2/12 + A3/12'),
    'score/range-differs',
    '/scores/0/range',
    // The score that takes the worst of two grows with it.
    { params: { high: 1.6666666667 }, also: [['score/range-differs', '/scores/5/range']] },
  ),
  broken(
    'a value for nothing answered that is out of range',
    set('/scores/1/missing/skip/none', -1),
    'score/range-differs',
    '/scores/1/range',
    { params: { low: -1 } },
  ),
  broken(
    'an assumed value that is out of range',
    set('/scores/3/missing/assume/0/value', 9),
    'score/range-differs',
    '/scores/3/range',
    { params: { high: 13 } },
  ),
  broken(
    'a band that no score reaches',
    edits(set('/scores/0/range', [0, 1.5]), set(`${bands}/2/from`, 1.25)),
    'score/band-unreachable',
    `${bands}/2/from`,
    { also: [['score/range-differs', '/scores/0/range']] },
  ),
  broken(
    'a band below every score',
    edits(set(`${bands}/0/from`, -2), set(`${bands}/1/from`, -1)),
    'score/band-below-range',
    `${bands}/0/from`,
    { params: { next: -1, min: 0 } },
  ),
  broken(
    'lower scores than the first band has',
    edits(set('/scores/0/value', 'A1/90 + A2/12 + A3/12 - 1'), set('/scores/0/range', [0, 1])),
    'score/bands-gap',
    `${bands}/0/from`,
    {
      params: { from: 0, min: -1 },
      also: [
        ['score/bands-gap', '/scores/0/bands/1/bands/0/from'],
        ['score/band-unreachable', `${bands}/1/from`],
        ['score/band-unreachable', `${bands}/2/from`],
        ['score/band-unreachable', '/scores/0/bands/1/bands/1/from'],
        ['score/range-differs', '/scores/0/range'],
        // Cut-offs above zero are out of reach too.
        ['condition/always-false', '/criteria/0/when'],
        ['flag/never-raised', '/flags/3/when'],
      ],
    },
  ),
];

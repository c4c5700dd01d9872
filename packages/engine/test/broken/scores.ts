/** Scores whose range, bands or missing policy cannot be meant. */
import { edits, set } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

const bands = '/scores/0/bands/0/bands';

export const scoreCases: readonly BrokenCase[] = [
  broken('a range of nothing', set('/scores/4/range', [1, 1]), 'score/empty-range', '/scores/4/range', {
    params: { min: 1, max: 1 },
  }),
  broken('a range upside down', set('/scores/4/range', [1, 0]), 'score/empty-range', '/scores/4/range'),
  broken('a scale upside down', set('/scores/0/scale', [1, 0]), 'score/empty-range', '/scores/0/scale'),
  broken('bands downwards', set(`${bands}/1/from`, 0.75), 'score/bands-not-ascending', `${bands}/2/from`, {
    params: { from: 0.5, previous: 0.75 },
  }),
  broken('two bands from the same value', set(`${bands}/1/from`, 0.5), 'score/bands-not-ascending', `${bands}/2/from`),
  broken('no band at the low end', set(`${bands}/0/from`, 0.1), 'score/bands-gap', `${bands}/0/from`, {
    params: { from: 0.1, min: 0 },
  }),
  broken('a band above the range', set(`${bands}/2/from`, 1.5), 'score/band-unreachable', `${bands}/2/from`, {
    params: { from: 1.5, max: 1 },
  }),
  broken(
    'a policy on an item that is not used',
    set('/scores/1/missing/skip/items/0', 'B2'),
    'score/policy-item-not-used',
    '/scores/1/missing/skip/items/0',
  ),
  broken(
    'assuming an item that is not used',
    set('/scores/3/missing/assume/0/items/0', 'A1'),
    'score/policy-item-not-used',
    '/scores/3/missing/assume/0/items/0',
  ),
  broken(
    'an item under two policies',
    set('/scores/3/missing/skip', { items: ['A2'], reasons: ['not-applicable'] }),
    'score/policy-overlap',
    '/scores/3/missing/assume/0/items/0',
  ),
  broken(
    'an item twice in a policy',
    set('/scores/1/missing/skip/items/1', 'B1'),
    'score/policy-overlap',
    '/scores/1/missing/skip/items/1',
  ),
  broken(
    'more answers needed than items',
    set('/scores/2/missing/prorate/minimumAnswered', 4),
    'score/prorate-too-many',
    '/scores/2/missing/prorate/minimumAnswered',
    {
      params: { minimum: 4, items: 3 },
    },
  ),
  broken(
    'prorating over items that are not summed',
    set('/scores/2/value', 'A2 + A3 + A7'),
    'score/prorate-not-summed',
    '/scores/2/missing/prorate/items',
  ),
  broken(
    'prorating over some of the sum',
    set('/scores/2/missing/prorate/items', ['A2', 'A3']),
    'score/prorate-not-summed',
    '/scores/2/missing/prorate/items',
  ),
  broken(
    'prorating over a sum with an item twice',
    edits(set('/scores/2/value', 'sum([A2, A2, A3]) + 0*A7')),
    'score/prorate-not-summed',
    '/scores/2/missing/prorate/items',
  ),
];

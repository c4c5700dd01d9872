/** Sound pathways in which something cannot happen: only what can be answered in their instruments shows it. */
import { edits, set, type Edit } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

const otherItemsNotInShort = [
  '/inputs/things/item',
  '/inputs/seen/item',
  '/events/treatment-start/item',
  '/events/treatment-end/item',
].map((path) => ['pathway/never-asked', path] as const);

export const analysedPathwayCases: readonly BrokenCase[] = [
  broken(
    'a step for more than the score can be',
    set('/steps/1/when', 'load > 5'),
    'pathway/step-never-proposed',
    '/steps/1/when',
    { params: { part: 'load > 5', at: 1 } },
  ),
  broken(
    'a step for whatever the score is',
    set('/steps/1/when', 'load >= 0'),
    'condition/always-true',
    '/steps/1/when',
  ),
  broken(
    'a step one part of whose condition decides nothing',
    set('/steps/1/when', 'load >= 0.5 and days >= 0'),
    'condition/always-true',
    '/steps/1/when',
    { params: { part: 'days >= 0' } },
  ),
  broken(
    'a criterion that is never met, and the flag that rests on it',
    set('/criteria/3/when', 'weight(things) > 99'),
    'condition/always-false',
    '/criteria/3/when',
    { also: [['flag/never-raised', '/flags/1/when']] },
  ),
  broken(
    'a criterion that is always met',
    set('/criteria/0/when', 'load <= 5'),
    'condition/always-true',
    '/criteria/0/when',
  ),
  broken(
    'a flag for every answer',
    set('/flags/0/when', 'both or low or days >= 0'),
    'flag/always-raised',
    '/flags/0/when',
    {
      params: { part: 'days >= 0' },
    },
  ),
  broken('a flag for none', set('/flags/1/when', 'weighty and days > 30'), 'flag/never-raised', '/flags/1/when', {
    params: { part: 'days > 30' },
  }),
  broken(
    'an indicator that counts all',
    set('/indicators/0/counted', 'days <= 30'),
    'condition/always-true',
    '/indicators/0/counted',
  ),
  broken(
    'an indicator that counts among none',
    set('/indicators/0/among', 'load > 5'),
    'condition/always-false',
    '/indicators/0/among',
  ),
  broken(
    'a rule whose event means that it is done',
    set('/schedule/1/doneBy', 'call'),
    'pathway/never-due',
    '/schedule/1/doneBy',
    { params: { name: 'call' } },
  ),
  broken(
    'only a form that asks for little',
    set('/steps/0/form', 'short'),
    'pathway/never-asked',
    '/inputs/mood/item',
    { params: { name: 'A9', instrument: 'garden' }, also: otherItemsNotInShort },
  ),
  broken(
    'only a form that cannot give the score',
    edits(set('/steps/0/form', 'short'), set('/inputs/load/score', 'worst')),
    'pathway/never-asked',
    '/inputs/load/score',
    {
      params: { name: 'worst', instrument: 'garden' },
      also: [['pathway/never-asked', '/inputs/mood/item'], ...otherItemsNotInShort],
    },
  ),
];

/** At the edge of these, and sound. */
export const analysedPathwaysAtTheLimit: readonly (readonly [name: string, make: Edit])[] = [
  [
    'a rule that repeats after the event that it is done by',
    edits(set('/schedule/1/doneBy', 'call'), set('/schedule/1/every', 'P1M')),
  ],
  [
    'a rule that opens after the event that it is done by',
    edits(set('/schedule/1/doneBy', 'call'), set('/schedule/1/opens', 'P1D')),
  ],
  ['a step for the highest score', set('/steps/1/when', 'load >= 1')],
];

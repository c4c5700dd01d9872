/** Names that are used twice, have a meaning of their own, or lead nowhere; forms and grids. */
import { drop, edits, set } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

const reserved = [
  'sum',
  'ln',
  'atLeast',
  'and',
  'not',
  'true',
  'NaN',
  'mod',
  'to',
  'end',
  'toString',
  'valueOf',
  'hasOwnProperty',
];

export const nameCases: readonly BrokenCase[] = [
  broken('a rule set twice', set('/ruleSets/1/id', 'first-edition'), 'name/duplicate', '/ruleSets/1/id', {
    also: [
      ['name/unknown-rule-set', '/scores/0/bands/1/ruleSet'],
      ['name/unknown-rule-set', '/flags/3/ruleSet'],
    ],
  }),
  broken('a flag of no rule set', set('/flags/3/ruleSet', 'third'), 'name/unknown-rule-set', '/flags/3/ruleSet', {
    params: { name: 'third' },
  }),
  broken(
    'bands of no rule set',
    set('/scores/0/bands/1/ruleSet', 'third'),
    'name/unknown-rule-set',
    '/scores/0/bands/1/ruleSet',
  ),
  broken('a rule set without source', set('/ruleSets/0/source', 'rumour'), 'name/unknown-source', '/ruleSets/0/source'),
  broken(
    'a pending score that is defined',
    set('/pendingScores/0/id', 'burden'),
    'name/duplicate',
    '/pendingScores/0/id',
  ),
  broken(
    'a reliable change from nowhere',
    set('/scores/0/reliableChange/source', 'rumour'),
    'name/unknown-source',
    '/scores/0/reliableChange/source',
  ),
  broken(
    'carrying an answer to no item',
    set('/carryOver/0/items/Z9', 'O9'),
    'name/unknown-item',
    '/carryOver/0/items/Z9',
  ),
  broken(
    'evidence the flag does not rest on',
    set('/flags/0/criteria/1', 'weighty'),
    'flag/no-evidence',
    '/flags/0/criteria/1',
    {
      params: { name: 'weighty' },
    },
  ),
  broken(
    'words that may not be included',
    set('/licence/wording', 'included'),
    'licence/wording-not-allowed',
    '/licence/wording',
    {
      params: { terms: 'permission-needed' },
    },
  ),
  broken(
    'an item twice in a section',
    set('/sections/0/items/7/id', 'A1'),
    'name/duplicate',
    '/sections/0/items/7/id',
    {
      params: { name: 'A1', first: '/sections/0/items/0/id' },
    },
  ),
  broken(
    'an item twice in two sections',
    set('/sections/2/items/11/id', 'A1'),
    'name/duplicate',
    '/sections/2/items/11/id',
    {
      // C12 is used by a criterion.
      also: [['expression/unknown-name', '/criteria/1/when']],
    },
  ),
  broken('a variable like an item', set('/variables/2/id', 'A1'), 'name/duplicate', '/variables/2/id'),
  broken('a score like an item', set('/scores/4/id', 'A1'), 'name/duplicate', '/scores/4/id'),
  broken('a score like a variable', set('/scores/4/id', 'wait'), 'name/duplicate', '/scores/4/id'),
  broken('a criterion like a score', set('/scores/4/id', 'weighty'), 'name/duplicate', '/scores/4/id', {
    params: { first: '/criteria/2/id' },
  }),
  broken('a section twice', set('/sections/1/id', 'daily'), 'name/duplicate', '/sections/1/id'),
  broken(
    'a grid twice',
    set('/sections/1/grids/-', { id: 'use', columns: ['yes'], rows: [{ id: 'fourth', items: [null] }] }),
    'name/duplicate',
    '/sections/1/grids/1/id',
  ),
  broken('a check twice', set('/checks/1/id', 'bother-without-days'), 'name/duplicate', '/checks/1/id'),
  broken('a flag twice', set('/flags/1/id', 'attention'), 'name/duplicate', '/flags/1/id'),
  broken('a source twice', set('/source/-', { id: 'manual', citation: 'Again.' }), 'name/duplicate', '/source/2/id'),
  broken('a band twice', set('/scores/0/bands/0/bands/2/id', 'low'), 'name/duplicate', '/scores/0/bands/0/bands/2/id'),
  broken(
    'a band set twice',
    set('/scores/0/bands/-', {
      id: 'load',
      bands: [
        { id: 'a', from: 0 },
        { id: 'b', from: 1 },
      ],
      source: 'manual',
    }),
    'name/duplicate',
    '/scores/0/bands/2/id',
  ),
  ...reserved.map((name) =>
    broken(`an item called ${name}`, set('/sections/0/items/7/id', name), 'name/reserved', '/sections/0/items/7/id', {
      params: { name },
    }),
  ),
  broken('a variable called ln', set('/variables/2/id', 'ln'), 'name/reserved', '/variables/2/id'),
  broken('a score called mean', set('/scores/4/id', 'mean'), 'name/reserved', '/scores/4/id'),
  broken('a criterion called or', set('/criteria/2/id', 'or'), 'name/reserved', '/criteria/2/id', {
    also: [
      ['name/unknown-criterion', '/flags/1/criteria/0'],
      ['expression/unknown-name', '/flags/1/when'],
    ],
  }),
  // Names that lead nowhere.
  broken(
    'a form with an unknown item',
    set('/forms/chosen/items/0', 'Z9'),
    'name/unknown-item',
    '/forms/chosen/items/0',
    { params: { name: 'Z9' } },
  ),
  broken('a check on an unknown item', set('/checks/2/items/1', 'Z9'), 'name/unknown-item', '/checks/2/items/1'),
  broken(
    'an unknown response',
    set('/sections/0/items/6/response', 'anger'),
    'name/unknown-response',
    '/sections/0/items/6/response',
    {
      params: { name: 'anger' },
    },
  ),
  broken(
    'a response named by an inherited name',
    set('/sections/0/items/6/response', 'toString'),
    'name/unknown-response',
    '/sections/0/items/6/response',
  ),
  broken(
    'an unknown source of the licence',
    set('/licence/source', 'hearsay'),
    'name/unknown-source',
    '/licence/source',
  ),
  broken(
    'an unknown source of an item',
    set('/sections/0/items/0/source', 'hearsay'),
    'name/unknown-source',
    '/sections/0/items/0/source',
  ),
  broken('an unknown source of a check', set('/checks/0/source', 'hearsay'), 'name/unknown-source', '/checks/0/source'),
  broken('an unknown source of a score', set('/scores/0/source', 'hearsay'), 'name/unknown-source', '/scores/0/source'),
  broken(
    'an unknown source of bands',
    set('/scores/0/bands/0/source', 'hearsay'),
    'name/unknown-source',
    '/scores/0/bands/0/source',
  ),
  broken('an unknown source of a flag', set('/flags/0/source', 'hearsay'), 'name/unknown-source', '/flags/0/source'),
  broken('an unknown criterion', set('/flags/0/criteria/0', 'heavy'), 'name/unknown-criterion', '/flags/0/criteria/0'),
  broken(
    'an unknown missing key',
    set('/sections/0/items/0/missing/0', 'Q'),
    'name/unknown-missing-key',
    '/sections/0/items/0/missing/0',
  ),
  broken(
    'an unknown missing key in otherwise',
    set('/sections/0/items/4/otherwise', 'Q'),
    'name/unknown-missing-key',
    '/sections/0/items/4/otherwise',
  ),
  broken(
    'a missing key that is no longer declared',
    edits(drop('/missing'), set('/missing', { X: 'masked', N: 'masked' })),
    'name/unknown-missing-key',
    '/sections/0/items/5/missing/0',
  ),
  // Forms and grids.
  broken('a form that no item is tagged for', set('/forms/short', { tagged: 'brief' }), 'form/empty', '/forms/short'),
  broken(
    'a grid with an item of another section',
    set('/sections/1/grids/0/rows/2/items', ['C1', null]),
    'grid/not-in-section',
    '/sections/1/grids/0/rows/2/items/0',
  ),
  broken(
    'a grid with an item that does not exist',
    set('/sections/1/grids/0/rows/2/items', ['Z9', null]),
    'grid/not-in-section',
    '/sections/1/grids/0/rows/2/items/0',
  ),
  broken(
    'a row too short',
    set('/sections/1/grids/0/rows/2/items', ['B5']),
    'grid/row-width',
    '/sections/1/grids/0/rows/2/items',
    {
      params: { found: 1, expected: 2 },
    },
  ),
  broken(
    'a row too long',
    set('/sections/1/grids/0/rows/2/items', ['B5', null, null]),
    'grid/row-width',
    '/sections/1/grids/0/rows/2/items',
  ),
  broken(
    'a grid that leaves an item out',
    edits(
      set('/sections/1/grids/0/rows', [
        { id: 'first', items: ['B1', 'B2'] },
        { id: 'third', items: ['B5', null] },
      ]),
    ),
    'grid/not-consecutive',
    '/sections/1/grids/0/rows/1/items/0',
  ),
  broken(
    'a grid in another order',
    set('/sections/1/grids/0/rows', [{ id: 'first', items: ['B2', 'B1'] }]),
    'grid/not-consecutive',
    '/sections/1/grids/0/rows/0/items/1',
  ),
  broken(
    'an item twice in a grid',
    set('/sections/1/grids/0/rows/2/items', ['B5', 'B5']),
    'grid/overlap',
    '/sections/1/grids/0/rows/2/items/1',
  ),
  broken(
    'an item in two grids',
    set('/sections/1/grids/-', { id: 'again', columns: ['yes'], rows: [{ id: 'x', items: ['B5'] }] }),
    'grid/overlap',
    '/sections/1/grids/1/rows/0/items/0',
    { params: { name: 'B5', other: 'use' } },
  ),
];

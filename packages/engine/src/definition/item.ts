/** Items, the grids they may be shown in, and sections. */
import { z } from 'zod';
import { formulaField } from './formula-field.ts';
import { itemTypeFields } from './item-fields.ts';
import { codings, explained, identifier, missingKey, slug, source } from './patterns.ts';

export const window = explained(
  z.union([z.enum(['lifetime', 'now', 'interview']), z.string().regex(/^P\d{1,4}[DWMY]$/)]),
  'The period asked about: an ISO 8601 duration such as P30D, or lifetime, now, interview.',
  'P30D',
  'P2W',
  'lifetime',
);

const commonItemFields = {
  id: explained(identifier, 'The name of the item, by which formulas and texts refer to it.', 'M6', 'sleepQuality'),
  code: explained(
    z.string().min(1).max(32).optional(),
    "The manual's own code where it cannot be an id.",
    'D1.30',
    '12a',
  ),
  missing: explained(
    z.array(missingKey).optional(),
    'Missing codes that may be given here; none unless told.',
    ['X'],
    ['X', 'N'],
  ),
  required: explained(
    z.boolean().optional(),
    'Must be answered or coded before the interview can be completed; true unless told.',
    false,
  ),
  by: explained(
    z.enum(['respondent', 'interviewer']).optional(),
    'interviewer: never read aloud, filled in by the interviewer. respondent unless told.',
    'interviewer',
  ),
  tags: explained(z.array(slug).optional(), 'What forms select by.', ['lite', 'follow-up']),
  window: window.optional(),
  cumulative: explained(
    z.boolean().optional(),
    'A lifetime count that a follow-up asks as "since the last interview".',
    true,
  ),
  when: formulaField('Asked unless this is false. Undecided means asked.', 'M1 > 0', 'B1 == 1 or A4 == 1').optional(),
  otherwise: explained(
    z.union([missingKey, z.number(), z.boolean()]).optional(),
    'What the item is taken to be while `when` is false: a missing code or a value. not-applicable unless told.',
    'N',
    0,
  ),
  codes: codings.optional(),
  source: source.optional(),
};

export const item = z.union([
  z.strictObject({
    ...commonItemFields,
    response: explained(identifier, 'A named response of this instrument.', 'agreement'),
  }),
  z.discriminatedUnion('type', [
    z.strictObject({ ...commonItemFields, ...itemTypeFields.integer }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.decimal }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.choice }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields['multi-choice'] }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.rating }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.boolean }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.date }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.time }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.duration }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.money }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.text }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields['visual-analogue'] }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.display }),
  ]),
]);

const grid = z.strictObject({
  id: explained(slug, 'The name of the grid.', 'substances'),
  columns: explained(z.array(slug).min(1).max(8), 'Column names; their words are in the text packs.', ['used', 'days']),
  rows: explained(
    z
      .array(
        z.strictObject({
          id: explained(identifier, 'The name of the row; its words are in the text packs.', 'alcohol'),
          items: explained(
            z.array(identifier.nullable()).min(1).max(8),
            'One item for each column, or null for an empty cell.',
            ['B1', 'B2'],
            ['B5', null],
          ),
        }),
      )
      .min(1)
      .max(60),
    'One item (or null) a column. Consecutive items of the section, in order.',
    [{ id: 'alcohol', items: ['B1', 'B2'] }],
  ),
});

export const section = z.strictObject({
  id: explained(slug, 'The name of the section.', 'medical'),
  items: explained(z.array(item).min(1).max(500), 'The items, in the order in which they are asked.', [
    { id: 'nights', type: 'integer', min: 0, max: 30, missing: ['X'] },
    { id: 'worry', response: 'agreement' },
  ]),
  grids: explained(
    z.array(grid).max(20).optional(),
    'Layout only: items shown as rows and columns where there is room.',
    [{ id: 'substances', columns: ['used', 'days'], rows: [{ id: 'alcohol', items: ['B1', 'B2'] }] }],
  ),
});

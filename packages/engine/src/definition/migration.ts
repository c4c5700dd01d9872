/**
 * How a definition takes over responses that were given to an older version of the same instrument: the list
 * `from` of the newer definition. What is not named stays as it is, under the same id.
 */
import { z } from 'zod';
import { formulaField } from './formula-field.ts';
import { explained, identifier, semver, slug, source } from './patterns.ts';

const words = z.string().min(1).max(500);

const answer = z
  .union([z.string().min(1).max(64), z.number(), z.boolean()])
  .describe('An answer as in batch files: an option code, a number, true or false, or a missing key such as "X".');

const codes = explained(
  z.record(z.string().min(1).max(64), answer.nullable()),
  'Old code, number, true or false, or missing key → what it is now. null: it has no counterpart, so the answer is lost. What is not listed stays as it is.',
  { '1': '0', '2': '1', '9': null },
);

const was = explained(identifier.optional(), 'The id of the score in the older version, where it was another.', 'sum');

const compares = <Name extends string>(name: Name, meaning: string): z.ZodLiteral<Name> =>
  explained(z.literal(name), meaning, name);

const comparison = z.discriminatedUnion('compares', [
  z.strictObject({
    compares: compares('same', 'The same answers give the same number: old and new numbers can stand side by side.'),
    was,
    source,
  }),
  z.strictObject({
    compares: compares('mapped', '`value` gives the new number from the old one.'),
    was,
    value: formulaField('Over the old score, by its old name: the new number.', 'total * 2', 'sum - 9'),
    source,
  }),
  z.strictObject({
    compares: compares('rescored', 'Old numbers do not compare; those scored again from the migrated answers do.'),
    was,
    source,
  }),
  z.strictObject({ compares: compares('not-comparable', 'Old and new numbers mean different things.'), was, source }),
  z.strictObject({ compares: compares('new', 'The older version has no such score.') }),
]);

const rescale = z.strictObject({
  times: explained(z.number(), 'What the old number is multiplied by.', 7),
  plus: explained(z.number().optional(), 'What is then added; nothing unless told.', -1),
});

const part = z.strictObject({
  codes,
  otherwise: explained(
    answer.optional(),
    'What codes that are not listed become. Without it the new item stays unanswered.',
    '0',
  ),
});

/** One older version, and what became of its items, codes and scores. */
export const migrationSchema = z
  .strictObject({
    version: explained(semver, 'The older version.', '1.0.0'),
    hash: explained(
      z.string().regex(/^[0-9a-f]{64}$/),
      'Content hash of the older definition, as in lock.json.',
      '0'.repeat(64),
    ),
    forms: explained(z.record(slug, slug).optional(), 'Form → its name in the older version, where that was another.', {
      full: 'all',
    }),
    renamed: explained(z.record(identifier, identifier).optional(), 'Item → its id in the older version.', {
      sleepQuality: 'q3',
    }),
    recoded: explained(z.record(identifier, codes).optional(), 'Item, by its new id → what became of its codes.', {
      q2: { '1': '0', '2': '1' },
    }),
    rescaled: explained(
      z.record(identifier, rescale).optional(),
      'Item, by its new id → what its old number is multiplied by, and what is then added.',
      { days: { times: 7 } },
    ),
    split: explained(
      z.record(identifier, z.record(identifier, part)).optional(),
      'Old item → the new items that its answer goes to. Of several chosen options those that are listed have to say the same.',
      { drugs: { cannabis: { codes: { c: true }, otherwise: false } } },
    ),
    dropped: explained(
      z.record(identifier, words).optional(),
      'Old item → why it is no longer asked. Answers are lost.',
      { q9: 'Asked twice.' },
    ),
    scores: explained(
      z.record(identifier, comparison),
      'Every score → how it compares with that of the older version.',
      { total: { compares: 'same', source: 'manual' }, sleep: { compares: 'new' } },
    ),
  })
  .describe('Another version of this instrument whose responses this one takes over.');

export type MigrationDefinition = z.infer<typeof migrationSchema>;
export type ScoreComparison = z.infer<typeof comparison>;

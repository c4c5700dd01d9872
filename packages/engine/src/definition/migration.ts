/**
 * How a definition takes over responses that were given to an older version of the same instrument: the list
 * `from` of the newer definition. What is not named stays as it is, under the same id.
 */
import { z } from 'zod';
import { formula, identifier, semver, slug } from './patterns.ts';

const words = z.string().min(1).max(500);

const answer = z
  .union([z.string().min(1).max(64), z.number(), z.boolean()])
  .describe('An answer as in batch files: an option code, a number, true or false, or a missing key such as "X".');

const codes = z
  .record(z.string().min(1).max(64), answer.nullable())
  .describe(
    'Old code, number, true or false, or missing key → what it is now. null: it has no counterpart, so the answer is lost. What is not listed stays as it is.',
  );

const source = slug.describe('The source that says so.');

const comparison = z.discriminatedUnion('compares', [
  z
    .strictObject({ compares: z.literal('same'), was: identifier.optional(), source })
    .describe('The same answers give the same number: old and new numbers can stand side by side.'),
  z
    .strictObject({ compares: z.literal('mapped'), was: identifier.optional(), value: formula, source })
    .describe('`value` is a formula over the old score, by its old name, that gives the new number.'),
  z
    .strictObject({ compares: z.literal('rescored'), was: identifier.optional(), source })
    .describe('Old numbers do not compare; those scored again from the migrated answers do.'),
  z
    .strictObject({ compares: z.literal('not-comparable'), was: identifier.optional(), source })
    .describe('Old and new numbers mean different things.'),
  z.strictObject({ compares: z.literal('new') }).describe('The older version has no such score.'),
]);

/** One older version, and what became of its items, codes and scores. */
export const migrationSchema = z
  .strictObject({
    version: semver.describe('The older version.'),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Content hash of the older definition, as in lock.json.'),
    forms: z.record(slug, slug).optional().describe('Form → its name in the older version, where that was another.'),
    renamed: z.record(identifier, identifier).optional().describe('Item → its id in the older version.'),
    recoded: z.record(identifier, codes).optional().describe('Item, by its new id → what became of its codes.'),
    rescaled: z
      .record(identifier, z.strictObject({ times: z.number(), plus: z.number().optional() }))
      .optional()
      .describe('Item, by its new id → what its old number is multiplied by, and what is then added.'),
    split: z
      .record(
        identifier,
        z.record(
          identifier,
          z.strictObject({
            codes,
            otherwise: answer
              .optional()
              .describe('What codes that are not listed become. Without it the new item stays unanswered.'),
          }),
        ),
      )
      .optional()
      .describe(
        'Old item → the new items that its answer goes to. Of several chosen options those that are listed have to say the same.',
      ),
    dropped: z.record(identifier, words).optional().describe('Old item → why it is no longer asked. Answers are lost.'),
    scores: z.record(identifier, comparison).describe('Every score → how it compares with that of the older version.'),
  })
  .describe('Another version of this instrument whose responses this one takes over.');

export type MigrationDefinition = z.infer<typeof migrationSchema>;
export type ScoreComparison = z.infer<typeof comparison>;

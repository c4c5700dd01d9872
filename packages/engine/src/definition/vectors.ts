/**
 * A vectors file `skala/vectors/1`: answers to one instrument and what they must give. The proof that a
 * definition does what its sources say.
 */
import { z } from 'zod';
import { identifier, semver, slug } from './patterns.ts';

const words = z.string().min(1).max(2000);

const expectation = z.strictObject({
  scores: z.record(identifier, z.number().nullable()).optional().describe('Value of a score, to 1e-9; null: none.'),
  notComputable: z
    .record(identifier, z.array(identifier))
    .optional()
    .describe('Scores without a value, and exactly the items that are missing for them, in any order.'),
  bands: z
    .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}\.[a-z][a-z0-9-]{0,63}$/), slug)
    .optional()
    .describe('Band by score and band set, joined by a point.'),
  flags: z.record(slug, z.enum(['raised', 'clear', 'indeterminate'])).optional(),
  checks: z.array(slug).optional().describe('Exactly the checks that speak up. Without it they are not looked at.'),
  asked: z
    .record(identifier, z.boolean())
    .optional()
    .describe('Whether a question is asked after these answers. Questions without an entry are not looked at.'),
  refused: z.array(identifier).optional().describe('Exactly the items whose answers are refused; none unless told.'),
});

export const vectorsSchema = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    format: z.literal('skala/vectors/1'),
    instrument: slug,
    version: semver,
    vectors: z
      .array(
        z.strictObject({
          id: slug,
          note: words.describe('What the vector shows.'),
          source: words.describe('Where the expected values come from: a page, a DOI, a file; or "derived".'),
          form: slug,
          ruleSet: slug.optional().describe('The first of the instrument unless told.'),
          money: z
            .strictObject({ currency: z.string().regex(/^[A-Z]{3}$/), rate: z.number().positive().optional() })
            .optional(),
          answers: z.record(identifier, z.unknown()),
          expect: expectation,
          proposed: z
            .literal(true)
            .optional()
            .describe(
              'What is expected was computed by the engine, so it proves nothing yet. To be removed by the person who has compared it with the manual and put the page into `source`.',
            ),
        }),
      )
      .min(1)
      .max(10_000),
  })
  .describe('Test vectors of one Skala instrument.');

export type Vectors = z.infer<typeof vectorsSchema>;
export type Vector = Vectors['vectors'][number];

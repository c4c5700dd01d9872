/**
 * A vectors file `skala/vectors/1`: answers to one instrument and what they must give. The proof that a
 * definition does what its sources say.
 */
import { z } from 'zod';
import { currency, explained, identifier, schemaReference, semver, slug } from './patterns.ts';

const words = z.string().min(1).max(2000);

const expectation = z.strictObject({
  scores: explained(z.record(identifier, z.number().nullable()).optional(), 'Value of a score, to 1e-9; null: none.', {
    total: 12,
    sleep: null,
  }),
  notComputable: explained(
    z.record(identifier, z.array(identifier)).optional(),
    'Scores without a value, and exactly the items that are missing for them, in any order.',
    { total: ['q3'] },
  ),
  bands: explained(
    z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}\.[a-z][a-z0-9-]{0,63}$/), slug).optional(),
    'Band by score and band set, joined by a point.',
    { 'total.severity': 'moderate' },
  ),
  flags: explained(
    z.record(slug, z.enum(['raised', 'clear', 'indeterminate'])).optional(),
    'How each flag named here stands.',
    { 'positive-screen': 'raised' },
  ),
  checks: explained(z.array(slug).optional(), 'Exactly the checks that speak up. Without it they are not looked at.', [
    'days-without-bother',
  ]),
  refused: explained(z.array(identifier).optional(), 'Exactly the items whose answers are refused; none unless told.', [
    'q1',
  ]),
  criteria: explained(
    z.record(identifier, z.enum(['true', 'false', 'undecided'])).optional(),
    'How named conditions turn out. Those without an entry are not looked at.',
    { highTotal: 'true' },
  ),
  asked: explained(
    z.record(identifier, z.boolean()).optional(),
    'Whether a question is asked after these answers. Questions without an entry are not looked at.',
    { q2: false },
  ),
});

const money = z.strictObject({
  currency: explained(currency, 'ISO 4217: the currency of the amounts.', 'DKK'),
  rate: explained(
    z.number().positive().optional(),
    'What one unit of it is worth in the currency of the instrument.',
    0.145,
  ),
});

const vector = z.strictObject({
  id: explained(slug, 'The name of the vector.', 'just-below-the-cut-off'),
  note: explained(words, 'What the vector shows.', 'Nine points: no flag.'),
  source: explained(
    words,
    'Where the expected values come from: a page, a DOI, a file; or "derived".',
    'Manual, p. 12',
    'derived',
  ),
  proposed: explained(
    z.literal(true).optional(),
    'What is expected was computed by the engine, so it proves nothing yet. To be removed by the person who has compared it with the manual and put the page into `source`.',
    true,
  ),
  form: explained(slug, 'The form that was asked.', 'full'),
  ruleSet: explained(slug.optional(), 'The first of the instrument unless told.', 'second-edition'),
  money: explained(money.optional(), 'The currency of the amounts; that of the instrument unless told.', {
    currency: 'DKK',
    rate: 0.145,
  }),
  answers: explained(
    z.record(identifier, z.unknown()),
    'Answers by item: an option code, a number, true or false, text, or a missing code.',
    { q1: 3, q2: '0', q3: 'X' },
  ),
  expect: explained(expectation, 'What these answers must give.', { scores: { total: 9 } }),
});

export const vectorsSchema = z
  .strictObject({
    $schema: schemaReference.optional(),
    format: explained(z.literal('skala/vectors/1'), 'Format and its version.', 'skala/vectors/1'),
    instrument: explained(slug, 'The instrument that is proved.', 'phq-9'),
    version: explained(semver, 'Its version.', '1.0.0'),
    vectors: explained(z.array(vector).min(1).max(10_000), 'Answers, and what they must give.', [
      {
        id: 'all-zero',
        note: 'Nothing.',
        source: 'derived',
        form: 'full',
        answers: { q1: 0 },
        expect: { scores: { total: 0 } },
      },
    ]),
  })
  .describe('Test vectors of one Skala instrument.');

export type Vectors = z.infer<typeof vectorsSchema>;
export type Vector = Vectors['vectors'][number];

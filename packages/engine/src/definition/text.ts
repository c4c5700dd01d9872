/**
 * A text pack `skala/text/1`: every word a person reads about one instrument, in one language.
 * Structure never depends on it, so a translation cannot touch a score.
 */
import { z } from 'zod';
import { identifier, languageTag, missingKey, optionCode, semver, slug } from './patterns.ts';

const words = z.string().min(1).max(2000);

const about = z
  .strictObject({
    measures: words.describe('What it measures.'),
    population: words.describe('For whom, and for whom not.'),
    duration: words.describe('How long it takes, and who says so.'),
    use: words.describe('Who may use it, and on what terms.'),
    result: words.describe('What a result means, and what it does not.'),
    interpretation: words.describe('Who may interpret it.'),
  })
  .describe('What a site needs to know before it chooses the instrument.');

export const textSchema = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    format: z.literal('skala/text/1'),
    instrument: slug,
    version: semver,
    language: languageTag,
    status: z
      .enum(['official', 'own', 'unchecked', 'labels'])
      .describe(
        'official: the rights holder’s words; own: our own words; unchecked: a translation not compared with the official edition; labels: short names of our own in place of the instrument’s words, which the site has to supply before a citizen can be asked.',
      ),
    statusNote: words.optional(),
    title: words,
    shortTitle: words,
    instructions: words.optional().describe('Shown before the first question.'),
    about: about.optional(),
    sections: z.record(
      slug,
      z.strictObject({ title: words, shortTitle: words.optional(), introduction: words.optional() }),
    ),
    items: z.record(
      identifier,
      z.strictObject({
        text: words.describe('The question as asked.'),
        label: words.optional().describe('A short name, for tables and evidence; the question unless told.'),
        since: words.optional().describe('The question at a follow-up, for a cumulative item.'),
        help: words.optional().describe('One line where the item is often miscoded.'),
        lowest: words.optional().describe('Anchor at the low end of a rating or a line.'),
        highest: words.optional(),
      }),
    ),
    responses: z
      .record(identifier, z.record(optionCode, words))
      .optional()
      .describe('Option words for a named response, or for an item that has options of its own, by option code.'),
    missing: z
      .record(missingKey, z.strictObject({ label: words, selfReport: words.optional() }))
      .optional()
      .describe('selfReport: the same said by the citizen, such as "Vil ikke svare".'),
    itemMissing: z
      .record(identifier, z.record(missingKey, words))
      .optional()
      .describe('Where a missing code means something particular for one item.'),
    grids: z
      .record(
        slug,
        z.strictObject({ title: words.optional(), columns: z.record(slug, words), rows: z.record(identifier, words) }),
      )
      .optional(),
    units: z.record(z.string(), words).optional(),
    checks: z.record(slug, words).optional(),
    scores: z
      .record(
        identifier,
        z.strictObject({
          label: words,
          description: words.optional(),
          bands: z.record(slug, z.record(slug, words)).optional(),
        }),
      )
      .optional(),
    pendingScores: z
      .record(identifier, words)
      .optional()
      .describe('The name of each score that is not defined yet, and what it waits for.'),
    ruleSets: z.record(slug, words).optional(),
    variables: z.record(identifier, words).optional(),
    criteria: z.record(identifier, words).optional(),
    flags: z.record(slug, z.strictObject({ title: words, text: words, next: words.optional() })).optional(),
  })
  .describe('The words of one Skala instrument in one language.');

export type TextPack = z.infer<typeof textSchema>;

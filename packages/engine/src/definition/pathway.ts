/**
 * A pathway `skala/pathway/1` joins instruments: steps with conditions, flags over the scores and
 * answers of several instruments, and a follow-up schedule. It holds local policy, so it is data with
 * a source and a jurisdiction that a site replaces by its own.
 */
import { z } from 'zod';
import { criterion, flag, sources } from './instrument.ts';
import { formula, identifier, languageTag, semver, slug } from './patterns.ts';

const input = z.union([
  z.strictObject({ instrument: slug, score: identifier }),
  z.strictObject({ instrument: slug, item: identifier }),
]);

const words = z.string().min(1).max(2000);

export const pathwaySchema = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    format: z.literal('skala/pathway/1'),
    id: slug,
    version: semver,
    status: z.enum(['draft', 'active', 'retired']),
    jurisdiction: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('ISO 3166 country whose rules these are.'),
    source: sources,
    inputs: z
      .record(identifier, input)
      .describe('What the formulas may name: a score or an item of the latest record of an instrument.'),
    steps: z
      .array(z.strictObject({ id: slug, instrument: slug, form: slug, when: formula.optional() }))
      .min(1)
      .max(50),
    schedule: z
      .array(
        z.strictObject({
          id: slug,
          step: slug,
          after: slug.describe('The event the date is counted from, such as treatment-start.'),
          offset: z.string().regex(/^P\d{1,3}[DWMY]$/),
          every: z
            .string()
            .regex(/^P\d{1,3}[DWMY]$/)
            .optional()
            .describe('Repeats at this interval until `until`.'),
          until: slug.optional(),
          source: slug,
        }),
      )
      .max(50)
      .optional(),
    criteria: z.array(criterion).max(200).optional(),
    flags: z.array(flag).max(100),
    text: z.record(
      languageTag,
      z.strictObject({
        title: words,
        description: words.optional(),
        steps: z.record(slug, words),
        criteria: z.record(identifier, words).optional(),
        flags: z.record(slug, z.strictObject({ title: words, text: words, next: words.optional() })),
        schedule: z.record(slug, words).optional(),
      }),
    ),
  })
  .describe('A Skala pathway.');

export type PathwayDefinition = z.infer<typeof pathwaySchema>;

import { z } from 'zod';

/** A field as an editor explains it: what it means, and what may stand there. */
export function explained<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  ...examples: readonly [unknown, ...unknown[]]
): Schema {
  return schema.meta({ description, examples: [...examples] });
}

/** Names that formulas may use: items, variables, scores, criteria. */
export const identifier = explained(
  z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/),
  'A name that formulas can use: a letter, then letters, digits or underscore; at most 64.',
  'M6',
  'D1_30',
  'sleepQuality',
);

/** Names that formulas never use: instruments, sections, checks, flags, bands. */
export const slug = explained(
  z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  'A name: a lower-case letter, then lower-case letters, digits and hyphens; at most 64.',
  'phq-9',
  'positive-screen',
);

export const semver = explained(
  z.string().regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/),
  'MAJOR.MINOR.PATCH: major = scores not comparable, minor = items or scores added, patch = wording or metadata.',
  '1.0.0',
  '1.1.0',
  '2.0.0',
);

export const optionCode = explained(
  z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/),
  'What is stored, and what the interviewer types: letters, digits, and within also . _ and -; at most 32.',
  '0',
  'never',
);

/** Keys an interviewer presses for a missing answer, such as X or N. */
export const missingKey = explained(
  z.string().regex(/^[A-Z]$/),
  'A missing code: one capital letter, declared in "missing".',
  'X',
  'N',
);

export const missingReason = explained(
  z.enum(['asked-declined', 'asked-unknown', 'not-applicable', 'not-asked', 'masked']),
  'Why there is no answer (HL7 data-absent-reason).',
  'asked-declined',
  'not-applicable',
);

export const languageTag = explained(
  z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
  'BCP 47 language, such as da or en.',
  'da',
  'en',
  'en-GB',
);

export const schemaReference = explained(
  z.string().max(200),
  'Where the editor finds the JSON Schema of this format. Skala itself does not read it.',
  '../../../engine/schema/instrument-1.json',
);

export const source = explained(
  slug,
  'The id of a source of this definition, which says so.',
  'manual',
  'kroenke-2001',
);

export const currency = explained(z.string().regex(/^[A-Z]{3}$/), 'ISO 4217 currency.', 'DKK', 'EUR');

export const codings = explained(
  z.array(
    z.strictObject({
      system: explained(z.string().min(1).max(200), 'The code system, as a URI.', 'http://loinc.org'),
      code: explained(z.string().min(1).max(64), 'The code in that system.', '44249-1'),
    }),
  ),
  'Codes of the same thing in terminologies, for exchange with other systems.',
  [{ system: 'http://loinc.org', code: '44249-1' }],
);

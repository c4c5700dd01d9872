import { z } from 'zod';

/** Names that formulas may use: items, variables, scores, criteria. */
export const identifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/)
  .describe('A name that formulas can use: a letter, then letters, digits or underscore; at most 64.');

/** Names that formulas never use: instruments, sections, checks, flags, bands. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/)
  .describe('Lower-case letters, digits and hyphens; at most 64.');

export const semver = z
  .string()
  .regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/)
  .describe(
    'MAJOR.MINOR.PATCH: major = scores not comparable, minor = items or scores added, patch = wording or metadata.',
  );

export const formula = z
  .string()
  .min(1)
  .max(2000)
  .describe('A formula: + - * /, comparison, and/or/not, a ? b : c, and the functions of the function table.');

export const optionCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/);

/** Keys an interviewer presses for a missing answer, such as X or N. */
export const missingKey = z.string().regex(/^[A-Z]$/);

export const missingReason = z.enum(['asked-declined', 'asked-unknown', 'not-applicable', 'not-asked', 'masked']);

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)
  .describe('BCP 47 language, such as da or en.');

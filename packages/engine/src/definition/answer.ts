/** Why there is no value (HL7 data-absent-reason codes). */
export type MissingReason = 'asked-declined' | 'asked-unknown' | 'not-applicable' | 'not-asked' | 'masked';

/**
 * A value as stored. By item type: number (integer, decimal, rating, money, duration in its smallest unit,
 * visual-analogue), string (choice: the option code; text; date YYYY-MM-DD; time HH:MM), boolean, or
 * option codes (multi-choice).
 */
export type AnswerValue = number | string | boolean | readonly string[];

/** An answer is a value, or a missing code with its reason; never null, "" or NaN. */
export type Answer = { readonly value: AnswerValue } | { readonly missing: MissingReason; readonly key: string };

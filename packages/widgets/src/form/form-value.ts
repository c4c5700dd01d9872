import type { Answer } from '@skala/engine';

/**
 * An answer as a form sends it: text, number, date, yes or no and the code of an option as plain text; several options
 * as a JSON list of their codes; a missing code as the stored answer in JSON. Null where there is none.
 */
export function formValue(answer: Answer | undefined): string | null {
  if (!answer) return null;
  if (!('value' in answer)) return JSON.stringify(answer);
  return Array.isArray(answer.value) ? JSON.stringify(answer.value) : String(answer.value);
}

/** A stored answer, if that is what came back from a browser's memory. */
export function isStoredAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const { value: given, missing, key } = value as { value?: unknown; missing?: unknown; key?: unknown };
  if (typeof missing === 'string') return typeof key === 'string';
  return ['string', 'number', 'boolean'].includes(typeof given) || Array.isArray(given);
}

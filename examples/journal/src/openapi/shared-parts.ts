/** What occurs in several of the document's shapes. */
import type { Response } from '@skala/engine';
import { oneOf, shape, text, type Schema } from './json-schema.ts';

export const absent = ['asked-declined', 'asked-unknown', 'not-applicable', 'not-asked', 'masked'] as const;
export const unanswered = [...absent, 'unanswered', 'not-in-form'] as const;
export const domainErrors = [
  'division-by-zero',
  'logarithm-of-non-positive',
  'root-of-negative',
  'nothing-answered',
  'overflow',
] as const;
export const action = oneOf(['safety', 'outreach', 'assessment', 'information']);

export const definition = shape<Response['instrument']>({
  id: text(),
  version: text(),
  hash: text('SHA-256 of the definition, in hex: which text it was, to the letter.'),
});

/** By what it can be told; the rest is a format of its own. */
export function partly(fields: Readonly<Record<string, Schema>>, description: string): Schema {
  return { description, type: 'object', required: Object.keys(fields), properties: fields };
}

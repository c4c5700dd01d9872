import { instrumentSchema, type InstrumentDefinition } from '../definition/instrument.ts';
import type { Parts } from './without-faulty.ts';

export const instrumentParts: Parts<InstrumentDefinition> = {
  schema: instrumentSchema,
  removable: [
    /^\/sections\/\d+\/(?:items|grids)\/\d+(?=\/|$)/,
    /^\/(?:variables|checks|scores|criteria|flags|source|ruleSets|pendingScores|carryOver|codes|from)\/\d+(?=\/|$)/,
    /^\/(?:responses|missing|forms)\/[^/]+(?=\/|$)/,
    /^\/sections\/\d+\/grids(?=$)/,
  ],
  removableWithNames: /^\/sections\/\d+(?=\/|$)/,
  standIns: {
    id: 'unnamed',
    version: '0.0.0',
    status: 'draft',
    administration: ['interview'],
    source: [],
    licence: { holder: 'nobody', terms: 'own', wording: 'own' },
    currency: 'XXX',
    forms: {},
  },
  innerStandIns: [[/^\/sections\/(\d+)\/id$/, ([, position = '']) => `section-${position}`]],
};

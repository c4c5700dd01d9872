import type { Json } from './json-edit.ts';

/** A sound pathway over the base definition. Every call gives a fresh copy. */
export function basePathway(): Json {
  return structuredClone(base);
}

const base: Json = {
  format: 'skala/pathway/1',
  id: 'visit',
  version: '1.0.0',
  status: 'active',
  jurisdiction: 'DK',
  source: [{ id: 'policy', citation: 'The policy.' }],
  inputs: {
    load: { instrument: 'garden', score: 'burden' },
    days: { instrument: 'garden', item: 'A1' },
    mood: { instrument: 'garden', item: 'A9' },
    things: { instrument: 'garden', item: 'C2' },
    seen: { instrument: 'garden', item: 'C3' },
  },
  steps: [
    { id: 'first', instrument: 'garden', form: 'full' },
    { id: 'again', instrument: 'garden', form: 'short', when: 'load >= 0.5' },
  ],
  schedule: [
    {
      id: 'quarterly',
      step: 'again',
      after: 'treatment-start',
      offset: 'P3M',
      every: 'P3M',
      until: 'treatment-end',
      source: 'policy',
    },
  ],
  criteria: [
    { id: 'heavy', when: 'load >= 0.5' },
    { id: 'low', when: 'selected(mood, low)' },
    { id: 'both', when: 'heavy and low' },
    { id: 'weighty', when: 'weight(things) > 2' },
  ],
  flags: [
    { id: 'visit-soon', action: 'outreach', when: 'both or days > 20', criteria: ['low', 'heavy'], source: 'policy' },
    { id: 'bring-bag', action: 'information', when: 'weighty', source: 'policy' },
  ],
  text: {
    en: {
      title: 'Visit',
      steps: { first: 'First', again: 'Again' },
      criteria: { heavy: 'Heavy', low: 'Low', both: 'Both', weighty: 'Weighty' },
      flags: {
        'visit-soon': { title: 'Visit soon', text: 'Soon.' },
        'bring-bag': { title: 'Bring a bag', text: 'Bag.' },
      },
    },
  },
};

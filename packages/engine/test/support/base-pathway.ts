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
  events: {
    'treatment-start': { instrument: 'garden', item: 'C3' },
    'treatment-end': { instrument: 'garden', item: 'C4' },
    call: { host: true },
  },
  schedule: [
    {
      id: 'quarterly',
      step: 'again',
      after: 'treatment-start',
      offset: 'P3M',
      every: 'P3M',
      until: 'treatment-end',
      opens: 'P14D',
      inForce: { from: '2020-01-01', until: '2029-12-31' },
      source: 'policy',
    },
    { id: 'answer-call', step: 'first', after: 'call', offset: 'P14D', doneBy: 'treatment-start', source: 'policy' },
  ],
  indicators: [
    {
      id: 'fewer-days',
      kind: 'share',
      per: 'garden',
      at: 'treatment-end',
      counted: 'days <= 5',
      among: 'load > 0',
      source: 'policy',
    },
    {
      id: 'back-within-a-year',
      kind: 'return',
      per: 'treatment-end',
      again: 'call',
      within: 'P12M',
      among: 'answered(days)',
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
      events: { 'treatment-start': 'Start', 'treatment-end': 'End', call: 'Call' },
      schedule: { quarterly: 'Quarterly', 'answer-call': 'Answer the call' },
      indicators: {
        'fewer-days': { title: 'Fewer days', text: 'Of all that ended.' },
        'back-within-a-year': { title: 'Back within a year', text: 'Of all that ended.' },
      },
    },
  },
};

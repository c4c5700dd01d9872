import type { Json } from '../support/json-edit.ts';

/** A small sound definition about which analysis has nothing to say. Every call gives a fresh copy. */
export function analysisBase(): Json {
  return structuredClone(base);
}

const often: Json = ['0', '1', '2', '3'].map((code, value) => ({ code, value }));

const base: Json = {
  format: 'skala/instrument/1',
  id: 'weather',
  version: '1.0.0',
  status: 'draft',
  administration: ['interview'],
  source: [{ id: 'manual', citation: 'The manual.' }],
  licence: { holder: 'Nobody', terms: 'own', wording: 'own' },
  missing: { X: 'asked-declined', N: 'not-applicable' },
  responses: { often: { type: 'choice', options: often } },
  forms: { full: 'all', short: { tagged: 'short' } },
  sections: [
    {
      id: 'mood',
      items: [1, 2, 3, 4, 5, 6].map((n) => ({ id: `q${n}`, response: 'often', missing: ['X'], tags: ['short'] })),
    },
    {
      id: 'rest',
      items: [
        { id: 'days', type: 'integer', min: 0, max: 30, missing: ['X'] },
        { id: 'trouble', type: 'rating', min: 0, max: 9, missing: ['X', 'N'], when: 'days > 0', otherwise: 0 },
        { id: 'alone', type: 'boolean' },
        { id: 'calls', type: 'integer', min: 0, max: 9, when: 'alone == 1' },
        { id: 'began', type: 'date' },
        { id: 'ended', type: 'date' },
        { id: 'who', type: 'choice', options: [{ code: 'kin' }, { code: 'friend' }, { code: 'none' }] },
        {
          id: 'drugs',
          type: 'multi-choice',
          options: [
            { code: 'pills', value: 1 },
            { code: 'smoke', value: 2 },
            { code: 'no', value: 0 },
          ],
          exclusive: ['no'],
        },
        { id: 'mass', type: 'decimal', min: 1, max: 10, decimals: 1 },
        { id: 'name', type: 'text', maxLength: 20, required: false },
      ],
    },
  ],
  variables: [
    { id: 'load', value: 'days + trouble' },
    { id: 'isHeavy', value: 'days > 15' },
  ],
  checks: [
    { id: 'days-alone', severity: 'warning', when: 'days == 0 and alone == 1', items: ['days', 'alone'] },
    { id: 'dates', severity: 'error', when: 'daysBetween(began, ended) < 0', items: ['began', 'ended'] },
    { id: 'calls', severity: 'warning', when: 'calls > 5 and load > 20', items: ['calls'] },
  ],
  scores: [
    {
      id: 'total',
      value: 'sum([q1, q2, q3, q4, q5, q6])',
      missing: 'complete',
      range: [0, 18],
      direction: 'higher-is-worse',
      bands: [
        {
          id: 'grade',
          bands: [
            { id: 'low', from: 0 },
            { id: 'high', from: 9 },
          ],
          source: 'manual',
        },
      ],
      source: 'manual',
    },
    {
      id: 'calm',
      value: 'mean([3 - q1, 3 - q2])',
      missing: { skip: { items: ['q1'], reasons: ['asked-declined'] } },
      range: [0, 3],
      direction: 'higher-is-better',
      source: 'manual',
    },
    {
      id: 'strain',
      value: '(days + 2 * trouble) / mass',
      missing: { assume: [{ items: ['trouble'], reasons: ['not-applicable'], value: 0 }] },
      range: [0, 48],
      direction: 'none',
      source: 'manual',
    },
    {
      id: 'kinds',
      value: 'weight(drugs) + (selected(who, none) ? 2 : 0)',
      missing: 'complete',
      range: [0, 5],
      direction: 'higher-is-worse',
      source: 'manual',
    },
  ],
  criteria: [
    { id: 'isHigh', when: 'total >= 9' },
    { id: 'uses', when: 'kinds > 1 or selected(drugs, smoke)' },
  ],
  flags: [
    { id: 'concern', action: 'assessment', when: 'isHigh or isHeavy', criteria: ['isHigh'], source: 'manual' },
    { id: 'drugs', action: 'information', when: 'uses and not (coded(days) or days < 0)', source: 'manual' },
    { id: 'unwell', action: 'assessment', when: 'calm < 1', source: 'manual' },
    { id: 'strained', action: 'information', when: 'strain > 10', source: 'manual' },
  ],
};

import type { Json } from './json-edit.ts';

const scale = (codes: readonly string[]): Json => codes.map((code) => ({ code, value: Number(code) }));

/**
 * A sound definition that uses every part of the format once: all item types, named responses, conditions,
 * forms, a grid, variables of both kinds, checks of all severities, every missing policy, bands, criteria,
 * flags. Tests break it, simulate it and score it. Every call gives a fresh copy.
 */
export function baseDefinition(): Json {
  return structuredClone(base);
}

const base: Json = {
  format: 'skala/instrument/1',
  id: 'garden',
  version: '1.2.3',
  status: 'active',
  administration: ['interview', 'self-report'],
  source: [
    { id: 'manual', citation: 'The manual.', url: 'https://example.org/manual' },
    { id: 'project', citation: 'Our own decision.' },
  ],
  licence: { holder: 'Nobody', terms: 'permission-needed', wording: 'external', note: 'For tests.', source: 'project' },
  missing: { X: 'asked-declined', N: 'not-applicable', U: 'asked-unknown' },
  currency: 'USD',
  responses: {
    bother: { type: 'choice', options: scale(['0', '1', '2', '3', '4']) },
    feeling: { type: 'choice', options: [{ code: 'calm' }, { code: 'low' }, { code: 'K' }] },
    severity: { type: 'rating', min: 0, max: 9 },
  },
  forms: {
    full: 'all',
    short: { tagged: 'short' },
    'follow-up': { tagged: 'follow-up' },
    chosen: { items: ['A1', 'A2', 'A3', 'C3'] },
  },
  sections: [
    {
      id: 'daily',
      items: [
        {
          id: 'A1',
          code: 'A.1',
          type: 'integer',
          min: 0,
          max: 30,
          unit: 'days',
          missing: ['X'],
          tags: ['short', 'follow-up'],
          window: 'P30D',
          codes: [{ system: 'http://example.org', code: 'a-1' }],
          source: 'manual',
        },
        { id: 'A2', response: 'bother', missing: ['X', 'N'], tags: ['short', 'follow-up'] },
        { id: 'A3', response: 'bother', missing: ['X', 'N'], tags: ['short'] },
        { id: 'A4', type: 'boolean', missing: ['X'], tags: ['short'] },
        {
          id: 'A5',
          type: 'integer',
          min: 0,
          max: 99,
          when: 'A4 == 1',
          otherwise: 'N',
          missing: ['X'],
          tags: ['short'],
        },
        { id: 'A6', type: 'integer', min: 0, max: 9, when: 'A1 > 0', otherwise: 0, missing: ['U'], tags: ['short'] },
        { id: 'A7', response: 'severity', by: 'interviewer', required: false, tags: ['short'] },
        { id: 'A8', type: 'display' },
        { id: 'A9', response: 'feeling', missing: ['X'], when: 'A4 == 1 or A1 > 10' },
      ],
    },
    {
      id: 'table',
      items: [
        { id: 'B1', type: 'boolean', missing: ['X', 'N'] },
        { id: 'B2', type: 'integer', min: 0, max: 30, missing: ['X', 'N'], when: 'B1 == 1' },
        { id: 'B3', type: 'boolean', missing: ['X', 'N'] },
        { id: 'B4', type: 'integer', min: 0, max: 30, missing: ['X', 'N'], when: 'B3 == 1', otherwise: 0 },
        { id: 'B5', type: 'boolean', missing: ['X', 'N'] },
      ],
      grids: [
        {
          id: 'use',
          columns: ['yes', 'days'],
          rows: [
            { id: 'first', items: ['B1', 'B2'] },
            { id: 'second', items: ['B3', 'B4'] },
            { id: 'third', items: ['B5', null] },
          ],
        },
      ],
    },
    {
      id: 'kinds',
      items: [
        { id: 'C1', type: 'choice', options: [{ code: 'M' }, { code: 'F' }, { code: 'other' }], missing: ['X'] },
        {
          id: 'C2',
          type: 'multi-choice',
          options: [
            { code: 'pills', value: 2 },
            { code: 'drops', value: 3 },
            { code: 'none', value: 0 },
          ],
          exclusive: ['none'],
          missing: ['X'],
        },
        { id: 'C3', type: 'date', missing: ['X'], tags: ['follow-up'] },
        { id: 'C4', type: 'date', missing: ['X'], required: false },
        { id: 'C5', type: 'time', missing: ['X'], required: false },
        { id: 'C6', type: 'duration', units: ['years', 'months'], max: 1200, missing: ['X', 'N'] },
        { id: 'C7', type: 'money', min: 0, max: 99999, missing: ['X'] },
        { id: 'C8', type: 'text', maxLength: 200, required: false, multiline: true, maxLines: 3 },
        { id: 'C9', type: 'visual-analogue', min: 0, max: 100, missing: ['X'] },
        { id: 'C10', type: 'decimal', min: 0, max: 10, decimals: 1, unit: 'kg', missing: ['X'] },
        { id: 'C11', type: 'integer', min: 0, max: 99, cumulative: true, window: 'lifetime', tags: ['follow-up'] },
        { id: 'C12', type: 'choice', options: [{ code: 'some', value: 5 }, { code: 'none' }], missing: ['X'] },
        { id: 'C13', type: 'time', missing: ['X'], required: false },
      ],
    },
  ],
  variables: [
    { id: 'allDays', value: 'A1 + A6' },
    { id: 'isHeavy', value: 'A1 > 15' },
    { id: 'wait', value: 'daysBetween(C3, C4)' },
  ],
  checks: [
    { id: 'bother-without-days', severity: 'error', when: 'A1 == 0 and A2 > 0', items: ['A1', 'A2'], source: 'manual' },
    { id: 'days-without-bother', severity: 'warning', when: 'A1 > 0 and A2 == 0', items: ['A1', 'A2'] },
    { id: 'many-days', severity: 'warning', when: 'isHeavy and A3 == 0', items: ['A1', 'A3'] },
    { id: 'dates', severity: 'information', when: 'C4 < C3', items: ['C3', 'C4'] },
  ],
  scores: [
    {
      id: 'burden',
      value: 'A1/90 + A2/12 + A3/12',
      missing: 'complete',
      range: [0, 1],
      scale: [0, 1],
      direction: 'higher-is-worse',
      window: 'P30D',
      bands: [
        {
          id: 'load',
          bands: [
            { id: 'low', from: 0 },
            { id: 'middle', from: 0.25 },
            { id: 'high', from: 0.5 },
          ],
          source: 'manual',
        },
        {
          id: 'strict',
          ruleSet: 'second-edition',
          bands: [
            { id: 'below', from: 0 },
            { id: 'above', from: 0.4 },
          ],
          source: 'manual',
        },
      ],
      reliableChange: { value: 0.1, source: 'manual' },
      codes: [{ system: 'http://example.org', code: 'burden' }],
      source: 'manual',
    },
    {
      id: 'shared',
      value: 'share(1, [B1, B3, B5])',
      missing: { skip: { items: ['B1', 'B3', 'B5'], reasons: ['not-applicable'], none: 0 } },
      range: [0, 1],
      direction: 'higher-is-worse',
      source: 'manual',
    },
    {
      id: 'prorated',
      value: 'sum([A2, A3, A7])',
      missing: { prorate: { items: ['A2', 'A3', 'A7'], minimumAnswered: 2 } },
      range: [0, 19.5],
      direction: 'higher-is-worse',
      source: 'manual',
    },
    {
      id: 'assumed',
      value: 'A2 + A3 - B4/30',
      missing: { assume: [{ items: ['A2'], reasons: ['not-applicable'], value: 0 }] },
      range: [-1, 8],
      direction: 'none',
      source: 'project',
    },
    {
      id: 'pay',
      value: '1 - ln(C7 + 1)/36',
      missing: 'complete',
      range: [0.6801965149, 1],
      direction: 'higher-is-better',
      source: 'manual',
    },
    {
      id: 'worst',
      value: 'max(burden, shared)',
      missing: 'complete',
      range: [0, 1],
      direction: 'higher-is-worse',
      source: 'project',
    },
  ],
  criteria: [
    { id: 'loaded', when: 'burden >= 0.5' },
    { id: 'usesDrops', when: 'selected(C2, drops) or selected(C12, some)' },
    { id: 'weighty', when: 'weight(C2) >= 3' },
  ],
  flags: [
    { id: 'attention', action: 'assessment', when: 'loaded or isHeavy', criteria: ['loaded'], source: 'manual' },
    {
      id: 'several',
      action: 'information',
      when: 'atLeast(2, [loaded, usesDrops, weighty])',
      criteria: ['weighty', 'usesDrops'],
      source: 'project',
    },
    { id: 'plain', action: 'safety', when: 'A4 == 1 and not coded(A5)', source: 'project' },
    { id: 'strict', action: 'assessment', when: 'burden >= 0.4', ruleSet: 'second-edition', source: 'manual' },
  ],
  ruleSets: [
    { id: 'first-edition', source: 'manual' },
    { id: 'second-edition', source: 'manual' },
  ],
  pendingScores: [{ id: 'tension', source: 'manual' }],
  carryOver: [{ instrument: 'orchard', major: 1, items: { B1: 'O1', B3: 'O3' } }],
  codes: [{ system: 'http://example.org', code: 'garden' }],
};

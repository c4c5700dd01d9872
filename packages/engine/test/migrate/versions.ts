/** Three versions of one made-up instrument; each says how it takes over the one before. */
import type { CompiledInstrument } from '../../src/index.ts';
import { edits, set, type Edit, type Json } from '../support/json-edit.ts';
import { loadSound } from '../support/read-instrument.ts';

const options = (...codes: readonly string[]): Json => codes.map((code, value) => ({ code, value }));

const first: Json = {
  format: 'skala/instrument/1',
  id: 'weather',
  version: '1.0.0',
  status: 'active',
  administration: ['interview'],
  source: [{ id: 'manual', citation: 'Made up.' }],
  licence: { holder: 'Nobody', terms: 'own', wording: 'own' },
  missing: { X: 'asked-declined', N: 'not-applicable' },
  forms: { full: 'all', brief: { items: ['mood', 'sleep'] } },
  sections: [
    {
      id: 'all',
      items: [
        { id: 'mood', type: 'choice', options: options('never', 'some', 'often'), missing: ['X'] },
        { id: 'sleep', type: 'choice', options: options('0', '1', '2', '3'), missing: ['X'] },
        { id: 'days', type: 'integer', min: 0, max: 30, missing: ['X'] },
        { id: 'weeks', type: 'integer', min: 0, max: 4, when: 'days > 0', missing: ['X'] },
        { id: 'line', type: 'visual-analogue', min: 0, max: 10, decimals: 1 },
        {
          id: 'drugs',
          type: 'multi-choice',
          options: [{ code: 'pills' }, { code: 'drops' }, { code: 'tea' }],
          missing: ['X'],
        },
        { id: 'colour', type: 'text', maxLength: 20, required: false },
        { id: 'rain', type: 'boolean', missing: ['X'] },
      ],
    },
  ],
  checks: [
    { id: 'low-and-dry', severity: 'warning', when: 'mood == 0 and rain == 0', items: ['mood', 'rain'] },
    { id: 'sleepless', severity: 'warning', when: 'sleep == 3', items: ['sleep'] },
  ],
  scores: [
    { id: 'total', value: 'mood + sleep', missing: 'complete', range: [0, 5], direction: 'none', source: 'manual' },
    { id: 'line10', value: 'line', missing: 'complete', range: [0, 10], direction: 'none', source: 'manual' },
  ],
};

const toSecond: Edit = edits(set('/version', '1.1.0'), set('/sections/0/items/-', { id: 'wind', type: 'boolean' }));

const item = (index: number): string => `/sections/0/items/${String(index)}`;

const toThird: Edit = edits(
  set('/version', '2.0.0'),
  set('/missing', { D: 'asked-declined', N: 'not-applicable' }),
  set('/forms', { whole: 'all', brief: { items: ['mood', 'sleepless'] } }),
  set(item(0), { id: 'mood', type: 'choice', options: options('low', 'middle', 'high'), missing: ['D'] }),
  set(item(1), { id: 'sleepless', type: 'choice', options: options('0', '1', '2', '3'), missing: ['D'] }),
  set(item(2), { id: 'days', type: 'integer', min: 0, max: 28, missing: ['D'] }),
  set(item(3), { id: 'weeks', type: 'integer', min: 0, max: 4, when: 'days > 0', missing: ['D'] }),
  set(item(4), { id: 'line', type: 'visual-analogue', min: 0, max: 100 }),
  set(item(5), { id: 'pills', type: 'boolean', missing: ['D'] }),
  set(item(6), { id: 'drops', type: 'boolean', missing: ['D'] }),
  set(item(7), { id: 'rain', type: 'boolean', missing: ['D'] }),
  set('/checks', [
    { id: 'low-and-dry', severity: 'warning', when: 'mood == 0 and rain == 0', items: ['mood', 'rain'] },
  ]),
  set('/scores', [
    { id: 'total', value: 'mood + sleepless', missing: 'complete', range: [0, 5], direction: 'none', source: 'manual' },
    { id: 'line100', value: 'line', missing: 'complete', range: [0, 100], direction: 'none', source: 'manual' },
    {
      id: 'drugCount',
      value: 'pills + drops',
      missing: 'complete',
      range: [0, 2],
      direction: 'none',
      source: 'manual',
    },
  ]),
);

const secondFrom = (hash: string): Json => [
  {
    version: '1.0.0',
    hash,
    scores: { total: { compares: 'same', source: 'manual' }, line10: { compares: 'same', source: 'manual' } },
  },
];

const thirdFrom = (hash: string): Json => [
  {
    version: '1.1.0',
    hash,
    forms: { whole: 'full' },
    renamed: { sleepless: 'sleep' },
    recoded: { mood: { never: 'low', some: 'middle', often: 'high' }, days: { '29': 28, '30': null } },
    rescaled: { line: { times: 10 } },
    split: {
      drugs: {
        pills: { codes: { pills: true }, otherwise: false },
        drops: { codes: { drops: true }, otherwise: false },
      },
    },
    dropped: { colour: 'Nobody used it.' },
    scores: {
      total: { compares: 'same', source: 'manual' },
      line100: { compares: 'mapped', was: 'line10', value: 'line10 * 10', source: 'manual' },
      drugCount: { compares: 'new' },
    },
  },
];

const copy = (document: Json): Json => structuredClone(document);

/** The definitions as written; `edit` changes the newest. */
export function thirdDefinition(edit: Edit = (document) => document): Json {
  const second = set('/from', secondFrom(loadSound(first).hash))(toSecond(copy(first)));
  return edit(set('/from', thirdFrom(loadSound(second).hash))(toThird(copy(second))));
}

export const v1: CompiledInstrument = loadSound(first);
export const v2: CompiledInstrument = loadSound(set('/from', secondFrom(v1.hash))(toSecond(copy(first))));
export const v3: CompiledInstrument = loadSound(thirdDefinition());

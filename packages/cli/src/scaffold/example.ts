/** A small instrument that works, to be replaced question by question. */
import { head, textHead, type Document, type NewRequest } from './new-instrument.ts';

export function exampleDefinition(request: NewRequest): Document {
  return {
    ...head(request),
    missing: { X: 'asked-declined', N: 'not-applicable' },
    responses: {
      frequency: {
        type: 'choice',
        options: [0, 1, 2, 3].map((value) => ({ code: String(value), value })),
      },
    },
    forms: { full: 'all' },
    sections: [
      {
        id: 'questions',
        items: [
          { id: 'q1', response: 'frequency', window: 'P14D', missing: ['X'] },
          { id: 'q2', response: 'frequency', window: 'P14D', missing: ['X'] },
          { id: 'q3', response: 'frequency', window: 'P14D', missing: ['X'] },
          { id: 'q4', type: 'integer', min: 0, max: 14, unit: 'days', window: 'P14D', missing: ['X'], when: 'q1 > 0', otherwise: 'N' },
        ],
      },
    ],
    scores: [
      {
        id: 'total',
        value: 'q1 + q2 + (3 - q3)',
        missing: 'complete',
        range: [0, 9],
        direction: 'higher-is-worse',
        window: 'P14D',
        bands: [{ id: 'load', bands: [{ id: 'low', from: 0 }, { id: 'high', from: 5 }], source: 'manual' }],
        source: 'manual',
      },
    ],
    criteria: [{ id: 'highTotal', when: 'total >= 5' }],
    flags: [{ id: 'high-load', action: 'assessment', when: 'highTotal', criteria: ['highTotal'], source: 'manual' }],
  }; // prettier-ignore
}

/** Danish where it is asked for; every other language gets the English words to translate. */
export function exampleText(request: NewRequest, language: string): Document {
  return { ...textHead(request, language), ...(language === 'da' ? danish : english) };
}

const english = {
  instructions: 'The questions are about the last two weeks.',
  sections: { questions: { title: 'The last two weeks' } },
  items: {
    q1: { text: 'How often have you felt worried?', label: 'Worry' },
    q2: { text: 'How often have you slept badly?', label: 'Poor sleep' },
    q3: { text: 'How often have you felt calm?', label: 'Calm', help: 'Counts the other way round in the total.' },
    q4: { text: 'On how many days were you worried?', label: 'Days with worry' },
  },
  responses: { frequency: { 0: 'Never', 1: 'Now and then', 2: 'Often', 3: 'All the time' } },
  missing: {
    X: { label: 'Did not wish to answer', selfReport: 'I would rather not answer' },
    N: { label: 'Does not apply' },
  },
  units: { days: 'days' },
  scores: {
    total: { label: 'Total', description: 'Sum of the first three answers, 0 to 9.', bands: { load: { low: 'Low', high: 'High' } } },
  },
  criteria: { highTotal: 'Total of at least 5' },
  flags: { 'high-load': { title: 'High load', text: 'The total is 5 or more. It calls for a professional judgement.' } },
} as const; // prettier-ignore

const danish = {
  instructions: 'Spørgsmålene handler om de seneste to uger.',
  sections: { questions: { title: 'De seneste to uger' } },
  items: {
    q1: { text: 'Hvor ofte har du været bekymret?', label: 'Bekymring' },
    q2: { text: 'Hvor ofte har du sovet dårligt?', label: 'Dårlig søvn' },
    q3: { text: 'Hvor ofte har du følt dig rolig?', label: 'Ro', help: 'Tæller omvendt i summen.' },
    q4: { text: 'Hvor mange dage var du bekymret?', label: 'Dage med bekymring' },
  },
  responses: { frequency: { 0: 'Aldrig', 1: 'Af og til', 2: 'Ofte', 3: 'Hele tiden' } },
  missing: {
    X: { label: 'Ønskede ikke at svare', selfReport: 'Jeg vil helst ikke svare' },
    N: { label: 'Ikke relevant' },
  },
  units: { days: 'dage' },
  scores: {
    total: { label: 'Sum', description: 'Summen af de tre første svar, 0 til 9.', bands: { load: { low: 'Lav', high: 'Høj' } } },
  },
  criteria: { highTotal: 'Sum på mindst 5' },
  flags: { 'high-load': { title: 'Høj belastning', text: 'Summen er 5 eller mere. Det kræver en faglig vurdering.' } },
} as const; // prettier-ignore

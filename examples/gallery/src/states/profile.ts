import '@skala/widgets/define/profile';
import { asiAnswers, codes, load, recordWith, wholeAnswers } from '../data.ts';
import { statesOf, type ElementStates } from '../gallery-state.ts';

export const profileStates: ElementStates = statesOf('skala-profile', [
  { id: 'empty', title: { da: 'Uden resultat', en: 'Without a record' } },
  {
    id: 'earlier',
    title: { da: 'Med tidligere interview', en: 'With earlier interviews' },
    properties: async () => {
      const asi = await load('asi-5');
      return {
        ...asi,
        record: recordWith(asi, wholeAnswers(asi, 7), { end: 'complete' }),
        earlier: [
          recordWith(asi, wholeAnswers(asi, 8), { time: '2025-11-12T10:42:00Z' }),
          recordWith(asi, wholeAnswers(asi, 9), { time: '2026-05-12T10:42:00Z' }),
        ],
      };
    },
  },
  {
    id: 'missing',
    title: { da: 'Manglende svar', en: 'Missing answers' },
    properties: async () => {
      const asi = await load('asi-5');
      return { ...asi, record: recordWith(asi, { ...asiAnswers, M7: 'X', P14: 'X' }) };
    },
  },
  {
    id: 'sum',
    title: { da: 'En sum', en: 'A sum' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, record: recordWith(phq, codes(phq, '2'), { end: 'complete' }) };
    },
  },
  {
    id: 'narrow',
    title: { da: 'Smal', en: 'Narrow' },
    around: 'narrow',
    properties: async () => {
      const asi = await load('asi-5');
      return { ...asi, record: recordWith(asi, asiAnswers) };
    },
  },
  {
    id: 'right-to-left',
    title: { da: 'Højre mod venstre', en: 'Right to left' },
    around: 'right-to-left',
    properties: async () => {
      const asi = await load('asi-5');
      return { ...asi, record: recordWith(asi, asiAnswers) };
    },
  },
]);

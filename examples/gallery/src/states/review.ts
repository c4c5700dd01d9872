import '@skala/widgets/define/review';
import { codes, load, responseWith } from '../data.ts';
import { statesOf, type ElementStates } from '../gallery-state.ts';

export const reviewStates: ElementStates = statesOf('skala-review', [
  { id: 'empty', title: { da: 'Uden svar', en: 'Without a response' } },
  {
    id: 'in-progress',
    title: { da: 'I gang: svar mangler, og en advarsel', en: 'In progress: answers missing, and a warning' },
    properties: async () => {
      const asi = await load('asi-5');
      return { ...asi, response: responseWith(asi, { M6: 12, M7: '0', M8: 'X' }) };
    },
  },
  {
    id: 'missing',
    title: { da: 'Få svar mangler', en: 'A few answers missing' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, response: responseWith(phq, { ...codes(phq, '2', 7), phq3: 'X' }) };
    },
  },
  {
    id: 'complete',
    title: { da: 'Alt er besvaret', en: 'Everything is answered' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, response: responseWith(phq, codes(phq, '1')) };
    },
  },
  {
    id: 'readonly',
    title: { da: 'Kun til læsning, med en advarsel', en: 'Only to be read, with a warning' },
    properties: async () => {
      const asi = await load('asi-5');
      return { ...asi, response: responseWith(asi, { M6: 12, M7: '0' }), readonly: true };
    },
  },
  {
    id: 'citizen',
    title: { da: 'En borger alene', en: 'A citizen alone' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, response: responseWith(phq, codes(phq, '1', 8)), voice: 'respondent' as const };
    },
  },
  {
    id: 'refused',
    title: { da: 'Afvist: svar på et andet instrument', en: 'Refused: answers to another instrument' },
    properties: async () => {
      const [phq, gad] = await Promise.all([load('phq-9'), load('gad-7')]);
      return { ...phq, response: responseWith(gad, codes(gad, '1', 3)) };
    },
  },
  {
    id: 'narrow',
    title: { da: 'Smal', en: 'Narrow' },
    around: 'narrow',
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, response: responseWith(phq, codes(phq, '2', 6)) };
    },
  },
  {
    id: 'right-to-left',
    title: { da: 'Højre mod venstre', en: 'Right to left' },
    around: 'right-to-left',
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, response: responseWith(phq, codes(phq, '2', 6)) };
    },
  },
]);

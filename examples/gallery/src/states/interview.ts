import '@skala/widgets/define/interview';
import { asiAnswers, codes, load, longTexts, responseWith } from '../data.ts';
import { statesOf, type ElementStates } from '../gallery-state.ts';

const host = {
  responseId: 'r-1',
  subject: '4711',
  actor: 'staff-1',
  now: () => '2026-11-12T10:42:00Z',
  saved: { state: 'saved', at: '2026-11-12T10:42:00Z' },
  supportText: 'Akut hjælp: ring 112. Livslinien: 70 201 201.',
} as const;

export const interviewStates: ElementStates = statesOf('skala-interview', [
  { id: 'empty', title: { da: 'Uden instrument', en: 'Without an instrument' } },
  {
    id: 'new',
    title: { da: 'Nyt interview', en: 'New interview' },
    properties: async () => ({ ...host, ...(await load('phq-9')) }),
  },
  {
    id: 'in-progress',
    title: { da: 'I gang, med en advarsel', en: 'In progress, with a warning' },
    properties: async () => {
      const asi = await load('asi-5');
      const response = responseWith(asi, { M6: 26, M7: '0', M8: '3' }, { at: 'M7' });
      return { ...host, ...asi, response };
    },
  },
  {
    id: 'missing',
    title: { da: 'Manglende svar', en: 'Missing answers' },
    properties: async () => {
      const asi = await load('asi-5');
      return { ...host, ...asi, response: responseWith(asi, { M6: 'X', M7: 'X', M8: 'N' }, { at: 'M6' }) };
    },
  },
  {
    id: 'citizen',
    title: { da: 'En borger alene', en: 'A citizen alone' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...host, ...phq, pace: 'item' as const, response: responseWith(phq, codes(phq, '1', 3)) };
    },
  },
  {
    id: 'safety',
    title: { da: 'Et svar om selvskade', en: 'An answer about self-harm' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...host, ...phq, response: responseWith(phq, { phq9: '2' }) };
    },
  },
  {
    id: 'offline',
    title: { da: 'Ikke gemt', en: 'Not stored' },
    properties: async () => ({ ...host, ...(await load('gad-7')), saved: { state: 'offline' as const } }),
  },
  {
    id: 'review',
    title: { da: 'Gennemsyn, med svar der mangler', en: 'Review, with answers missing' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...host, ...phq, response: responseWith(phq, codes(phq, '2', 6), { end: 'review' }) };
    },
  },
  {
    id: 'complete',
    title: { da: 'Afsluttet', en: 'Complete' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...host, ...phq, response: responseWith(phq, codes(phq, '1'), { end: 'complete' }) };
    },
  },
  {
    id: 'refused',
    title: { da: 'Afvist: besvaret på en anden udgave', en: 'Refused: answered on another definition' },
    properties: async () => {
      const phq = await load('phq-9');
      const response = responseWith(phq, codes(phq, '1', 3));
      const instrument = { ...response.instrument, hash: response.instrument.hash.replace(/.$/, '_') };
      return { ...host, ...phq, response: { ...response, instrument } };
    },
  },
  {
    id: 'words-missing',
    title: { da: 'Ordene skal stedet selv have', en: 'The site has to supply the words' },
    properties: async () => ({ ...host, ...(await load('c-ssrs-screener')) }),
  },
  {
    id: 'words-missing-citizen',
    title: { da: 'Ordene mangler, og en borger er alene', en: 'The words are missing, and a citizen is alone' },
    properties: async () => ({ ...host, ...(await load('c-ssrs-screener')), pace: 'item' as const }),
  },
  {
    id: 'long',
    title: { da: 'Lange tekster', en: 'Long texts' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...host, ...phq, texts: longTexts(phq.texts), subject: '4711-4711-4711-4711-4711-4711' };
    },
  },
  {
    id: 'compact',
    title: { da: 'Tæt', en: 'Compact' },
    properties: async () => ({ ...host, ...(await load('gad-7')), density: 'compact' }),
  },
  {
    id: 'narrow',
    title: { da: 'Smal', en: 'Narrow' },
    around: 'narrow',
    properties: async () => {
      const asi = await load('asi-5');
      return { ...host, ...asi, response: responseWith(asi, { ...asiAnswers, M7: '0' }) };
    },
  },
  {
    id: 'right-to-left',
    title: { da: 'Højre mod venstre', en: 'Right to left' },
    around: 'right-to-left',
    properties: async () => {
      const phq = await load('phq-9');
      return { ...host, ...phq, response: responseWith(phq, codes(phq, '1', 3)) };
    },
  },
]);

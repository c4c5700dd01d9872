import '@skala/widgets/define/flags';
import { codes, load, recordWith } from '../data.ts';
import { decidedFlags, screeningHeldBack } from '../examples.ts';
import { statesOf, type ElementStates } from '../gallery-state.ts';

export const flagsStates: ElementStates = statesOf('skala-flags', [
  { id: 'empty', title: { da: 'Uden resultat', en: 'Without a record' } },
  {
    id: 'none',
    title: { da: 'Intet at pege på', en: 'Nothing to point out' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, record: recordWith(phq, codes(phq, '0'), { end: 'complete' }) };
    },
  },
  {
    id: 'raised',
    title: { da: 'Forslag, og hvad der taler for', en: 'Suggestions and their grounds' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, record: recordWith(phq, codes(phq, '2'), { end: 'complete' }) };
    },
  },
  {
    id: 'undecided',
    title: { da: 'Kan ikke afgøres endnu', en: 'Cannot be decided yet' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, record: recordWith(phq, { phq1: '1', phq2: 'X' }) };
    },
  },
  {
    id: 'held-back',
    title: { da: 'Et forløb, med resultater der holdes tilbage', en: 'A pathway, with results held back' },
    properties: async () => {
      const { asi, pathway } = await screeningHeldBack();
      return { ...asi, pathway };
    },
  },
  {
    id: 'decided',
    title: { da: 'Afgjort', en: 'Decided' },
    properties: decidedFlags,
  },
  {
    id: 'narrow',
    title: { da: 'Smal', en: 'Narrow' },
    around: 'narrow',
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, record: recordWith(phq, codes(phq, '2'), { end: 'complete' }) };
    },
  },
]);

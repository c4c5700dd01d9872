import '@skala/widgets/define/flags';
import { asiAnswers, codes, follow, load, loadPathway, recordWith } from '../data.ts';
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
      const [asi, phq, definition] = await Promise.all([
        load('asi-5'),
        load('phq-9'),
        loadPathway('dk-basic-psychiatric-screening'),
      ]);
      const given = [
        { loaded: asi, record: recordWith(asi, asiAnswers, { end: 'complete' }) },
        { loaded: phq, record: recordWith(phq, codes(phq, '2'), { end: 'complete' }) },
      ];
      return { ...asi, pathway: { definition, result: follow(definition, given), texts: phq.texts } };
    },
  },
  {
    id: 'decided',
    title: { da: 'Afgjort', en: 'Decided' },
    properties: async () => {
      const phq = await load('phq-9');
      const made = { time: '2026-11-13T09:00:00Z', actor: 'staff-2' };
      return {
        ...phq,
        record: recordWith(phq, codes(phq, '2'), { end: 'complete' }),
        decisions: {
          'self-harm-thoughts': { decision: 'confirmed', ...made },
          'positive-screen': { decision: 'dismissed', reason: 'Sorg efter et dødsfald i sidste uge', ...made },
        },
      };
    },
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

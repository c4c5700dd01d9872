import '@skala/widgets/define/results';
import { asiAnswers, codes, follow, load, loadPathway, recordWith, wholeAnswers } from '../data.ts';
import { decidedFlags, screeningHeldBack } from '../examples.ts';
import { statesOf, type ElementStates } from '../gallery-state.ts';

export const resultsStates: ElementStates = statesOf('skala-results', [
  { id: 'empty', title: { da: 'Uden resultat', en: 'Without a record' } },
  {
    id: 'profile',
    title: { da: 'Profil, med tidligere', en: 'Profile, with earlier ones' },
    properties: async () => {
      const asi = await load('asi-5');
      const earlier = [recordWith(asi, wholeAnswers(asi, 9), { time: '2026-05-12T10:42:00Z' })];
      return { ...asi, earlier, record: recordWith(asi, wholeAnswers(asi, 7), { end: 'complete' }) };
    },
  },
  {
    id: 'missing',
    title: { da: 'Score der ikke kan beregnes', en: 'Scores that cannot be computed' },
    properties: async () => {
      const asi = await load('asi-5');
      return { ...asi, record: recordWith(asi, { ...asiAnswers, M7: 'X', P14: 'X' }) };
    },
  },
  {
    id: 'pathway',
    title: { da: 'Med et forløb', en: 'With a pathway' },
    properties: async () => {
      const [asi, definition] = await Promise.all([load('asi-5'), loadPathway('dk-basic-psychiatric-screening')]);
      const record = recordWith(asi, asiAnswers, { end: 'complete' });
      return { ...asi, record, pathway: { definition, result: follow(definition, [{ loaded: asi, record }]) } };
    },
  },
  {
    id: 'held-back',
    title: { da: 'Resultater der holdes tilbage', en: 'Results held back' },
    properties: async () => {
      const { asi, record, pathway } = await screeningHeldBack();
      return { ...asi, record, pathway };
    },
  },
  {
    id: 'decided',
    title: { da: 'Afgjort', en: 'Decided' },
    properties: decidedFlags,
  },
  {
    id: 'rule-set',
    title: { da: 'Læst efter et regelsæt', en: 'Read by a rule set' },
    properties: async () => {
      const mdi = await load('mdi');
      return { ...mdi, record: recordWith(mdi, codes(mdi, '3'), { end: 'complete' }) };
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
      const phq = await load('phq-9');
      return { ...phq, record: recordWith(phq, codes(phq, '2')) };
    },
  },
]);

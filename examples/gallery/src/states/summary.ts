import { visibleRecord } from '@skala/engine';
import type { Language } from '@skala/widgets';
import '@skala/widgets/define/summary';
import { asiAnswers, codes, load, loadPathway, recordWith, wholeAnswers } from '../data.ts';
import { statesOf, type ElementStates } from '../gallery-state.ts';

const site = {
  da: {
    next: ['Vi ses på fredag klokken 10.', 'Vi taler om, hvad du gerne vil begynde med.'],
    help: 'Akut hjælp: ring 112. Livslinien: 70 201 201.',
    contact: 'Kim, telefon 12 34 56 78, hverdage 9 til 15.',
  },
  en: {
    next: ['We meet on Friday at 10.', 'We talk about what you would like to begin with.'],
    help: 'Emergency: call 112. The lifeline: 70 201 201.',
    contact: 'Kim, phone 12 34 56 78, weekdays 9 to 3.',
  },
} as const satisfies Readonly<Record<Language, object>>;

export const summaryStates: ElementStates = statesOf('skala-summary', [
  { id: 'empty', title: { da: 'Uden samtale', en: 'Without an interview' } },
  {
    id: 'areas',
    title: { da: 'Områder, og hvad der sker nu', en: 'Areas, and what happens next' },
    properties: async (language) => {
      const asi = await load('asi-5');
      return { ...site[language], entries: [{ ...asi, record: recordWith(asi, asiAnswers, { end: 'complete' }) }] };
    },
  },
  {
    id: 'numbers',
    title: { da: 'Med tal, uden stedets ord', en: 'With numbers, without words of the site' },
    properties: async () => {
      const asi = await load('asi-5');
      return {
        numbers: true,
        entries: [{ ...asi, record: recordWith(asi, wholeAnswers(asi, 7), { end: 'complete' }) }],
      };
    },
  },
  {
    id: 'help',
    title: { da: 'Et svar om selvskade', en: 'An answer about self-harm' },
    properties: async (language) => {
      const phq = await load('phq-9');
      return {
        ...site[language],
        entries: [{ ...phq, record: recordWith(phq, codes(phq, '2'), { end: 'complete' }) }],
      };
    },
  },
  {
    id: 'held-back',
    title: { da: 'Et resultat holdes tilbage', en: 'A result is held back' },
    properties: async (language) => {
      const [phq, pathway] = await Promise.all([load('phq-9'), loadPathway('dk-basic-psychiatric-screening')]);
      const record = recordWith(phq, codes(phq, '1'), { end: 'complete' });
      return {
        ...site[language],
        entries: [{ ...phq, record: visibleRecord(record, [pathway], { role: 'citizen' }) }],
      };
    },
  },
  {
    id: 'narrow',
    title: { da: 'Smal', en: 'Narrow' },
    around: 'narrow',
    properties: async (language) => {
      const asi = await load('asi-5');
      return { ...site[language], entries: [{ ...asi, record: recordWith(asi, asiAnswers, { end: 'complete' }) }] };
    },
  },
]);

import { dueSteps, scheduleFacts } from '@skala/engine/schedule';
import '@skala/widgets/define/pathway';
import { follow, loadPathway } from '../data.ts';
import { screeningHeldBack } from '../examples.ts';
import { statesOf, type ElementStates } from '../gallery-state.ts';

export const pathwayStates: ElementStates = statesOf('skala-pathway', [
  { id: 'empty', title: { da: 'Uden forløb', en: 'Without a pathway' } },
  {
    id: 'begun',
    title: { da: 'Endnu ikke begyndt', en: 'Not begun' },
    properties: async () => {
      const pathway = await loadPathway('dk-basic-psychiatric-screening');
      return { pathway, result: follow(pathway, []) };
    },
  },
  {
    id: 'dates',
    title: { da: 'Med datoer, og noget der er for sent', en: 'With dates, and something late' },
    properties: async () => {
      const pathway = await loadPathway('dk-treatment-course');
      const events = [{ event: Object.keys(pathway.events ?? {})[0] ?? '', date: '2026-08-03' }];
      const asOf = '2026-11-22';
      const occurrences = dueSteps(pathway, scheduleFacts(pathway, [], { events }), asOf);
      return { pathway, result: follow(pathway, []), occurrences, asOf };
    },
  },
  {
    id: 'held-back',
    title: { da: 'Et resultat venter på fortolkning', en: 'A result waits for interpretation' },
    properties: async () => {
      const { definition, result } = (await screeningHeldBack()).pathway;
      return { pathway: definition, result, links: { 'gad-7': '#/skala-interview' } };
    },
  },
  {
    id: 'readonly',
    title: { da: 'Uden knapper', en: 'Without buttons' },
    properties: async () => {
      const pathway = await loadPathway('dk-outreach');
      return { pathway, result: follow(pathway, []), readonly: true };
    },
  },
  {
    id: 'narrow',
    title: { da: 'Smal', en: 'Narrow' },
    around: 'narrow',
    properties: async () => {
      const pathway = await loadPathway('dk-basic-psychiatric-screening');
      return { pathway, result: follow(pathway, []) };
    },
  },
  {
    id: 'right-to-left',
    title: { da: 'Højre mod venstre', en: 'Right to left' },
    around: 'right-to-left',
    properties: async () => {
      const pathway = await loadPathway('dk-basic-psychiatric-screening');
      return { pathway, result: follow(pathway, []) };
    },
  },
]);

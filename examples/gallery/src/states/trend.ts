import type { SkalaRecord } from '@skala/engine';
import '@skala/widgets/define/trend';
import { codes, load, recordWith, type Loaded } from '../data.ts';
import { statesOf, type ElementStates } from '../gallery-state.ts';

const days = ['2026-02-02', '2026-04-13', '2026-06-22', '2026-11-12'];

/** One measurement for each code; `-` is one that was broken off. */
function measured(loaded: Loaded, ...given: readonly string[]): readonly SkalaRecord[] {
  return given.map((code, index) =>
    recordWith(loaded, code === '-' ? codes(loaded, '1', 3) : codes(loaded, code), {
      time: `${days[index] ?? ''}T10:42:00Z`,
      end: 'complete',
    }),
  );
}

export const trendStates: ElementStates = statesOf('skala-trend', [
  { id: 'empty', title: { da: 'Uden målinger', en: 'Without measurements' } },
  {
    id: 'one',
    title: { da: 'Én måling', en: 'One measurement' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, records: measured(phq, '2') };
    },
  },
  {
    id: 'several',
    title: { da: 'Flere målinger', en: 'Several measurements' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, records: measured(phq, '3', '2', '2', '1') };
    },
  },
  {
    id: 'missing',
    title: { da: 'En måling, der ikke kan beregnes', en: 'A measurement that cannot be computed' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, records: measured(phq, '3', '-', '1') };
    },
  },
  {
    id: 'narrow',
    title: { da: 'Smal', en: 'Narrow' },
    around: 'narrow',
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, records: measured(phq, '3', '2', '1') };
    },
  },
  {
    id: 'right-to-left',
    title: { da: 'Højre mod venstre', en: 'Right to left' },
    around: 'right-to-left',
    properties: async () => {
      const gad = await load('gad-7');
      return { ...gad, records: measured(gad, '3', '2', '1') };
    },
  },
]);

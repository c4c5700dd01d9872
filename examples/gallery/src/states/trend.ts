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

/** The version that is used now. Of two before it one had a shorter scale, and of the other it says nothing. */
function revised({ instrument, texts }: Loaded): Loaded {
  const source = instrument.sources[0]?.id ?? '';
  const tripled = { op: '*', left: { op: 'name', name: 'total' }, right: { op: 'number', value: 3 } } as const;
  const total = { compares: 'mapped', was: 'total', value: tripled, source } as const;
  const from = [{ version: '1.0.0', hash: '', forms: {}, items: {}, dropped: {}, scores: { total } }];
  const version = '2.0.0';
  return { instrument: { ...instrument, version, from }, texts: texts.map((pack) => ({ ...pack, version })) };
}

function measuredOnVersions(loaded: Loaded): readonly SkalaRecord[] {
  const on = (version: string): Loaded => ({ ...loaded, instrument: { ...loaded.instrument, version } });
  const held = (index: number) => ({ time: `${days[index] ?? ''}T10:42:00Z`, end: 'complete' as const });
  return [
    recordWith(on('0.9.0'), codes(loaded, '2'), held(0)),
    recordWith(on('1.0.0'), { ...codes(loaded, '0'), ...codes(loaded, '1', 7) }, held(1)),
    recordWith(on('2.0.0'), codes(loaded, '2'), held(2)),
    recordWith(on('2.0.0'), codes(loaded, '1'), held(3)),
  ];
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
    id: 'versions',
    title: { da: 'Flere versioner af skemaet', en: 'Several versions of the instrument' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...revised(phq), records: measuredOnVersions(phq) };
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

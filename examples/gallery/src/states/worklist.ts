import '@skala/widgets/define/worklist';
import { asiAnswers, codes, follow, load, loadPathway, recordWith } from '../data.ts';
import { statesOf, type ElementStates } from '../gallery-state.ts';

const rows = [
  {
    subject: '4711',
    alias: 'Robin',
    owner: 'Kim',
    href: '#/skala-worklist',
    flags: [
      {
        id: 'self-harm-thoughts',
        title: 'Tanker om selvskade',
        action: 'safety',
        status: 'raised',
        since: '2026-11-12',
        evidence: 'PHQ-9, spørgsmål 9: flere dage',
        next: 'Samtale i dag',
        language: 'da',
      },
    ],
  },
  {
    subject: '4712',
    flags: [
      {
        id: 'basic-screening',
        title: 'Psykiatrisk screening',
        action: 'assessment',
        status: 'indeterminate',
        language: 'da',
      },
    ],
  },
  {
    subject: '4713',
    alias: 'Anne-Margrethe Hollesen-Vestergaard fra den anden side af gaden',
    owner: 'Arbejdsmarkedsuddannelsesforløbskoordinatoren',
    flags: [
      {
        id: 'positive-screen',
        title: 'Depression',
        action: 'assessment',
        status: 'held-back',
        since: '2026-10-02',
        language: 'da',
      },
      {
        id: 'outreach',
        title: 'Opsøgende behandling',
        action: 'assessment',
        status: 'raised',
        since: '2026-09-14',
        evidence: '3 af 4 områder ≥ 0,5: helbred 0,71 · økonomi 0,83 · familie 0,55',
        language: 'da',
        decision: { decision: 'dismissed', reason: 'Er i gang', time: '2026-09-20T09:00:00Z', actor: 'Kim' },
      },
    ],
  },
] as const;

export const worklistStates: ElementStates = statesOf('skala-worklist', [
  { id: 'empty', title: { da: 'Ingen venter', en: 'Nobody waits' } },
  { id: 'rows', title: { da: 'Rækker fra stedet selv', en: 'Rows from the host' }, properties: () => ({ rows }) },
  {
    id: 'records',
    title: { da: 'Regnet ud af resultater og et forløb', en: 'Worked out from records and a pathway' },
    properties: async () => {
      const [asi, phq, definition] = await Promise.all([
        load('asi-5'),
        load('phq-9'),
        loadPathway('dk-basic-psychiatric-screening'),
      ]);
      const areas = recordWith(asi, asiAnswers, { end: 'complete' });
      const mood = recordWith(phq, codes(phq, '2'), { end: 'complete' });
      const given = [
        { loaded: asi, record: areas },
        { loaded: phq, record: mood },
      ];
      return {
        records: [areas, mood],
        instruments: [asi.instrument, phq.instrument],
        texts: [...asi.texts, ...phq.texts],
        pathways: [{ subject: '4711', definition, result: follow(definition, given) }],
        owners: { '4711': 'Kim' },
      };
    },
  },
  { id: 'narrow', title: { da: 'Smal', en: 'Narrow' }, around: 'narrow', properties: () => ({ rows }) },
  {
    id: 'right-to-left',
    title: { da: 'Højre mod venstre', en: 'Right to left' },
    around: 'right-to-left',
    properties: () => ({ rows }),
  },
]);

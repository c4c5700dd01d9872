import type { Answer } from '@skala/engine';
import '@skala/widgets/define/grid';
import { codes, load, longTexts, type Loaded } from '../data.ts';
import { statesOf, type ElementStates } from '../gallery-state.ts';
import { typeInto } from '../type-into.ts';

/** The nine questions that are answered alike; the tenth is not. */
const nine = Array.from({ length: 9 }, (_, index) => `phq${index + 1}`);
const declined = { missing: 'asked-declined', key: 'X' } as const satisfies Answer;

/** The same answer to the first so many questions. */
function answersWith(loaded: Loaded, code: string, count: number): Record<string, Answer> {
  return Object.fromEntries(Object.entries(codes(loaded, code, count)).map(([id, value]) => [id, { value }]));
}

export const gridStates: ElementStates = statesOf('skala-grid', [
  { id: 'empty', title: { da: 'Uden spørgsmål', en: 'Without questions' } },
  {
    id: 'open',
    title: { da: 'Ni spørgsmål, der besvares ens', en: 'Nine questions that are answered alike' },
    properties: async () => ({ ...(await load('phq-9')), items: nine }),
  },
  {
    id: 'answered',
    title: { da: 'Besvaret, et svar ønskes ikke givet', en: 'Answered, one answer declined' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, items: nine, answers: { ...answersWith(phq, '1', 8), phq9: declined } };
    },
  },
  {
    id: 'required',
    title: { da: 'Formularen mangler svar', en: 'The form lacks answers' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, items: nine, answers: answersWith(phq, '2', 6), name: 'phq', required: true };
    },
    then: (element) => void element.checkValidity(),
  },
  {
    id: 'disabled',
    title: { da: 'Slået fra', en: 'Disabled' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, items: nine, answers: answersWith(phq, '1', 4), disabled: true };
    },
  },
  {
    id: 'citizen',
    title: { da: 'En borger alene', en: 'A citizen alone' },
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, items: nine, answers: answersWith(phq, '1', 4), voice: 'respondent' as const };
    },
  },
  {
    id: 'table',
    title: { da: "Instrumentets egen tabel: ASI's symptomer", en: "The instrument's own table: symptoms of the ASI" },
    properties: async () => ({
      ...(await load('asi-5')),
      grid: 'symptoms',
      answers: { P4_30: { value: true }, P4_LT: { value: true }, P5_30: { value: false }, P5_LT: declined },
      notes: { P4_30: 'Siden maj' },
    }),
  },
  {
    id: 'table-refused',
    title: { da: 'Tal i en tabel, et kan ikke passe', en: 'Numbers in a table, one cannot be right' },
    properties: async () => ({
      ...(await load('asi-5')),
      grid: 'substances',
      answers: { D2_30: { value: 12 }, D2_LT: { value: 8 } },
    }),
    then: (element) => typeInto(element, 'skala-question-table, skala-question', '45'),
  },
  {
    id: 'stacked',
    title: { da: 'Besvares ikke ens', en: 'Not answered alike' },
    properties: async () => ({ ...(await load('asi-5')), items: ['M6', 'M7'], answers: { M6: { value: 26 } } }),
  },
  {
    id: 'narrow',
    title: { da: 'Smal, med lange tekster', en: 'Narrow, with long texts' },
    around: 'narrow',
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, texts: longTexts(phq.texts), items: nine.slice(0, 3), answers: answersWith(phq, '1', 1) };
    },
  },
  {
    id: 'narrow-table',
    title: { da: 'En tabel, smal', en: 'A table, narrow' },
    around: 'narrow',
    properties: async () => ({
      ...(await load('asi-5')),
      grid: 'abuse',
      answers: { F27_30: { value: false }, F27_LT: { value: true } },
    }),
  },
  {
    id: 'right-to-left',
    title: { da: 'Højre mod venstre', en: 'Right to left' },
    around: 'right-to-left',
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, items: nine, answers: answersWith(phq, '1', 4) };
    },
  },
]);

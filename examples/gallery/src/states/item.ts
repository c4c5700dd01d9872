import '@skala/widgets/define/item';
import { load, longTexts } from '../data.ts';
import { statesOf, type ElementStates } from '../gallery-state.ts';
import { typeInto } from '../type-into.ts';

export const itemStates: ElementStates = statesOf('skala-item', [
  { id: 'empty', title: { da: 'Uden spørgsmål', en: 'Without a question' } },
  {
    id: 'open',
    title: { da: 'Ikke besvaret', en: 'Not answered' },
    properties: async () => ({ ...(await load('phq-9')), item: 'phq1' }),
  },
  {
    id: 'answered',
    title: { da: 'Besvaret, med et notat', en: 'Answered, with a note' },
    properties: async () => ({
      ...(await load('phq-9')),
      item: 'phq1',
      answer: { value: '2' },
      note: 'Siden maj',
    }),
  },
  {
    id: 'missing',
    title: { da: 'Manglende svar', en: 'Missing answer' },
    properties: async () => ({
      ...(await load('asi-5')),
      item: 'M6',
      answer: { missing: 'asked-declined', key: 'X' },
    }),
  },
  {
    id: 'refused',
    title: { da: 'Et tal, der ikke kan passe', en: 'A number that cannot be right' },
    properties: async () => ({ ...(await load('asi-5')), item: 'M6' }),
    then: (element) => typeInto(element, 'skala-question', '45'),
  },
  {
    id: 'required',
    title: { da: 'Formularen mangler svaret', en: 'The form lacks the answer' },
    properties: async () => ({ ...(await load('phq-9')), item: 'phq1', name: 'interest', required: true }),
    then: (element) => void element.checkValidity(),
  },
  {
    id: 'disabled',
    title: { da: 'Slået fra', en: 'Disabled' },
    properties: async () => ({ ...(await load('phq-9')), item: 'phq1', answer: { value: '1' }, disabled: true }),
  },
  {
    id: 'readonly',
    title: { da: 'Kun til læsning', en: 'Only to be read' },
    properties: async () => ({
      ...(await load('phq-9')),
      item: 'phq1',
      answer: { value: '2' },
      note: 'Siden maj',
      readonly: true,
    }),
  },
  {
    id: 'citizen',
    title: { da: 'En borger alene', en: 'A citizen alone' },
    properties: async () => ({
      ...(await load('phq-9')),
      item: 'phq1',
      voice: 'respondent' as const,
      answer: { value: '1' },
    }),
  },
  {
    id: 'words-missing-citizen',
    title: { da: 'Ordene mangler, og en borger er alene', en: 'The words are missing, and a citizen is alone' },
    properties: async () => {
      const { instrument } = await load('phq-9');
      return { instrument, item: 'phq1', voice: 'respondent' as const };
    },
  },
  {
    id: 'long',
    title: { da: 'Lange tekster, smal', en: 'Long texts, narrow' },
    around: 'narrow',
    properties: async () => {
      const phq = await load('phq-9');
      return { ...phq, texts: longTexts(phq.texts), item: 'phq1', answer: { value: '1' } };
    },
  },
  {
    id: 'right-to-left',
    title: { da: 'Højre mod venstre', en: 'Right to left' },
    around: 'right-to-left',
    properties: async () => ({ ...(await load('phq-9')), item: 'phq1', answer: { value: '1' } }),
  },
]);

/** Sound text packs whose words cannot be told apart, are missing in one language, or are hard to read. */
import type { CompiledInstrument } from '../../src/index.ts';
import { textFor } from '../support/base-text.ts';
import { drop, edits, set, type Edit, type Json } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

/** A pack with a line of help and an introduction, and with numbers in place of words, which no index finds hard. */
export function helpfulText(instrument: CompiledInstrument, language: string): Json {
  return edits(
    set('/status', 'unchecked'),
    set('/items/A1/help', 'Count each day once.'),
    set('/items/A2/help', 'In all.'),
    set('/sections/daily/introduction', 'First your days.'),
  )(textFor(instrument, language));
}

const hardQuestion =
  'Vurderer vedkommende eventuelle psykologiske vanskeligheder vedrørende dagligdagens almindelige gøremål betydeligt anderledes end tidligere?';

const inEveryQuestion: Edit = (text) => {
  const ids = Object.keys((text as { items: Record<string, Json> }).items);
  const ask = (id: string): string =>
    `${id} hvor ofte har du haft problemer hjemme eller arbejde siden sidste samtale vedrørende behandling?`;
  return edits(...ids.map((id) => set(`/items/${id}/text`, ask(id))))(text);
};

export const wordsCases: readonly BrokenCase[] = [
  broken(
    'two options with the same words',
    edits(set('/responses/bother/1', 'Often'), set('/responses/bother/3', 'often.')),
    'text/same-words',
    '/responses/bother/3',
    { params: { first: '/responses/bother/1' } },
  ),
  broken(
    'two questions with the same words',
    edits(set('/items/A2/text', 'How  bad?'), set('/items/A3/text', 'How bad')),
    'text/same-words',
    '/items/A3/text',
    { params: { first: '/items/A2/text' } },
  ),
  broken('help that only another language has', drop('/items/A1/help'), 'text/language-missing', '/items/A1/help', {
    params: { words: 'help', language: 'da', places: 1 },
  }),
  broken(
    'words of two kinds that only another language has, each named once',
    edits(drop('/items/A1/help'), drop('/items/A2/help'), drop('/sections/daily/introduction')),
    'text/language-missing',
    '/items/A1/help',
    { params: { places: 2 }, also: [['text/language-missing', '/sections/daily/introduction']] },
  ),
  broken(
    'a question that is hard to read',
    set('/items/A1/text', hardQuestion),
    'text/hard-to-read',
    '/items/A1/text',
    {
      params: { lix: 105, limit: 50 },
    },
  ),
  broken(
    'questions that are hard to read together',
    inEveryQuestion,
    'text/hard-to-read',
    '/items',
    // Fifteen words to a sentence, and of them five long.
    { params: { lix: 48, limit: 35 } },
  ),
];

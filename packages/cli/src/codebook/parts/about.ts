/** What the instrument is, whose it is, which forms it has, and which languages. */
import { counted } from '../../output/counted.ts';
import type { CodebookInput } from '../codebook-input.ts';
import { fact, factIf, listed, paragraph, section, type Block } from '../document.ts';
import { inEveryLanguage, languageName, sourceLine } from '../words.ts';

const terms: Readonly<Record<string, string>> = {
  'public-domain': 'in the public domain',
  'free-to-reproduce': 'free to reproduce',
  'non-commercial': 'free for non-commercial use only',
  'permission-needed': 'permission is needed',
  own: 'ours',
  unknown: 'not known',
};

const wording: Readonly<Record<string, string>> = {
  included: 'the official words are included',
  own: 'the words are our own',
  external: 'the site supplies the words',
};

const statuses: Readonly<Record<string, string>> = {
  official: 'the rights holder’s words',
  own: 'our own words',
  unchecked: 'a translation that was not compared with the official edition',
  labels: 'short names in place of the words, which the site has to supply before a citizen can be asked',
};

/** Before the first heading. */
export function introduction(input: CodebookInput): readonly Block[] {
  const { instrument, definition, texts, vectors } = input;
  const { licence } = instrument;
  return [
    {
      kind: 'facts',
      facts: [
        ...factIf(
          'Title',
          inEveryLanguage(input, (pack) => pack.title),
        ),
        fact('Id', [{ code: instrument.id }]),
        fact('Version', [`${instrument.version} (${instrument.status})`]),
        fact('Content hash', [{ code: instrument.hash }]),
        fact('Administration', [instrument.administration.join(', ')]),
        ...factIf('Codes', (definition.codes ?? []).map(codeLine)),
        ...(instrument.currency === undefined ? [] : [fact('Currency', [{ code: instrument.currency }])]),
        fact('Licence', [`${terms[licence.terms] ?? licence.terms}; ${wording[licence.wording] ?? licence.wording}`]),
        fact('Rights holder', [licence.holder]),
        ...(licence.note === undefined ? [] : [fact('Licence note', [licence.note])]),
        ...(licence.source === undefined ? [] : [fact('Licence source', sourceLine(licence.source))]),
        fact('Test vectors', [vectors === undefined ? 'none beside the definition' : counted(vectors, 'vector')]),
      ],
    },
    ...texts.flatMap(({ language, about }) =>
      about ? [paragraph({ code: language }, ' ', { text: [about.measures, about.result].join(' '), language })] : [],
    ),
  ];
}

export function codeLine({ system, code }: { readonly system: string; readonly code: string }) {
  return [`${system} `, { code }];
}

export function languages({ texts }: CodebookInput): readonly Block[] {
  if (texts.length === 0) return section('languages', 'Languages', [paragraph('No words; codes are shown instead.')]);
  const rows = texts.map(({ language, status, statusNote = '' }) => [
    [[languageName(language), ' ', { code: language }]],
    [[`${status}: ${statuses[status] ?? ''}`]],
    [[{ text: statusNote, language }]],
  ]);
  const head = ['language', 'words', 'note'];
  return section('languages', 'Languages', [{ kind: 'table', head, rows }]);
}

export function forms({ instrument }: CodebookInput): readonly Block[] {
  const rows = Object.entries(instrument.forms).map(([form, asked]) => [
    [[{ code: form }]],
    [[String(asked.length)]],
    asked.length === instrument.items.length
      ? [['all']]
      : [listed(asked.map((id) => ({ text: id, to: `item-${id}` })))],
  ]);
  const head = ['form', 'items', 'which'];
  return section('forms', 'Forms', [{ kind: 'table', head, rows }]);
}

export function sources({ instrument }: CodebookInput): readonly Block[] {
  const facts = instrument.sources.map(({ id, citation, url }) => ({
    name: id,
    id: `source-${id}`,
    lines: [[citation], ...(url === undefined ? [] : [[{ text: url, href: url }]])],
  }));
  return section('sources', 'Sources', [{ kind: 'facts', facts }]);
}

/** The instruments and pathways this journal offers, read once. */
import { createWords, type CompiledInstrument, type CompiledPathway, type TextPack, type Words } from '@skala/engine';
import { listInstruments, readInstrument, readPathway, readTexts } from '@skala/instruments';
import type { Administration, InstrumentChoice, InstrumentContent } from './api-types.ts';
import type { Language } from './settings.ts';
import { journalWords } from './words/journal-words.ts';

export interface Catalogue {
  /** In the order in which they count: the first that looks at an instrument is shown with its results. */
  readonly pathways: readonly CompiledPathway[];
  /** The pathway that results of this instrument are shown with. */
  pathwayOf(instrument: string): CompiledPathway | undefined;
  instrument(id: string, version: string): CompiledInstrument | undefined;
  /** The version that new interviews are held on. */
  newest(id: string): CompiledInstrument | undefined;
  content(id: string, version: string): InstrumentContent | undefined;
  words(id: string, version: string, language: Language): Words;
  /** What an interview is called in lists: the instrument, and the form where there are several. */
  title(id: string, version: string, form: string, language: Language): string;
  /** How an interview can be held: a citizen answers alone only where the words in that language may be asked. */
  administrations(instrument: CompiledInstrument, language: Language): readonly Administration[];
  choices(language: Language): readonly InstrumentChoice[];
}

/** In the order in which they are offered. */
const offered = [
  'treatment-contact',
  'asi-5',
  'outreach-intake',
  'phq-9',
  'gad-7',
  'k6',
  'pc-ptsd-5',
  'pcl-5',
  'kl-basisscreening-2012-result',
  'treatment-end',
  'follow-up-1m',
  'follow-up-6m',
];

export function readCatalogue(pathwayIds: readonly string[]): Catalogue {
  const pathways = pathwayIds.map((id) => {
    const pathway = readPathway(id);
    if (!pathway) throw new Error(`There is no pathway ${id}.`);
    return pathway;
  });
  const contents = new Map<string, InstrumentContent>();
  const newest = new Map<string, CompiledInstrument>();
  for (const { id, version } of listInstruments()) {
    const instrument = readInstrument(id, version);
    if (!instrument || !offered.includes(id)) continue;
    contents.set(`${id}@${version}`, { instrument, texts: readTexts(id, version) });
    if (!newest.has(id)) newest.set(id, instrument);
  }
  const content = (id: string, version: string): InstrumentContent | undefined => contents.get(`${id}@${version}`);
  const words = (id: string, version: string, language: Language): Words => {
    const found = content(id, version);
    if (!found) throw new Error(`There is no instrument ${id} ${version}.`);
    return wordsOf(found.instrument, found.texts, language);
  };
  const administrations: Catalogue['administrations'] = (instrument, language) => {
    const { isAskable } = words(instrument.id, instrument.version, language);
    const possible = isAskable ? (['interview', 'self-report'] as const) : (['interview'] as const);
    return possible.filter((one) => instrument.administration.includes(one));
  };
  return {
    pathways,
    administrations,
    pathwayOf: (instrument) =>
      pathways.find(({ flags, steps }) => flags.length > 0 && steps.some((step) => step.instrument === instrument)),
    instrument: (id, version) => content(id, version)?.instrument,
    newest: (id) => newest.get(id),
    content,
    words,
    title: (id, version, form, language) => {
      const forms = Object.keys(content(id, version)?.instrument.forms ?? {});
      return withForm(words(id, version, language).shortTitle, form, forms, language);
    },
    choices: (language) =>
      offered.flatMap((id) => {
        const instrument = newest.get(id);
        if (!instrument) return [];
        const { title } = words(id, instrument.version, language);
        return choicesOf(instrument, title, administrations(instrument, language), language);
      }),
  };
}

const cache = new WeakMap<CompiledInstrument, Map<Language, Words>>();

function wordsOf(instrument: CompiledInstrument, texts: readonly TextPack[], language: Language): Words {
  const known = cache.get(instrument) ?? new Map<Language, Words>();
  cache.set(instrument, known);
  const words = known.get(language) ?? createWords(instrument, texts, language);
  known.set(language, words);
  return words;
}

function choicesOf(
  instrument: CompiledInstrument,
  name: string,
  administrations: readonly Administration[],
  language: Language,
): InstrumentChoice[] {
  const { id, version } = instrument;
  return Object.entries(instrument.forms).map(([form, items]) => {
    const title = withForm(name, form, Object.keys(instrument.forms), language);
    return { instrument: id, version, title, form, questions: items.length, administrations };
  });
}

const namedForms = ['full', 'lite', 'follow-up'] as const;

function withForm(title: string, form: string, forms: readonly string[], language: Language): string {
  if (forms.length < 2) return title;
  const named = namedForms.find((one) => one === form);
  return `${title} · ${named ? journalWords(language).text(`form.${named}`) : form}`;
}

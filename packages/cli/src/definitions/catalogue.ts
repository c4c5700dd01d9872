import type { CompiledInstrument, CompiledPathway, TextPack } from '@skala/engine';
import { listPathways, readPathway, readTexts } from '@skala/instruments';
import { shippedInstruments } from './find-instrument.ts';

/** Instruments and pathways as they are listed. */
export interface Catalogue {
  readonly instruments: readonly ReturnType<typeof describeInstrument>[];
  readonly pathways: readonly ReturnType<typeof describePathway>[];
  /** Files that could not be loaded. */
  readonly faulty: readonly string[];
}

/** What this package of instruments holds. */
export function shippedCatalogue(): Catalogue {
  return {
    instruments: shippedInstruments().map((instrument) =>
      describeInstrument(instrument, readTexts(instrument.id, instrument.version)),
    ),
    pathways: listPathways().flatMap(({ id, version }) => {
      const pathway = readPathway(id, version);
      return pathway ? [describePathway(pathway)] : [];
    }),
    faulty: [],
  };
}

export function describeInstrument(instrument: CompiledInstrument, texts: readonly TextPack[]) {
  const { id, version, status, administration, items, licence, hash } = instrument;
  return {
    id,
    version,
    status,
    administration,
    items: items.length,
    forms: Object.fromEntries(Object.entries(instrument.forms).map(([form, asked]) => [form, asked.length])),
    languages: texts.map((text) => ({ language: text.language, status: text.status })),
    licence: { terms: licence.terms, wording: licence.wording, holder: licence.holder },
    hash,
  };
}

export function describePathway({ id, version, status, jurisdiction, steps, text, hash }: CompiledPathway) {
  const instruments = [...new Set(steps.map(({ instrument }) => instrument))];
  return { id, version, status, jurisdiction, instruments, languages: Object.keys(text), hash };
}

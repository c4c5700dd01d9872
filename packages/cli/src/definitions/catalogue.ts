import type { CompiledInstrument, CompiledPathway, TextPack } from '@skala/engine';
import { instrumentsOf, shippedPackages } from './shipped-packages.ts';

/** Instruments and pathways as they are listed. */
export interface Catalogue {
  readonly instruments: readonly ReturnType<typeof describeInstrument>[];
  readonly pathways: readonly ReturnType<typeof describePathway>[];
  /** Files that could not be loaded. */
  readonly faulty: readonly string[];
}

/** What the packages of instruments hold. */
export function shippedCatalogue(): Catalogue {
  return {
    instruments: shippedPackages.flatMap((shipped) =>
      instrumentsOf(shipped).map((instrument) =>
        describeInstrument(instrument, shipped.readTexts(instrument.id, instrument.version), shipped.name),
      ),
    ),
    pathways: shippedPackages.flatMap(({ listPathways, readPathway }) =>
      listPathways().flatMap(({ id, version }) => {
        const pathway = readPathway(id, version);
        return pathway ? [describePathway(pathway)] : [];
      }),
    ),
    faulty: [],
  };
}

/** `shippedIn`: the package that ships it, if one does. */
export function describeInstrument(instrument: CompiledInstrument, texts: readonly TextPack[], shippedIn?: string) {
  const { id, version, status, administration, items, licence, hash } = instrument;
  return {
    id,
    version,
    ...(shippedIn === undefined ? {} : { package: shippedIn }),
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

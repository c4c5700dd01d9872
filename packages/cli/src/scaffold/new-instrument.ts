/** What is made into files: a definition, its words in each language, and what its pages say. */
import type { CompiledInstrument } from '@skala/engine';
import type { Vector } from '@skala/engine/testing';

/** What a person says about an instrument before it has a definition. */
export interface NewRequest {
  readonly id: string;
  /** BCP 47 languages, the first one the main one. */
  readonly languages: readonly string[];
  /** Language → title; the id where there is none. */
  readonly titles: Readonly<Record<string, string>>;
  readonly administration: Administration;
  readonly licence: LicenceTerms;
  /** Who holds the rights. */
  readonly holder: string;
}

export const administrations = ['interview', 'self-report', 'proxy'] as const;
export type Administration = (typeof administrations)[number];

export const licenceTerms = [
  'own',
  'public-domain',
  'free-to-reproduce',
  'non-commercial',
  'permission-needed',
  'unknown',
] as const satisfies readonly CompiledInstrument['licence']['terms'][];
export type LicenceTerms = (typeof licenceTerms)[number];

/** A JSON document that is about to be written. */
export type Document = Readonly<Record<string, unknown>>;

/** A definition with its words and vectors, in files of one version. */
export interface NewVersion {
  readonly definition: Document;
  /** Language → words. */
  readonly texts: Readonly<Record<string, Document>>;
  readonly vectors: readonly Vector[];
}

/** The fields that every new definition begins with. */
export function head({ id, administration, licence, holder }: NewRequest): Document {
  return {
    format: 'skala/instrument/1',
    id,
    version: firstVersion,
    status: 'draft',
    administration: [administration],
    source: [
      { id: 'manual', citation: 'Name the manual or the article that the questions and the scoring come from.' },
    ],
    licence: { holder, terms: licence, wording: wordingOf(licence) },
  };
}

/** The fields that every new text begins with. */
export function textHead({ id, titles, licence }: NewRequest, language: string): Document {
  const title = titles[language] ?? id;
  return {
    format: 'skala/text/1',
    instrument: id,
    version: firstVersion,
    language,
    status: { own: 'own', included: 'unchecked', external: 'labels' }[wordingOf(licence)],
    title,
    shortTitle: title,
  };
}

/** A definition that nobody has used yet is below 1. */
export const firstVersion = '0.1.0';

/** Whose words they are: terms that ask for permission, or that nobody knows, leave the words to the site. */
function wordingOf(terms: LicenceTerms): 'own' | 'included' | 'external' {
  if (terms === 'own') return 'own';
  return terms === 'permission-needed' || terms === 'unknown' ? 'external' : 'included';
}

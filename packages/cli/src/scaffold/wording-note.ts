import type { LicenceTerms } from './new-instrument.ts';

const notes: Readonly<Record<LicenceTerms, string>> = {
  own: 'Words and scoring are our own.',
  'public-domain': 'In the public domain. Say who says so, and where.',
  'free-to-reproduce': 'Free to reproduce. Quote the terms, and say where they were read.',
  'non-commercial': 'For non-commercial use only. Quote the terms, and say where they were read.',
  'permission-needed': 'Needs permission, so the words are not included: the site supplies them. Say whom to ask.',
  unknown: 'The terms are not known, so the words are not included: the site supplies them. Find out before use.',
};

/** What a page says about the licence until somebody says more. */
export function wordingNote(terms: LicenceTerms, holder: string): string {
  return `Rights: ${holder}. ${notes[terms]}`;
}

import { join, relative } from 'node:path';
import { readShelves } from '@skala/instruments';
import { cataloguePage, type PageLanguage } from '../output/catalogue-page.ts';
import { shippedPackages } from './shipped-packages.ts';

/** The catalogue of the shipped instruments as a page; its links start from the folder it will stand in. */
export function shippedPage(language: PageLanguage, folder: string): string {
  const shelved = shippedPackages.flatMap(({ listInstruments, readInstrument, readTexts }) =>
    listInstruments().flatMap(({ id, version, folder: place }) => {
      const instrument = readInstrument(id, version);
      const page = relative(folder, join(place, '..')).replaceAll('\\', '/');
      return instrument ? [{ instrument, texts: readTexts(id, version), folder: page }] : [];
    }),
  );
  const pathways = shippedPackages.flatMap(({ listPathways, readPathway }) =>
    listPathways().flatMap(({ id, version }) => {
      const { title, description = '' } = readPathway(id, version)?.text[language] ?? {};
      return title === undefined ? [] : [{ id, title, description }];
    }),
  );
  return cataloguePage(shelved, readShelves(), pathways, language);
}

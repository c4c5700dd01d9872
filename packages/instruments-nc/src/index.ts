/**
 * The instruments of this package as a host on a server reads them. Their words may be used non-commercially only;
 * LICENCE.md in each instrument's folder has its terms.
 */
import { join } from 'node:path';
import { openCatalogue } from '@skala/instruments';

export const { listInstruments, listPathways, readInstrument, readTexts, readPathway } = openCatalogue(
  join(import.meta.dirname, '..'),
);

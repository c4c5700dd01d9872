export {
  listInstruments,
  listPathways,
  openCatalogue,
  readInstrument,
  readPathway,
  readShelves,
  readTexts,
} from './catalogue.ts';
export type { CatalogueEntry, InstrumentCatalogue, Shelves } from './catalogue.ts';

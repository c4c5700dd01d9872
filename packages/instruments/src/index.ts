export { listInstruments, listPathways, openCatalogue, readInstrument, readPathway, readTexts } from './catalogue.ts';
export type { CatalogueEntry, InstrumentCatalogue } from './catalogue.ts';

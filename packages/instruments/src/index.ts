export { listInstruments, listPathways, readInstrument, readPathway, readTexts } from './catalogue.ts';
export type { CatalogueEntry } from './catalogue.ts';

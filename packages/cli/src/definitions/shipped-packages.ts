import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledInstrument } from '@skala/engine';
import * as free from '@skala/instruments';
import * as nonCommercial from '@skala/instruments-nc';

export interface ShippedPackage extends free.InstrumentCatalogue {
  readonly name: string;
  /** What holds for every instrument of the package, where that is less than free use. */
  readonly restriction?: string;
}

/** The packages whose instruments the command knows by id, in the order in which they are searched and listed. */
export const shippedPackages: readonly ShippedPackage[] = [
  { ...free, name: '@skala/instruments' },
  { ...nonCommercial, name: '@skala/instruments-nc', restriction: 'non-commercial use only' },
];

/** Every shipped instrument, the newest version of each first. */
export function shippedInstruments(): readonly CompiledInstrument[] {
  return shippedPackages.flatMap(instrumentsOf);
}

export function instrumentsOf({ listInstruments, readInstrument }: ShippedPackage): readonly CompiledInstrument[] {
  // While one is added there is a definition that has not been built yet.
  const built = listInstruments().filter(({ folder }) => existsSync(join(folder, 'compiled.json')));
  return built.flatMap(({ id, version }) => readInstrument(id, version) ?? []);
}

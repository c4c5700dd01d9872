/** Every instrument version of both packages, with its folder, texts and vectors. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledInstrument, TextPack } from '@skala/engine';
import { loadVectors, type Vectors } from '@skala/engine/testing';
import * as free from '@skala/instruments';
import * as nonCommercial from '@skala/instruments-nc';

export interface Shelved {
  readonly id: string;
  readonly version: string;
  /** Folder of the version: `instrument.json`, `text/`, `vectors.json`. */
  readonly folder: string;
  readonly shelf: 'instruments' | 'instruments-nc';
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
}

export const shelved: readonly Shelved[] = [...from(free, 'instruments'), ...from(nonCommercial, 'instruments-nc')];

function from(shop: typeof free | typeof nonCommercial, shelf: Shelved['shelf']): readonly Shelved[] {
  return shop.listInstruments().map(({ id, version, folder }) => {
    const instrument = shop.readInstrument(id, version);
    if (!instrument) throw new Error(`${id} ${version} is listed and cannot be read.`);
    return { id, version, folder, shelf, instrument, texts: shop.readTexts(id, version) };
  });
}

export function vectorsOf({ folder, instrument }: Shelved): Vectors['vectors'] {
  const loaded = loadVectors(readFileSync(join(folder, 'vectors.json'), 'utf8'), instrument);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value.vectors;
}

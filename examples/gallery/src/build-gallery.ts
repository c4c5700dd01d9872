import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from '@skala/example-static-server';
import { listPathways } from '@skala/instruments';

export const galleryFolder = join(import.meta.dirname, '..', 'dist');

/** Builds the site: files only, which any server of files can give out. */
export async function buildGallery(): Promise<void> {
  await buildSite({
    source: import.meta.dirname,
    out: galleryFolder,
    modules: ['page.ts'],
    instruments: ['phq-9', 'gad-7', 'asi-5', 'c-ssrs-screener', 'mdi'],
  });
  const pathways = join(galleryFolder, 'pathways');
  await mkdir(pathways);
  await Promise.all([
    ...listPathways().map(({ id, folder }) => copyFile(join(folder, 'compiled.json'), join(pathways, `${id}.json`))),
    copyFile(
      fileURLToPath(import.meta.resolve('@skala/widgets/custom-elements.json')),
      join(galleryFolder, 'custom-elements.json'),
    ),
  ]);
}

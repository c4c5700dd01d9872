import { serveSite } from '@skala/example-static-server';
import { buildGallery, galleryFolder } from './build-gallery.ts';

await buildGallery();
const { origin } = await serveSite(galleryFolder, Number(process.env['PORT'] ?? 0));
process.stdout.write(`${origin}\n`);

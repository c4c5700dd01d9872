import { buildGallery, galleryFolder } from './build-gallery.ts';

await buildGallery();
process.stdout.write(`${galleryFolder}\n`);

import { join } from 'node:path';
import { startSite } from '@skala/example-static-server';

await startSite(join(import.meta.dirname, '..'), 'page.ts', ['phq-9']);

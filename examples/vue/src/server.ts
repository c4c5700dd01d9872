import { join } from 'node:path';
import { startSite } from '@skala/example-static-server';

// Vue has a Trusted Types policy of its own.
await startSite(join(import.meta.dirname, '..'), 'page.ts', ['phq-9'], { trustedTypes: ['vue'] });

/** Two servers, so that the host's page and the framed page have different origins. */
import { join } from 'node:path';
import { buildSite, serveSite, writeData } from '@skala/example-static-server';

const out = join(import.meta.dirname, '..', 'dist');
await buildSite({
  source: import.meta.dirname,
  out,
  modules: ['host.ts', 'frame.ts'],
  instruments: ['phq-9'],
});
const host = await serveSite(out, Number(process.env['PORT'] ?? 0));
const frame = await serveSite(out, 0);
host.setPolicy({ frames: [frame.origin] });
frame.setPolicy({ framedBy: [host.origin] });
await writeData(out, 'origins.json', { host: host.origin, frame: frame.origin });
process.stdout.write(`${host.origin}\n`);

/** `pnpm --filter @skala/example-journal start`: bundles the client, opens the database, listens on this machine only. */
import { join } from 'node:path';
import { createApp } from './app.ts';
import { buildClient } from './assets/build-client.ts';
import { listen } from './http/listen.ts';
import { openJournal } from './open-journal.ts';
import { settings } from './settings.ts';

const assets = join(import.meta.dirname, '..', 'dist', 'client');
await buildClient(assets);

// On the error stream: the first line of the other is the address.
const progress = (done: number, of: number): void =>
  void process.stderr.write(`Making up citizens: ${String(done)} of ${String(of)}\n`);
const journal = await openJournal(settings, () => new Date().toISOString(), progress);
const app = await createApp({
  journal,
  assets,
  report: (error) =>
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.name) : 'unknown error'}\n`),
});
const address = await listen(app, Number(process.env['PORT'] ?? 4173));
process.stdout.write(`Skala journal: ${address}\n`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    void app
      .close()
      .then(() => journal.database.close())
      .then(() => process.exit(0));
  });
}

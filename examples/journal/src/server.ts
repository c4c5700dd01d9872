/** `pnpm --filter @skala/example-journal start`: bundles the client, opens the database, listens on this machine only. */
import { join } from 'node:path';
import { may, roles } from './access/roles.ts';
import { createApp } from './app.ts';
import { buildClient } from './assets/build-client.ts';
import { listen } from './http/listen.ts';
import { openJournal } from './open-journal.ts';
import { howToLogIn, settings } from './settings.ts';

const assets = join(import.meta.dirname, '..', 'dist', 'client');
await buildClient(assets);

// On the error stream: the first line of the other is the address.
const progress = (done: number, of: number): void =>
  void process.stderr.write(`Making up citizens: ${String(done)} of ${String(of)}\n`);
const journal = await openJournal(settings, () => new Date().toISOString(), progress);
const report = (error: unknown): void =>
  void process.stderr.write(`${error instanceof Error ? (error.stack ?? error.name) : 'unknown error'}\n`);
const app = await createApp({ journal, assets, report });
const address = await listen(app, Number(process.env['PORT'] ?? 4173));
process.stdout.write(`Skala journal: ${address}\n`);
process.stdout.write(howToLogIn(settings));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    void app
      .close()
      .then(() => journal.database.close())
      .then(() => process.exit(0));
  });
}

// The lists are worked out before anybody asks, so that the first who does need not wait.
try {
  for (const role of roles.filter((one) => may(one, 'citizens/read'))) {
    await journal.overviews.all({ role, language: 'da' });
    await journal.deadlines.all(role);
  }
  await journal.courses.all('figures');
} catch (error) {
  // Whoever stops the server meanwhile takes the database away.
  if (app.server.listening) report(error);
}

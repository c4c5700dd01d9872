/**
 * The journal's server is killed while twenty interviews are being saved, or its disk is full: what was acknowledged
 * is there afterwards, nothing is half written, and saving goes on. SKALA_CRASH_ROUNDS says how often.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { between } from '../src/seed/random.ts';
import { beginSavers, expectEverythingKept } from './autosaving.ts';
import { interviews, killAgainAndAgain, random, roundsOf, saveAll, saveSome, timeout } from './crash-rounds.ts';
import { startJournalProcess } from './journal-process.ts';
import { logIn } from './journal-server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skala-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('killed while it saves on SQLite', { timeout }, async ({ annotate }) => {
  await annotate(await killAgainAndAgain({ SKALA_DB: join(folder, 'journal.sqlite') }, roundsOf(10)));
});

/** From now on no file of this process grows beyond so many bytes, as if the disk were full there. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', [`--pid=${String(pid)}`, `--fsize=${String(bytes)}:unlimited`]);
}

const hasLimits = spawnSync('prlimit', ['--version']).status === 0;

// Linux only: elsewhere the files of a running process cannot be limited.
describe.runIf(hasLimits)('a full disk', () => {
  test('is said, loses nothing, and saving goes on when there is room', { timeout }, async ({ annotate }) => {
    const file = join(folder, 'journal.sqlite');
    const rounds = roundsOf(5);
    let server = await startJournalProcess({ SKALA_DB: file });
    try {
      const savers = await beginSavers(server.address, interviews);
      const cookie = await logIn(server.address, 'caseworker');
      for (let round = 0; round < rounds; round++) {
        await saveSome(server, cookie, savers);
        // In the middle of a page, a few pages on.
        limitFiles(server.pid, statSync(`${file}-wal`).size + between(random, 1, 50_000));
        let refused = 0;
        await saveAll(server, cookie, savers, (outcome) => outcome !== 'unavailable' || ++refused < 2 * interviews);
        expect(refused).toBeGreaterThanOrEqual(interviews);
        limitFiles(server.pid, 'unlimited');
        await saveSome(server, cookie, savers);
      }
      await expectEverythingKept(server.address, savers);
      await server.stop('SIGKILL');
      server = await startJournalProcess({ SKALA_DB: file });
      await annotate(`${String(rounds)} times full: ${await expectEverythingKept(server.address, savers)}`);
    } finally {
      await server.stop('SIGKILL');
    }
  });
});

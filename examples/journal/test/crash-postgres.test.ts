/**
 * The journal on PostgreSQL is killed while twenty interviews are being saved, or PostgreSQL itself is stopped as if
 * the power had gone, and started again: what was acknowledged is there afterwards, nothing is half written, and
 * saving goes on in the same process. SKALA_CRASH_ROUNDS says how often.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { between } from '../src/seed/random.ts';
import { beginSavers, expectEverythingKept } from './autosaving.ts';
import { interviews, killAgainAndAgain, random, roundsOf, saveAll, timeout } from './crash-rounds.ts';
import { startJournalProcess } from './journal-process.ts';
import { logIn } from './journal-server.ts';
import { hasPostgres, startPostgres, type PostgresServer } from './postgres-server.ts';

describe.skipIf(!hasPostgres)('on PostgreSQL', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  test('killed while it saves', { timeout }, async ({ annotate }) => {
    await annotate(await killAgainAndAgain({ DATABASE_URL: await postgres.database('killed') }, roundsOf(3)));
  });

  test('the database is started again while it saves', { timeout }, async ({ annotate }) => {
    const rounds = roundsOf(3);
    const restart = async (): Promise<void> => {
      await pause(between(random, 0, 30));
      await postgres.restart();
    };
    const server = await startJournalProcess({ DATABASE_URL: await postgres.database('restarted') });
    try {
      const savers = await beginSavers(server.address, interviews);
      const cookie = await logIn(server.address, 'caseworker');
      for (let round = 0; round < rounds; round++) {
        const first = between(random, 1, 2 * interviews);
        let kept = 0;
        let after = 0;
        let isBack = false;
        let restarted: Promise<void> | undefined;
        await saveAll(server, cookie, savers, (outcome) => {
          if (outcome === 'kept') kept++;
          if (outcome === 'kept' && isBack) after++;
          if (kept >= first) restarted ??= restart().then(() => void (isBack = true));
          return after < interviews;
        });
        await restarted;
        expect(after).toBeGreaterThanOrEqual(interviews);
      }
      await annotate(`${String(rounds)} restarts: ${await expectEverythingKept(server.address, savers)}`);
    } finally {
      await server.stop('SIGKILL');
    }
  });
});

/** Rounds of saving that something interrupts, and what is looked at after each. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { between, seededRandom } from '../src/seed/random.ts';
import { beginSavers, expectEverythingKept, saveWhile, type Outcome, type Saver } from './autosaving.ts';
import { startJournalProcess, type JournalProcess } from './journal-process.ts';
import { logIn } from './journal-server.ts';

export const interviews = 20;

/** Enough for hundreds of starts on a busy machine. */
export const timeout = 60 * 60_000;

export const random = seededRandom(Number(process.env['SKALA_SEED'] ?? 1));

/** How often something is interrupted: as often as is usual, or as SKALA_CRASH_ROUNDS says. */
export function roundsOf(usual: number): number {
  return Number(process.env['SKALA_CRASH_ROUNDS'] ?? usual);
}

/** SKALA_DB or DATABASE_URL. */
export type Place = Readonly<Record<string, string>>;

/** All of them at once; `heard` is told what each save came to, and says whether its saver goes on. */
export async function saveAll(
  { address }: JournalProcess,
  cookie: string,
  savers: readonly Saver[],
  heard: (outcome: Outcome) => boolean,
): Promise<void> {
  const size = (): number => between(random, 1, 4);
  await Promise.all(savers.map((saver) => saveWhile(address, cookie, saver, size, heard)));
}

/** Saves until so many were kept since now. */
export async function saveSome(server: JournalProcess, cookie: string, savers: readonly Saver[]): Promise<void> {
  let kept = 0;
  await saveAll(server, cookie, savers, (outcome) => (outcome === 'kept' ? ++kept : kept) < 3 * interviews);
  expect(kept).toBeGreaterThanOrEqual(3 * interviews);
}

/** The journal's server is killed while it saves, started again and looked into. Returns what was found, in words. */
export async function killAgainAndAgain(place: Place, rounds: number): Promise<string> {
  let server = await startJournalProcess(place);
  try {
    const savers = await beginSavers(server.address, interviews);
    const cookie = await logIn(server.address, 'caseworker');
    for (let round = 0; round < rounds; round++) {
      const last = between(random, 1, 2 * interviews);
      let kept = 0;
      let killed: Promise<void> | undefined;
      await saveAll(server, cookie, savers, (outcome) => {
        if (outcome === 'kept') kept++;
        // Some milliseconds later, so that no moment of saving is spared: an answer is heard when its saving is over.
        // The others are being saved then, and find out by not being answered.
        if (kept >= last) killed ??= pause(between(random, 0, 30)).then(() => server.stop('SIGKILL'));
        return true;
      });
      await killed;
      server = await startJournalProcess(place);
      await expectEverythingKept(server.address, savers);
    }
    await saveSome(server, cookie, savers);
    return `${String(rounds)} kills: ${await expectEverythingKept(server.address, savers)}`;
  } finally {
    await server.stop('SIGKILL');
  }
}

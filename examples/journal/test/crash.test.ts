/**
 * The journal's server is killed while twenty interviews are being saved, or its disk is full: what was acknowledged
 * is there afterwards, nothing is half written, and saving goes on.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { between, seededRandom } from '../src/seed/random.ts';
import { beginSavers, expectEverythingKept, saveWhile, type Outcome, type Saver } from './autosaving.ts';
import { startJournalProcess, type JournalProcess } from './journal-process.ts';
import { logIn } from './journal-server.ts';

const interviews = 20;
const rounds = process.env['SKALA_TEST_FULL'] === undefined ? 10 : 100;
/** Enough for a hundred starts on a busy machine. */
const timeout = 30 * 60_000;

const random = seededRandom(Number(process.env['SKALA_SEED'] ?? 1));
const size = (): number => between(random, 1, 4);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skala-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Place = Readonly<Record<string, string>>;

/** All of them at once; `heard` is told what each save came to, and says whether its saver goes on. */
async function saveAll(
  { address }: JournalProcess,
  cookie: string,
  savers: readonly Saver[],
  heard: (outcome: Outcome) => boolean,
): Promise<void> {
  await Promise.all(savers.map((saver) => saveWhile(address, cookie, saver, size, heard)));
}

/** Saves until so many were kept since now. */
async function saveSome(server: JournalProcess, cookie: string, savers: readonly Saver[]): Promise<void> {
  let kept = 0;
  await saveAll(server, cookie, savers, (outcome) => (outcome === 'kept' ? ++kept : kept) < 3 * interviews);
  expect(kept).toBeGreaterThanOrEqual(3 * interviews);
}

async function killedAgainAndAgain(place: Place): Promise<void> {
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
        // The others are being saved at this moment; they find out by not being answered.
        if (kept >= last) killed ??= server.stop('SIGKILL');
        return true;
      });
      await killed;
      server = await startJournalProcess(place);
      await expectEverythingKept(server.address, savers);
    }
    await saveSome(server, cookie, savers);
    await expectEverythingKept(server.address, savers);
  } finally {
    await server.stop('SIGKILL');
  }
}

describe('killed while it saves', () => {
  test('on SQLite', { timeout }, () => killedAgainAndAgain({ SKALA_DB: join(folder, 'journal.sqlite') }));
});

/** From now on no file of this process grows beyond so many bytes, as if the disk were full there. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', [`--pid=${String(pid)}`, `--fsize=${String(bytes)}:unlimited`]);
}

const hasLimits = spawnSync('prlimit', ['--version']).status === 0;

// Linux only: elsewhere the files of a running process cannot be limited.
describe.runIf(hasLimits)('a full disk', () => {
  test('is said, loses nothing, and saving goes on when there is room', { timeout }, async () => {
    const file = join(folder, 'journal.sqlite');
    let server = await startJournalProcess({ SKALA_DB: file });
    try {
      const savers = await beginSavers(server.address, interviews);
      const cookie = await logIn(server.address, 'caseworker');
      for (let round = 0; round < 5; round++) {
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
      await expectEverythingKept(server.address, savers);
    } finally {
      await server.stop('SIGKILL');
    }
  });
});

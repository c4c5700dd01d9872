import type { LogEntry } from '@skala/engine';
import { describe, expect, test } from 'vitest';
import type { Saved } from '../src/api-types.ts';
import { RefusedError } from '../src/client/api.ts';
import { createSaveQueue, type SavedNotice, type SaveQueue } from '../src/client/save-queue.ts';

/** A log of so many entries; `branch` makes logs that differ in the last. */
function log(entries: number, branch = 'a'): readonly LogEntry[] {
  return Array.from({ length: entries }, (_, index) => ({
    seq: index + 1,
    type: 'next',
    time: '2026-11-12T10:42:00.000Z',
    actor: index === entries - 1 ? branch : 'a',
  }));
}

interface Line {
  readonly queue: SaveQueue;
  readonly sent: { revision: number; entries: number[] }[];
  readonly notices: SavedNotice['state'][];
  readonly refused: string[];
  readonly sessions: boolean[];
  readonly pauses: number[];
}

/** A queue on a line whose answers come from a script, one a request; when it has run out, all goes well. */
function line(script: (Error | 'lost')[], stored?: readonly LogEntry[]): Line {
  const sent: Line['sent'] = [];
  const notices: Line['notices'] = [];
  const refused: string[] = [];
  const sessions: boolean[] = [];
  const pauses: number[] = [];
  const queue = createSaveQueue({
    revision: 0,
    async send(revision, entries): Promise<Saved> {
      sent.push({ revision, entries: entries.map(({ seq }) => seq) });
      await Promise.resolve();
      const next = script.shift();
      if (next === 'lost') throw new TypeError('Failed to fetch');
      if (next) throw next;
      return { revision: revision + entries.length, at: '2026-11-12T10:42:00.000Z' };
    },
    stored: () => (stored ? Promise.resolve(stored) : Promise.reject(new TypeError('Failed to fetch'))),
    onNotice: ({ state }) => notices.push(state),
    onSession: (isOpen) => sessions.push(isOpen),
    onRefused: (code) => refused.push(code),
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { queue, sent, notices, refused, sessions, pauses };
}

const conflict = new RefusedError(409, [{ code: 'journal/conflict', path: '/revision', params: { stored: 1 } }]);

describe('the save queue', () => {
  test('sends each entry once, one request at a time', async () => {
    const { queue, sent, notices } = line([]);
    for (const entries of [1, 2, 3, 4]) queue.push(log(entries));
    expect(queue.hasUnsaved).toBe(true);
    await queue.settled();
    expect(sent).toEqual([
      { revision: 0, entries: [1] },
      { revision: 1, entries: [2, 3, 4] },
    ]);
    expect(notices.at(-1)).toBe('saved');
    expect(queue.hasUnsaved).toBe(false);
  });

  test('tries again at growing intervals while the line is down, and loses nothing', async () => {
    const { queue, sent, notices, pauses } = line([
      'lost',
      'lost',
      new RefusedError(503, []),
      new RefusedError(429, []),
      'lost',
      'lost',
      'lost',
    ]);
    queue.push(log(1));
    await queue.settled();
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(sent).toHaveLength(8);
    expect(notices).toEqual(['saving', ...Array<string>(7).fill('offline'), 'saved']);
  });

  test('what was answered meanwhile goes along', async () => {
    const { queue, sent } = line(['lost']);
    queue.push(log(1));
    queue.push(log(3));
    await queue.settled();
    expect(sent.at(-1)).toEqual({ revision: 0, entries: [1, 2, 3] });
  });

  test('a session that ends stops nothing: it says so once, and goes on when somebody has logged in', async () => {
    const loggedOut = new RefusedError(401, [{ code: 'journal/not-logged-in', path: '', params: {} }]);
    const { queue, sent, notices, refused, sessions } = line([loggedOut, loggedOut, 'lost']);
    queue.push(log(1));
    queue.push(log(2));
    await queue.settled();
    expect(sessions).toEqual([false, true]);
    expect(refused).toEqual([]);
    expect(notices.at(-1)).toBe('saved');
    expect(sent.at(-1)).toEqual({ revision: 0, entries: [1, 2] });
  });

  test('goes on when only the answer of the server was lost', async () => {
    const { queue, sent, refused } = line(['lost', conflict], log(1));
    queue.push(log(1));
    queue.push(log(2));
    await queue.settled();
    expect(sent.at(-1)).toEqual({ revision: 1, entries: [2] });
    expect(refused).toEqual([]);
  });

  test('stops when the interview was changed elsewhere, and says so once', async () => {
    const { queue, sent, refused } = line([conflict], log(2, 'b'));
    queue.push(log(2));
    await new Promise((resolve) => setTimeout(resolve, 5));
    queue.push(log(3));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(refused).toEqual(['journal/conflict']);
    expect(sent).toHaveLength(1);
    expect(queue.hasUnsaved).toBe(true);
  });

  test('stops when the server will never take it', async () => {
    const { queue, refused } = line([new RefusedError(422, [{ code: 'journal/entry-differs', path: '', params: {} }])]);
    queue.push(log(1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(refused).toEqual(['journal/entry-differs']);
  });

  test('a conflict that cannot be looked into waits like a line that is down', async () => {
    const { queue, pauses, refused } = line([conflict]);
    queue.push(log(1));
    await queue.settled();
    expect(pauses).toEqual([1000]);
    expect(refused).toEqual([]);
  });
});

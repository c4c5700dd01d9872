import type { Response } from '@skala/engine';
import { describe, expect, test } from 'vitest';
import type { Saved } from '../src/api-types.ts';
import { RefusedError } from '../src/client/api.ts';
import { createSaveQueue, type SavedNotice, type SaveQueue } from '../src/client/save-queue.ts';

/** A response whose log has so many entries; `branch` makes logs that differ. */
function response(entries: number, branch = 'a'): Response {
  const log = Array.from({ length: entries }, (_, index) => ({
    seq: index + 1,
    actor: index === entries - 1 ? branch : 'a',
  }));
  return { id: 'r', log } as unknown as Response;
}

interface Line {
  readonly queue: SaveQueue;
  readonly sent: { revision: number; entries: number }[];
  readonly notices: SavedNotice['state'][];
  readonly refused: string[];
  readonly pauses: number[];
}

/** A queue on a line whose answers come from a script, one a request; when it has run out, all goes well. */
function line(script: (Error | 'lost')[], stored?: { revision: number; response: Response }): Line {
  const sent: Line['sent'] = [];
  const notices: Line['notices'] = [];
  const refused: string[] = [];
  const pauses: number[] = [];
  const queue = createSaveQueue({
    revision: 1,
    async send(revision, { log }): Promise<Saved> {
      sent.push({ revision, entries: log.length });
      await Promise.resolve();
      const next = script.shift();
      if (next === 'lost') throw new TypeError('Failed to fetch');
      if (next) throw next;
      return { revision: revision + 1, at: '2026-11-12T10:42:00.000Z' };
    },
    stored: () => (stored ? Promise.resolve(stored) : Promise.reject(new TypeError('Failed to fetch'))),
    onNotice: ({ state }) => notices.push(state),
    onRefused: (code) => refused.push(code),
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { queue, sent, notices, refused, pauses };
}

const conflict = new RefusedError(409, [{ code: 'journal/conflict', path: '/revision', params: { stored: 2 } }]);

describe('the save queue', () => {
  test('saves one at a time, and of those that wait only the newest', async () => {
    const { queue, sent, notices } = line([]);
    for (const entries of [1, 2, 3, 4]) queue.push(response(entries));
    expect(queue.hasUnsaved).toBe(true);
    await queue.settled();
    expect(sent).toEqual([
      { revision: 1, entries: 1 },
      { revision: 2, entries: 4 },
    ]);
    expect(notices.at(-1)).toBe('saved');
    expect(queue.hasUnsaved).toBe(false);
  });

  test('tries again at growing intervals while the line is down, and loses nothing', async () => {
    const { queue, sent, notices, pauses } = line([
      'lost',
      'lost',
      new RefusedError(503, []),
      'lost',
      'lost',
      'lost',
      'lost',
    ]);
    queue.push(response(1));
    await queue.settled();
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(sent).toHaveLength(8);
    expect(notices).toEqual(['saving', ...Array<string>(7).fill('offline'), 'saved']);
  });

  test('goes on when only the answer of the server was lost', async () => {
    const { queue, sent, refused } = line(['lost', conflict], { revision: 2, response: response(1) });
    queue.push(response(2));
    await queue.settled();
    expect(sent.at(-1)).toEqual({ revision: 2, entries: 2 });
    expect(refused).toEqual([]);
  });

  test('stops when the interview was changed elsewhere, and says so once', async () => {
    const { queue, sent, refused } = line([conflict], { revision: 2, response: response(2, 'b') });
    queue.push(response(2));
    await new Promise((resolve) => setTimeout(resolve, 5));
    queue.push(response(3));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(refused).toEqual(['journal/conflict']);
    expect(sent).toHaveLength(1);
    expect(queue.hasUnsaved).toBe(true);
  });

  test('stops when the server will never take it', async () => {
    const { queue, refused } = line([new RefusedError(422, [{ code: 'journal/log-rewritten', path: '', params: {} }])]);
    queue.push(response(1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(refused).toEqual(['journal/log-rewritten']);
  });

  test('a conflict that cannot be looked into waits like a line that is down', async () => {
    const { queue, pauses, refused } = line([conflict]);
    queue.push(response(1));
    await queue.settled();
    expect(pauses).toEqual([1000]);
    expect(refused).toEqual([]);
  });
});

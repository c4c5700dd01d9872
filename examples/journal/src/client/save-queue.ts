/**
 * Saves every answer. What travels is the log: the entries that the server has not got, one request at a time, so they
 * arrive in order. When the line is down they stay in memory and are sent again, at growing intervals and at once when
 * the browser is back online.
 */
import type { LogEntry } from '@skala/engine';
import type { Saved } from '../api-types.ts';
import { RefusedError } from './api.ts';

/** What the person sees of it. */
export interface SavedNotice {
  readonly state: 'saving' | 'saved' | 'offline';
  /** When the last save succeeded, ISO 8601. */
  readonly at?: string;
}

export interface SaveQueueOptions {
  /** Entries that the server has. */
  readonly revision: number;
  send(revision: number, entries: readonly LogEntry[]): Promise<Saved>;
  /** The log as the server has it. */
  stored(): Promise<readonly LogEntry[]>;
  onNotice(notice: SavedNotice): void;
  /** The session has ended, or is there again. Until somebody logs in, what is not saved stays in memory. */
  onSession(isOpen: boolean): void;
  /** The server will not take it: saving has ended. */
  onRefused(code: string): void;
  /** Resolves after so many milliseconds, or earlier when there is hope. */
  pause(milliseconds: number): Promise<void>;
}

export interface SaveQueue {
  /** The log as it is now. */
  push(log: readonly LogEntry[]): void;
  /** Resolves when everything is saved; never while it cannot be. */
  settled(): Promise<void>;
  readonly hasUnsaved: boolean;
}

const longestPause = 30_000;

export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  let { revision } = options;
  let log: readonly LogEntry[] = [];
  let running: Promise<void> | undefined;
  let savedAt: string | undefined;
  let failures = 0;
  let halted = false;
  let isLoggedOut = false;

  const hasUnsaved = (): boolean => log.length > revision;

  const notify = (state: SavedNotice['state']): void =>
    options.onNotice({ state, ...(savedAt === undefined ? {} : { at: savedAt }) });

  const sendOne = async (): Promise<void> => {
    const saved = await options.send(revision, log.slice(revision));
    ({ revision } = saved);
    savedAt = saved.at;
    failures = 0;
    if (isLoggedOut) options.onSession(true);
    isLoggedOut = false;
  };

  /** The server has more, or less, than was thought. If it is the beginning of what is here, its answer was lost. */
  const reconcile = async (): Promise<boolean> => {
    const stored = await options.stored();
    if (!isContinuationOf(stored, log)) return false;
    revision = stored.length;
    savedAt = stored.at(-1)?.time ?? savedAt;
    failures = 0;
    return true;
  };

  const recover = async (error: unknown): Promise<void> => {
    if (error instanceof RefusedError && error.status === 409 && (await reconcile())) return;
    if (error instanceof RefusedError && error.status === 401) {
      if (!isLoggedOut) options.onSession(false);
      isLoggedOut = true;
    } else if (error instanceof RefusedError && error.status < 500 && error.status !== 429) {
      halted = true;
      options.onRefused(error.issues[0]?.code ?? 'journal/failed');
      return;
    }
    notify('offline');
    await options.pause(Math.min(longestPause, 1000 * 2 ** failures++));
  };

  const run = async (): Promise<void> => {
    while (hasUnsaved() && !halted) {
      if (failures === 0) notify('saving');
      try {
        await sendOne();
      } catch (error) {
        // What cannot be asked either is down as well.
        await recover(error).catch((again: unknown) => recover(again instanceof RefusedError ? undefined : again));
      }
    }
    if (!halted) notify('saved');
    running = undefined;
  };

  return {
    push(now) {
      log = now;
      if (!halted && hasUnsaved()) running ??= run();
    },
    settled: async () => {
      while (running) await running;
      if (halted) await new Promise<never>(() => undefined);
    },
    get hasUnsaved() {
      return hasUnsaved();
    },
  };
}

/** Whether `later` begins with the whole of `earlier`. */
function isContinuationOf(earlier: readonly LogEntry[], later: readonly LogEntry[]): boolean {
  return earlier.every((entry, index) => JSON.stringify(entry) === JSON.stringify(later[index]));
}

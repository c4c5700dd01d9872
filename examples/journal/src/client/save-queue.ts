/**
 * Saves a response after every answer. One request at a time, so they arrive in order; while one is on its way only
 * the newest response waits, because each holds all that came before. When the line is down the answers stay in
 * memory and are sent again, at growing intervals and at once when the browser is back online.
 */
import type { Response } from '@skala/engine';
import type { ResponseState, Saved } from '../api-types.ts';
import { RefusedError } from './api.ts';
import { isContinuationOf } from './is-continuation-of.ts';

/** What the person sees of it. */
export interface SavedNotice {
  readonly state: 'saving' | 'saved' | 'offline';
  /** When the last save succeeded, ISO 8601. */
  readonly at?: string;
}

export interface SaveQueueOptions {
  readonly revision: number;
  send(revision: number, response: Response): Promise<Saved>;
  /** The response as the server has it. */
  stored(): Promise<Pick<ResponseState, 'revision' | 'response'>>;
  onNotice(notice: SavedNotice): void;
  /** The server will not take it: saving has ended. */
  onRefused(code: string): void;
  /** Resolves after so many milliseconds, or earlier when there is hope. */
  pause(milliseconds: number): Promise<void>;
}

export interface SaveQueue {
  push(response: Response): void;
  /** Resolves when everything is saved; never while it cannot be. */
  settled(): Promise<void>;
  readonly hasUnsaved: boolean;
}

const longestPause = 30_000;

export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  let { revision } = options;
  let waiting: Response | undefined;
  let running: Promise<void> | undefined;
  let savedAt: string | undefined;
  let failures = 0;
  let halted = false;

  const notify = (state: SavedNotice['state']): void =>
    options.onNotice({ state, ...(savedAt === undefined ? {} : { at: savedAt }) });

  const sendOne = async (response: Response): Promise<void> => {
    const saved = await options.send(revision, response);
    ({ revision } = saved);
    savedAt = saved.at;
    failures = 0;
    if (waiting === response) waiting = undefined;
  };

  /** The stored revision is another one. If it is a beginning of what is here, an answer of the server was lost. */
  const reconcile = async (response: Response): Promise<boolean> => {
    const stored = await options.stored();
    if (!isContinuationOf(stored.response, response)) return false;
    ({ revision } = stored);
    return true;
  };

  const recover = async (error: unknown, response: Response): Promise<void> => {
    if (error instanceof RefusedError && error.status === 409 && (await reconcile(response))) return;
    if (error instanceof RefusedError && error.status < 500) {
      halted = true;
      options.onRefused(error.issues[0]?.code ?? 'journal/failed');
      return;
    }
    notify('offline');
    await options.pause(Math.min(longestPause, 1000 * 2 ** failures++));
  };

  const run = async (): Promise<void> => {
    while (waiting && !halted) {
      const response = waiting;
      if (failures === 0) notify('saving');
      try {
        await sendOne(response);
      } catch (error) {
        // What cannot be asked either is down as well.
        await recover(error, response).catch((again: unknown) =>
          recover(again instanceof RefusedError ? undefined : again, response),
        );
      }
    }
    if (!halted) notify('saved');
    running = undefined;
  };

  return {
    push(response) {
      waiting = response;
      if (!halted) running ??= run();
    },
    settled: async () => {
      while (running) await running;
      if (halted) await new Promise<never>(() => undefined);
    },
    get hasUnsaved() {
      return waiting !== undefined;
    },
  };
}

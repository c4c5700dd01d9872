/**
 * Interviews that are going on, kept replayed, so that a save costs no more than its own entries. Each entry that a
 * page sends is put through the engine again: the server keeps nothing that the engine would not have written.
 *
 * The log in the database is what counts. An interview that is behind it, because another server wrote, or ahead,
 * because writing failed, is forgotten and replayed.
 */
import { isDeepStrictEqual } from 'node:util';
import { eventOf, openInterview, responseStatus, type Interview, type LogEntry } from '@skala/engine';
import type { JournalIssue } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import { refusal, RefusalError } from '../http/refusal.ts';
import type { JournalStore } from '../storage/journal-store.ts';
import { appendEntries, type ResponseHead, type StoredResponse } from '../storage/responses.ts';

export interface LiveInterviews {
  /**
   * What stands about a response at the revision that a save goes on from. Where the interview is held at that revision
   * nothing is read: if the database has gone on, `append` refuses the save.
   */
  about(id: string, revision: number): Promise<ResponseAbout | undefined>;
  /**
   * Adds entries to a response whose revision the sender knows, and keeps them. Returns the new revision.
   *
   * Refuses with 409 what goes on from another revision and with 422 entries that the engine would not have written;
   * then nothing is kept.
   */
  append(id: string, given: Addition): Promise<number>;
}

export type ResponseAbout = Pick<ResponseHead, 'id' | 'citizen' | 'administration' | 'status'>;

export interface Addition {
  readonly revision: number;
  readonly entries: readonly LogEntry[];
  /** Who may have sent it: the actor that every entry names. */
  readonly actor: string;
  readonly time: string;
}

/** More than interview at the same time; each takes some 100 kB. */
const mostHeld = 500;

interface Held {
  readonly about: Omit<ResponseAbout, 'status'>;
  readonly interview: Interview;
}

/** The interview that a stored response gives. Refuses with 422 a log that does not replay. */
export function replayed(catalogue: Catalogue, stored: StoredResponse): Interview {
  const instrument = catalogue.instrument(stored.instrument, stored.version);
  if (!instrument) {
    throw refusal(422, 'journal/unknown-instrument', '/instrument', { name: `${stored.instrument} ${stored.version}` });
  }
  if (instrument.hash !== stored.hash) throw refusal(422, 'response/hash-mismatch', '/instrument/hash');
  const interview = openInterview(instrument, stored.options);
  const faults = play(interview, stored.log);
  if (faults.length > 0) throw new RefusalError(422, faults);
  return interview;
}

export function liveInterviews(catalogue: Catalogue, store: JournalStore): LiveInterviews {
  const held = new Map<string, Held>();

  const heldAt = (id: string, revision: number): Held | undefined => {
    const known = held.get(id);
    return known && revisionOf(known.interview) === revision ? known : undefined;
  };

  const take = async (id: string, revision: number): Promise<Held> => {
    const known = heldAt(id, revision);
    if (known) return known;
    const stored = await store.responses.find(id);
    if (!stored) throw refusal(404, 'journal/unknown-response', '/id');
    if (stored.revision !== revision) throw conflict(stored.revision);
    const { citizen, administration } = stored;
    return { about: { id, citizen, administration }, interview: replayed(catalogue, stored) };
  };

  const hold = (id: string, one: Held): void => {
    held.delete(id);
    held.set(id, one);
    const [oldest] = held.keys();
    if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
  };

  return {
    async about(id, revision) {
      const known = heldAt(id, revision);
      return known ? { ...known.about, status: responseStatus(known.interview) } : store.responses.head(id);
    },
    async append(id, { revision, entries, actor, time }) {
      const one = await take(id, revision);
      const { interview } = one;
      // From here to `hold` nothing waits: two saves on the same revision cannot both get through.
      const faults = [...checkActors(entries, actor), ...play(interview, entries)];
      if (faults.length > 0) {
        held.delete(id);
        throw new RefusalError(
          422,
          faults.map((fault) => ({ ...fault, path: `/entries${fault.path}` })),
        );
      }
      hold(id, one);
      const status = responseStatus(interview);
      try {
        const next = await store.write((writer) =>
          appendEntries(writer, { id, revision, entries, status }, time, actor),
        );
        if (next === undefined) throw conflict((await store.responses.head(id))?.revision ?? revision);
        return next;
      } catch (error) {
        held.delete(id);
        throw error;
      }
    },
  };
}

/** Sends what each entry records. Each must be refused by nothing and come out as it went in. */
function play(interview: Interview, entries: readonly LogEntry[]): readonly JournalIssue[] {
  for (const [index, entry] of entries.entries()) {
    const path = `/${String(index)}`;
    if (entry.seq !== revisionOf(interview) + 1) return [issue('journal/log-gap', `${path}/seq`)];
    const event = eventOf(entry);
    // A response stays on the version it was begun on.
    if (!event) return [issue('response/migrated', path)];
    const [refused] = interview.send(event);
    if (refused) return [issue(refused.code, path)];
    if (!isDeepStrictEqual(interview.content.log?.entry, entry)) return [issue('journal/entry-differs', path)];
  }
  return [];
}

function checkActors(entries: readonly LogEntry[], actor: string): readonly JournalIssue[] {
  const wrong = entries.findIndex((entry) => entry.actor !== actor);
  return wrong < 0 ? [] : [issue('journal/wrong-actor', `/${String(wrong)}/actor`)];
}

/** Entries in the log. */
function revisionOf({ content }: Interview): number {
  return content.log?.entry.seq ?? 0;
}

function conflict(stored: number): RefusalError {
  return refusal(409, 'journal/conflict', '/revision', { stored });
}

function issue(code: string, path: string): JournalIssue {
  return { code, path, params: {} };
}

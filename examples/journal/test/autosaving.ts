/** Interviews that are saved again and again by a client that heeds what it is answered, and remembers it. */
import { setTimeout as pause } from 'node:timers/promises';
import { responseOf, resumeInterview, type Interview, type LogEntry } from '@skala/engine';
import { readInstrument } from '@skala/instruments';
import { expect } from 'vitest';
import { logIn } from './journal-server.ts';

export interface Saver {
  readonly id: string;
  readonly actor: string;
  readonly interview: Interview;
  /** Entries that the server has said it keeps. */
  acknowledged: number;
}

/** What the server says to one save; nothing if it says nothing. */
export type Outcome = 'kept' | 'behind' | 'unavailable' | 'gone';

export async function beginSavers(address: string, count: number): Promise<readonly Saver[]> {
  const cookie = await logIn(address, 'caseworker');
  const [citizen] = (await asked(address, cookie, '/api/citizens')) as { id: string }[];
  const path = `/api/citizens/${citizen?.id ?? ''}/responses`;
  const savers: Saver[] = [];
  for (let one = 0; one < count; one++) {
    const body = { instrument: 'gad-7', form: 'full', language: 'da' };
    const { response, actor } = (await asked(address, cookie, path, body)) as {
      response: { id: string };
      actor: string;
    };
    const opened = resumeInterview(readInstrument('gad-7')!, response);
    if (!opened.ok) throw new Error(opened.issues[0]?.code);
    savers.push({ id: response.id, actor, interview: opened.value, acknowledged: 0 });
  }
  return savers;
}

/** Answers on, and saves that many entries at once. */
async function saveOnce(address: string, cookie: string, saver: Saver, entries: number): Promise<Outcome> {
  const revision = saver.acknowledged;
  const body = { revision, entries: logUpTo(saver, revision + entries).slice(revision) };
  try {
    const answer = await post(address, cookie, `/api/responses/${saver.id}/entries`, body);
    const said = (await answer.json()) as { revision: number; issues: { code: string; params: { stored: number } }[] };
    if (answer.status === 200) {
      saver.acknowledged = said.revision;
      return 'kept';
    }
    const [issue] = said.issues;
    if (answer.status === 503 && issue?.code === 'journal/storage-unavailable') return 'unavailable';
    // The answer to an earlier save was lost on the way.
    if (answer.status !== 409 || issue === undefined || issue.params.stored < revision)
      throw new RefusedSave(`${String(answer.status)} ${JSON.stringify(said)}`);
    saver.acknowledged = issue.params.stored;
    return 'behind';
  } catch (error) {
    if (error instanceof RefusedSave) throw error;
    return 'gone';
  }
}

class RefusedSave extends Error {}

/** Saves one after the other for as long as is wanted, or until nobody answers. */
export async function saveWhile(
  address: string,
  cookie: string,
  saver: Saver,
  size: () => number,
  goesOn: (last: Outcome) => boolean,
): Promise<void> {
  for (;;) {
    const outcome = await saveOnce(address, cookie, saver, size());
    if (!goesOn(outcome) || outcome === 'gone') return;
    if (outcome === 'unavailable') await pause(20);
  }
}

/**
 * Every entry that was acknowledged is there, nothing else is but what was sent, and the audit log holds. Returns what
 * was found, in words.
 */
export async function expectEverythingKept(address: string, savers: readonly Saver[]): Promise<string> {
  const cookie = await logIn(address, 'caseworker');
  let [acknowledged, missing] = [0, 0];
  for (const saver of savers) {
    const { revision, response } = (await asked(address, cookie, `/api/responses/${saver.id}`)) as {
      revision: number;
      response: { log: readonly LogEntry[] };
    };
    acknowledged += saver.acknowledged;
    missing += Math.max(0, saver.acknowledged - revision);
    expect(response.log).toEqual(responseOf(saver.interview).log.slice(0, revision));
  }
  expect(missing).toBe(0);
  const administrator = await logIn(address, 'administrator');
  const { rows, faults } = (await asked(address, administrator, '/api/audit/verify')) as {
    rows: number;
    faults: readonly unknown[];
  };
  expect(faults).toEqual([]);
  return `${String(acknowledged)} entries acknowledged to ${String(savers.length)} interviews, ${String(missing)} of them missing; the audit log of ${String(rows)} rows holds`;
}

function logUpTo({ interview, actor }: Saver, length: number): readonly LogEntry[] {
  for (let seq = responseOf(interview).log.length; seq < length; seq++) {
    const stamp = { actor, time: new Date(Date.UTC(2026, 10, 12, 10, 0, seq)).toISOString() };
    const item = `gad${String((seq % 7) + 1)}`;
    interview.send(
      seq === 0 ? { type: 'start', ...stamp } : { type: 'answer', item, answer: String(seq % 4), ...stamp },
    );
  }
  return responseOf(interview).log.slice(0, length);
}

async function asked(address: string, cookie: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await (body === undefined
    ? fetch(`${address}${path}`, { headers: { Cookie: cookie } })
    : post(address, cookie, path, body));
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
  return answer.json();
}

function post(address: string, cookie: string, path: string, body: unknown): Promise<Response> {
  const headers = { Cookie: cookie, 'Content-Type': 'application/json' };
  return fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

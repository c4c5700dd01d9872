/**
 * Benchmark (h): how long an autosave takes while many hold interviews at once, from the answer to the word that it is
 * kept. The example journal is a process of its own, as anyone starts it; the interviewers share another.
 * `node test/bench/autosave.ts` measures this alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { resumeInterview, responseOf, type InterviewEvent, type LogEntry } from '@skala/engine';
import { readInstrument } from '@skala/instruments';
import { startJournalProcess } from '../../examples/journal/test/journal-process.ts';
import { logIn } from '../../examples/journal/test/journal-server.ts';
import { startPostgres } from '../../examples/journal/test/postgres-server.ts';
import { processorTime } from './processor-time.ts';
import { randomSteps, seeded, type Step } from './random-interview.ts';
import { quantile } from './timing.ts';

export interface AutosaveLoad {
  readonly interviewers: number;
  /** Milliseconds between two answers of an interviewer. */
  readonly every: number;
  readonly seconds: number;
}

/** What the budget is for. */
export const usualLoad: AutosaveLoad = { interviewers: 50, every: 200, seconds: 20 };

export interface AutosaveTimes {
  readonly saves: number;
  /** Milliseconds, as the rest. */
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  /** That the server had of the processors for one save, where the system says so. */
  readonly processor: number | undefined;
}

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

interface Held {
  readonly id: string;
  /** One for each answer, made beforehand: the interviewers' own machines do that. */
  readonly log: readonly LogEntry[];
}

export async function autosaveOnSqlite(load: AutosaveLoad): Promise<AutosaveTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'skala-bench-'));
  try {
    return await autosaveTimes({ SKALA_DB: join(folder, 'journal.sqlite') }, load);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Undefined where there is no PostgreSQL. */
export async function autosaveOnPostgres(load: AutosaveLoad): Promise<AutosaveTimes | undefined> {
  const server = await startPostgres().catch(() => undefined);
  if (!server) return undefined;
  try {
    return await autosaveTimes({ DATABASE_URL: await server.database('journal') }, load);
  } finally {
    await server.stop();
  }
}

async function autosaveTimes(place: Readonly<Record<string, string>>, load: AutosaveLoad): Promise<AutosaveTimes> {
  const journal = await startJournalProcess(place);
  const agent = new Agent({ keepAlive: true });
  try {
    const cookie = await logIn(journal.address, 'caseworker');
    const ask: Ask = (method, path, body) => send(agent, `${journal.address}${path}`, method, cookie, body);
    const answers = Math.ceil((load.seconds * 1000) / load.every);
    const interviews: Held[] = [];
    for (let one = 0; one < load.interviewers; one++) interviews.push(await begin(ask, one, answers));
    const begun = performance.now() + 500;
    const before = processorTime(journal.pid);
    const taken = await Promise.all(
      interviews.map((held, index) => hold(ask, held, load, begun + (index * load.every) / load.interviewers)),
    );
    const all = taken.flat();
    const after = processorTime(journal.pid);
    return {
      saves: all.length,
      median: quantile(all, 0.5),
      p99: quantile(all, 0.99),
      longest: all.reduce((most, one) => Math.max(most, one), 0),
      processor: before === undefined || after === undefined ? undefined : (after - before) / all.length,
    };
  } finally {
    agent.destroy();
    await journal.stop('SIGTERM');
  }
}

async function begin(ask: Ask, seed: number, answers: number): Promise<Held> {
  const [citizen] = (await ask('GET', '/api/citizens')) as { id: string }[];
  const path = `/api/citizens/${citizen?.id ?? ''}/responses`;
  const started = await ask('POST', path, { instrument: 'asi-5', form: 'full', language: 'da' });
  const { response, actor } = started as { response: { id: string }; actor: string };
  const instrument = readInstrument('asi-5')!;
  const opened = resumeInterview(instrument, response);
  if (!opened.ok) throw new Error(opened.issues[0]?.code);
  const stamp = (index: number) => ({ time: new Date(Date.UTC(2026, 10, 12, 10, 0, index)).toISOString(), actor });
  const steps = randomSteps(instrument, seeded(seed + 1), answers);
  opened.value.send({ type: 'start', ...stamp(0) });
  // What a rule refuses is not logged, and not sent by a page either.
  for (const [index, step] of steps.entries()) opened.value.send({ ...eventOf(step), ...stamp(index + 1) });
  return { id: response.id, log: responseOf(opened.value).log.slice(0, answers) };
}

type Unstamped<E> = E extends unknown ? Omit<E, 'time' | 'actor'> : never;

function eventOf(step: Step): Unstamped<InterviewEvent> {
  const item = step.item.id;
  if (step.kind === 'clear') return { type: 'clear', item };
  return { type: 'answer', item, answer: step.kind === 'value' ? step.value : { missing: step.key } };
}

/** Saves each answer at its time, one after the other. What waits for the save before it has begun to wait. */
async function hold(ask: Ask, { id, log }: Held, { every }: AutosaveLoad, begun: number): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const [revision, entry] of log.entries()) {
    const answered = begun + revision * every;
    await pause(Math.max(0, answered - performance.now()));
    await ask('POST', `/api/responses/${id}/entries`, { revision, entries: [entry] });
    taken.push(performance.now() - answered);
  }
  return taken;
}

function send(agent: Agent, url: string, method: string, cookie: string, body?: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = { Cookie: cookie, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
    const asked = request(url, { agent, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () => {
        const text = Buffer.concat(parts).toString();
        if (answer.statusCode === 200 || answer.statusCode === 201) resolve(JSON.parse(text));
        else reject(new Error(`${method} ${url}: ${String(answer.statusCode)} ${text}`));
      });
    });
    asked.once('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

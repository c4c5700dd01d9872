/** Instruments and pathways of this package, loaded from their definitions, and responses to them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  openInterview,
  responseOf,
  type CompiledInstrument,
  type CompiledPathway,
  type InterviewEvent,
} from '@skala/engine';
import { loadInstrument, loadPathway } from '@skala/engine/load';
import type { DatedResponse } from '@skala/engine/schedule';

const root = join(import.meta.dirname, '..', '..');
const known = new Map<string, CompiledInstrument>();

export function instrument(id: string): CompiledInstrument {
  const loaded = known.get(id) ?? sound(loadInstrument(read(id, 'instrument.json')), id);
  known.set(id, loaded);
  return loaded;
}

/** A pathway, checked against every instrument it joins. */
export function pathway(id: string): CompiledPathway {
  const text = read(`pathways/${id}`, 'pathway.json');
  const { steps } = JSON.parse(text) as CompiledPathway;
  return sound(loadPathway(text, [...new Set(steps.map((step) => step.instrument))].map(instrument)), id);
}

function read(id: string, file: string): string {
  return readFileSync(join(root, id, '1.0.0', file), 'utf8');
}

function sound<T>(loaded: { ok: true; value: T } | { ok: false; issues: unknown }, id: string): T {
  if (!loaded.ok) throw new Error(`${id}: ${JSON.stringify(loaded.issues, null, 2)}`);
  return loaded.value;
}

export type Answers = Readonly<Record<string, unknown>>;

let made = 0;

/** A response that was finished on this day. */
export function finished(id: string, answers: Answers, date = '2026-01-01', form = 'full'): DatedResponse {
  return respond(id, answers, date, form, true);
}

/** A response that is in progress. */
export function begun(id: string, answers: Answers = {}, form = 'full'): DatedResponse {
  return respond(id, answers, '2026-01-01', form, false);
}

function respond(id: string, answers: Answers, date: string, form: string, isFinished: boolean): DatedResponse {
  const interview = openInterview(instrument(id), { id: `response-${made++}`, form });
  type Happening = InterviewEvent extends infer E ? (E extends unknown ? Omit<E, 'time' | 'actor'> : never) : never;
  const send = (event: Happening): void => {
    const refused = interview.send({ ...event, time: `${date}T10:00:00Z`, actor: 'caseworker-1' });
    if (refused.length > 0) throw new Error(`${id} ${JSON.stringify([event, refused])}`);
  };
  send({ type: 'start' });
  for (const [item, answer] of Object.entries(answers)) send({ type: 'answer', item, answer });
  if (isFinished) {
    send({ type: 'review' });
    send({ type: 'complete', early: 'A test.' });
  }
  return { instrument: interview.instrument, response: responseOf(interview), date };
}

/** The same answer to several items. */
export function all(items: readonly string[], answer: unknown): Answers {
  return Object.fromEntries(items.map((item) => [item, answer]));
}

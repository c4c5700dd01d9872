/** Instruments, pathways and made-up answers that the states are made of. */
import {
  followPathway,
  openInterview,
  recordOf,
  responseOf,
  type CompiledInstrument,
  type CompiledPathway,
  type Interview,
  type InterviewEvent,
  type PathwayResult,
  type Response,
  type SkalaRecord,
  type TextPack,
} from '@skala/engine';
import { simulateAnswers } from '@skala/engine/testing';

export interface Loaded {
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
}

const kept = new Map<string, Promise<unknown>>();

/** Fetched once. */
async function read<T>(path: string): Promise<T> {
  const known = kept.get(path) ?? fetch(path).then((answer) => answer.json() as Promise<unknown>);
  kept.set(path, known);
  return known as Promise<T>;
}

export async function load(id: string): Promise<Loaded> {
  const [instrument, ...texts] = await Promise.all([
    read<CompiledInstrument>(`instruments/${id}/compiled.json`),
    read<TextPack>(`instruments/${id}/da.json`),
    read<TextPack>(`instruments/${id}/en.json`),
  ]);
  return { instrument, texts };
}

export async function loadPathway(id: string): Promise<CompiledPathway> {
  return read<CompiledPathway>(`pathways/${id}.json`);
}

export interface Held {
  readonly form?: string;
  readonly time?: string;
  /** The question that is gone to in the end. */
  readonly at?: string;
  /** What happens after the answers. */
  readonly end?: 'review' | 'complete';
}

/** An interview with these answers. */
function hold(
  { instrument }: Loaded,
  answers: Readonly<Record<string, unknown>>,
  { form = Object.keys(instrument.forms)[0] ?? '', time = '2026-11-12T10:42:00Z', at, end }: Held = {},
): Interview {
  const interview = openInterview(instrument, { id: `r-${instrument.id}-${time}`, subject: '4711', form });
  const stamp = { time, actor: 'staff-1' };
  const send = (event: object): void => void interview.send({ ...event, ...stamp } as InterviewEvent);
  send({ type: 'start' });
  for (const [item, answer] of Object.entries(answers)) send({ type: 'answer', item, answer });
  if (at !== undefined)
    send({ type: 'goTo', item: at, section: instrument.items.find(({ id }) => id === at)?.section });
  if (end !== undefined) send({ type: 'review' });
  // Not every question is answered: what is made up here is ended early.
  if (end === 'complete') send({ type: 'complete' });
  if (end === 'complete' && interview.state !== 'completed') send({ type: 'complete', early: 'made up' });
  return interview;
}

export function responseWith(loaded: Loaded, answers: Readonly<Record<string, unknown>>, held?: Held): Response {
  return responseOf(hold(loaded, answers, held));
}

export function recordWith(loaded: Loaded, answers: Readonly<Record<string, unknown>>, held?: Held): SkalaRecord {
  return recordOf(hold(loaded, answers, held));
}

/** What a pathway comes to for these records, and who looks. */
export function follow(
  pathway: CompiledPathway,
  given: readonly { readonly loaded: Loaded; readonly record: SkalaRecord }[],
  role?: string,
): PathwayResult {
  const responses = given.map(({ loaded, record }) => ({ instrument: loaded.instrument, response: record.response }));
  return followPathway(pathway, responses, role === undefined ? {} : { role });
}

/** The same code at the first so many questions of an instrument whose answers are codes. */
export function codes(loaded: Loaded, code: string, count = loaded.instrument.items.length): Record<string, string> {
  return Object.fromEntries(loaded.instrument.items.slice(0, count).map(({ id }) => [id, code]));
}

/** Some of the ASI: the body, family, and mind of a made-up person. */
export const asiAnswers = {
  M6: 26,
  M7: '4',
  M8: '3',
  P4_30: true,
  P5_30: true,
  P7_30: true,
  P8_30: false,
  P9_30: true,
  P10_30: false,
  P11_30: false,
  P12: 24,
  P13: '4',
  P14: '3',
} as const;

/** A whole interview as a simulated respondent answers it; the same seed gives the same answers. */
export function wholeAnswers({ instrument }: Loaded, seed: number): Readonly<Record<string, unknown>> {
  return simulateAnswers(instrument, 'full', seed, { missing: 0 });
}

/** Texts with words as long as a translation can be. */
export function longTexts(texts: readonly TextPack[]): readonly TextPack[] {
  const more =
    ' Tænk på alt det, der er sket i perioden, også det, der virker uvæsentligt, og på arbejdsmarkedsuddannelsesforløbskoordinatoren.';
  return texts.map((pack) => ({
    ...pack,
    items: Object.fromEntries(
      Object.entries(pack.items).map(([id, item]) => [id, { ...item, text: item.text + more, help: more.trim() }]),
    ),
  }));
}
